"""What a child process does that draws a sheet of cards: it takes seconds of a processor."""

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from blockyard.base.background import step_back
from blockyard.students.cards.card import Card, ClaimCard
from blockyard.students.cards.paper import Paper

NICE: Final = 5
"""How far it steps back behind what the service answers at once."""
ENDS_AFTER: Final = 60.0
"""Seconds: nobody waits for longer."""


def make_sheet(school: str, class_name: str, cards: Sequence[Card], address: str, paper: Paper) -> bytes:
    """A PDF. The process ends when it takes too long."""
    with bounded():
        from blockyard.students.cards.sheet import login_cards

        return login_cards(school, class_name, cards, address, paper)


def make_claim_sheet(school: str, class_name: str, cards: Sequence[ClaimCard], paper: Paper) -> bytes:
    """The same, of codes for a game."""
    with bounded():
        from blockyard.students.cards.sheet import claim_cards

        return claim_cards(school, class_name, cards, paper)


@contextmanager
def bounded() -> Iterator[None]:
    step_back(NICE)
    signal.setitimer(signal.ITIMER_REAL, ENDS_AFTER)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
