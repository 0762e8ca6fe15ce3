"""One card with a code for a game, drawn: whose it is, where to type it, and the code."""

from typing import Final

from fpdf import FPDF
from fpdf.enums import Align

from blockyard.students.cards.card import ClaimCard
from blockyard.students.cards.face import copied, draw_whose, label, within
from blockyard.students.cards.paper import Box

HOW: Final = Box(4, 23, 87, 7)
CODE_LABEL: Final = Box(4, 32, 87, 4)
CODE: Final = Box(4, 36, 87, 18)
ONLY: Final = Box(4, 57, 87, 4)


def draw_claim_card(pdf: FPDF, place: Box, card: ClaimCard, heading: str) -> None:
    """`heading` is the school and the class."""
    with pdf.local_context():
        draw_whose(pdf, place, heading, card.display_name)
        copied(pdf, "In the game, press My code", within(place, HOW), 13)
        label(pdf, "and type", within(place, CODE_LABEL))
        copied(pdf, card.code, within(place, CODE), 34)
        label(pdf, "It is good today, for you alone", within(place, ONLY), Align.L)
