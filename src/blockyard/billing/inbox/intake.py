"""The intake: how many events of Stripe's one process stores at the same time."""

from typing import Final

from anyio import Semaphore

from blockyard.billing.settings import BillingSettings

AT_ONCE: Final = 2
"""Enough to keep the processor busy while PostgreSQL writes. More make no event sooner: they share the processor, so
that all of a burst end late, and they take the gate's connections from who signs in meanwhile."""


class Intake:
    """The others of a burst wait in line, first come, first served."""

    def __init__(self, _settings: BillingSettings) -> None:
        self.turn: Final = Semaphore(AT_ONCE, fast_acquire=True)
