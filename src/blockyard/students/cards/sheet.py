"""Sheets of cards for a class, as a PDF."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Final

from fpdf import FPDF
from fpdf.prefs import ViewerPreferences

from blockyard.students.cards.card import Card, ClaimCard
from blockyard.students.cards.claim_face import draw_claim_card
from blockyard.students.cards.face import draw_card
from blockyard.students.cards.paper import CARDS_A_PAGE, Box, Paper, card_boxes, cut_lines

MADE_AT: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""No clock: the same cards are the same bytes."""
CUT_GREY: Final = 150
CUT_WIDTH: Final = 0.2
CUT_DASH: Final = 2.0

Draw = Callable[[FPDF, Box], None]
"""Draws one card on a page, in its place."""


def login_cards(school: str, class_name: str, cards: Sequence[Card], address: str, paper: Paper = Paper.A4) -> bytes:
    """A PDF with eight cards a page, to be cut along its lines, in the order given. The same arguments give the same bytes.

    `address` is that of the page where pupils sign in, with its scheme. Without cards, the one page is empty. A class takes
    some seconds, a second for the fonts alone, and holds the processor: call it in a process of its own.
    """
    heading = f"{class_name} · {school}"
    draws = [partial(draw_card, card=card, heading=heading, address=address) for card in cards]
    return draw_sheet(f"Sign-in cards of {class_name}, {school}", draws, paper)


def claim_cards(school: str, class_name: str, cards: Sequence[ClaimCard], paper: Paper = Paper.A4) -> bytes:
    """The same, with codes that pupils type in a game."""
    heading = f"{class_name} · {school}"
    draws = [partial(draw_claim_card, card=card, heading=heading) for card in cards]
    return draw_sheet(f"Codes for the game, {class_name}, {school}", draws, paper)


def draw_sheet(title: str, draws: Sequence[Draw], paper: Paper) -> bytes:
    pdf = new_document(title, paper)
    for start in range(0, len(draws), CARDS_A_PAGE):
        pdf.add_page()
        draw_cut_lines(pdf, paper)
        for draw, place in zip(draws[start : start + CARDS_A_PAGE], card_boxes(paper), strict=False):
            draw(pdf, place)
    return bytes(pdf.output())


def new_document(title: str, paper: Paper) -> FPDF:
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
