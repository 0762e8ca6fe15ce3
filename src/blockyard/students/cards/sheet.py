"""Sheets of cards for a class, as a PDF."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from fpdf import FPDF
from fpdf.prefs import ViewerPreferences

from blockyard.students.cards.card import Card, ClaimCard
from blockyard.students.cards.claim_face import draw_claim_card
from blockyard.students.cards.face import Head, draw_card
from blockyard.students.cards.fonts import find_shown
from blockyard.students.cards.paper import CARDS_A_PAGE, Box, Paper, card_boxes, cut_lines
from blockyard.students.cards.writing import Document, add_fonts

MADE_AT: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""No clock: the same cards are the same bytes."""
CUT_GREY: Final = 150
CUT_WIDTH: Final = 0.2
CUT_DASH: Final = 2.0

Draw = Callable[[Document, Box, Head], None]
"""Draws one card on a page, in its place."""


def login_cards(school: str, class_name: str, cards: Sequence[Card], address: str, paper: Paper = Paper.A4) -> bytes:
    """A PDF with eight cards a page, to be cut along its lines, in the order given. The same arguments give the same bytes.

    `address` is that of the page where pupils sign in, with its scheme. Without cards, the one page is empty. A class takes
    a second, and holds the processor: call it in a process of its own.
    """
    title = f"Sign-in cards of {class_name}, {school}"
    draws = [(card.display_name, partial(draw_card, card=card, address=address)) for card in cards]
    return draw_sheet(title, f"{class_name} · {school}", draws, paper)


def claim_cards(school: str, class_name: str, cards: Sequence[ClaimCard], paper: Paper = Paper.A4) -> bytes:
    """The same, with codes that pupils type in a game."""
    title = f"Codes for the game, {class_name}, {school}"
    draws = [(card.display_name, partial(draw_claim_card, card=card)) for card in cards]
    return draw_sheet(title, f"{class_name} · {school}", draws, paper)


def draw_sheet(title: str, heading: str, draws: Sequence[tuple[str, Draw]], paper: Paper) -> bytes:
    """`draws`: by the name on each card."""
    pdf, shown = new_pdf(title, paper), find_shown(heading)
    heads = [Head(find_shown(name), shown) for name, _ in draws]
    with TemporaryDirectory() as folder:
        add_fonts(pdf, filter(None, (shown, *(head.name for head in heads))), Path(folder))
        document = Document(pdf)
        for start in range(0, len(draws), CARDS_A_PAGE):
            pdf.add_page()
            draw_cut_lines(pdf, paper)
            some = slice(start, start + CARDS_A_PAGE)
            for (_, draw), head, place in zip(draws[some], heads[some], card_boxes(paper), strict=False):
                draw(document, place, head)
        return bytes(pdf.output())


def new_pdf(title: str, paper: Paper) -> FPDF:
    pdf = FPDF(unit="mm", format=paper.value)
    pdf.set_creation_date(MADE_AT)
    pdf.set_title(title)
    pdf.set_lang("en")
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    pdf.set_auto_page_break(False)
    pdf.c_margin = 0
    return pdf


def draw_cut_lines(pdf: FPDF, paper: Paper) -> None:
    with pdf.local_context():
        pdf.set_draw_color(CUT_GREY)
        pdf.set_line_width(CUT_WIDTH)
        pdf.set_dash_pattern(CUT_DASH, CUT_DASH)
        for line in cut_lines(paper):
            pdf.line(*line)
