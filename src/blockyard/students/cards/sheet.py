"""Sheets of cards for a class, as a PDF."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from fpdf import FPDF
from fpdf.prefs import ViewerPreferences

from blockyard.students.cards.card import Card
from blockyard.students.cards.face import Face, draw_face
from blockyard.students.cards.fonts import find_shown
from blockyard.students.cards.paper import CARDS_A_PAGE, Paper, card_boxes, cut_lines
from blockyard.students.cards.writing import Document, add_fonts

MADE_AT: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""No clock: the same cards are the same bytes."""
CUT_GREY: Final = 150
CUT_WIDTH: Final = 0.2
CUT_DASH: Final = 2.0


def login_cards(school: str, class_name: str, cards: Sequence[Card], address: str, paper: Paper = Paper.A4) -> bytes:
    """A PDF with eight cards a page, to be cut along its lines, in the order given. The same arguments give the same bytes.

    `address` is that of the page where pupils sign in, with its scheme. Without cards, the one page is empty. A class takes
    a second, and holds the processor: call it in a process of its own.
    """
    pdf = new_pdf(school, class_name, paper)
    heading = find_shown(f"{class_name} · {school}")
    faces = [Face(card, find_shown(card.display_name), heading, address) for card in cards]
    with TemporaryDirectory() as folder:
        add_fonts(pdf, filter(None, (heading, *(face.name for face in faces))), Path(folder))
        draw_pages(Document(pdf), faces, paper)
        return bytes(pdf.output())


def draw_pages(document: Document, faces: Sequence[Face], paper: Paper) -> None:
    for start in range(0, len(faces), CARDS_A_PAGE):
        document.pdf.add_page()
        draw_cut_lines(document.pdf, paper)
        for face, place in zip(faces[start : start + CARDS_A_PAGE], card_boxes(paper), strict=False):
            draw_face(document, face, place)


def new_pdf(school: str, class_name: str, paper: Paper) -> FPDF:
    pdf = FPDF(unit="mm", format=paper.value)
    pdf.set_creation_date(MADE_AT)
    pdf.set_title(f"Sign-in cards of {class_name}, {school}")
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
