"""Steps: time passes, at Stripe and here."""

from typing import Final

from hypothesis import strategies as st

from tests.model.clock import DAY
from tests.model.group import Group
from tests.model.step import step

HOURS: Final = [2, 30, 4 * 24, 15 * 24, 32 * 24]
ENDINGS = st.sampled_from(["cancel", "unpaid", "past_due"])


class Passing(Group):
    @step(hours=st.sampled_from(HOURS))
    def wait(self, hours: int) -> None:
        self.world.advance(hours * DAY // 24)

    @step(then=ENDINGS)
    def set_dunning(self, then: str) -> None:
        """What Stripe does with a subscription after its last try."""
        self.world.set_dunning(then)
