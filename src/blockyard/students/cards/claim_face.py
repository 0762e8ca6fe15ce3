"""One card with a code for a game, drawn: whose it is, where to type it, and the code."""

from typing import Final

from fpdf.enums import Align

from blockyard.students.cards.card import ClaimCard
from blockyard.students.cards.face import Head, copied, draw_head, label, within
from blockyard.students.cards.paper import Box
from blockyard.students.cards.writing import Document

HOW: Final = Box(4, 23, 87, 7)
CODE_LABEL: Final = Box(4, 32, 87, 4)
CODE: Final = Box(4, 36, 87, 18)
ONLY: Final = Box(4, 57, 87, 4)


def draw_claim_card(document: Document, place: Box, head: Head, card: ClaimCard) -> None:
    with document.pdf.local_context():
        draw_head(document, place, head)
        copied(document, "In the game, press My code", within(place, HOW), 13)
        label(document, "and type", within(place, CODE_LABEL))
        copied(document, card.code, within(place, CODE), 34)
        label(document, f"It is good until {card.until}, for you alone", within(place, ONLY), Align.L)
