"""What a child process does that draws a sheet of cards: it takes seconds of a processor."""

import signal
from collections.abc import Sequence
from typing import Final

from blockyard.base.background import step_back
from blockyard.students.cards.card import Card
from blockyard.students.cards.paper import Paper

NICE: Final = 5
"""How far it steps back behind what the service answers at once."""
ENDS_AFTER: Final = 60.0
"""Seconds: nobody waits for longer."""


def make_sheet(school: str, class_name: str, cards: Sequence[Card], address: str, paper: Paper) -> bytes:
    """A PDF. The process ends when it takes too long."""
    step_back(NICE)
    from blockyard.students.cards.sheet import login_cards

    signal.setitimer(signal.ITIMER_REAL, ENDS_AFTER)
    try:
        return login_cards(school, class_name, cards, address, paper)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
