"""Steps: time passes, at Stripe and here."""

from typing import Final

from hypothesis import strategies as st

from tests.model.clock import DAY
from tests.model.group import Group
from tests.model.step import step

HOUR: Final = 60 * 60
ENDINGS = st.sampled_from(["cancel", "unpaid", "past_due"])


class Passing(Group):
    @step(hours=st.sampled_from([2, 30]))
    def wait(self, hours: int) -> None:
        self.world.advance(hours * HOUR)

    @step(days=st.sampled_from([4, 15]))
    def wait_days(self, days: int) -> None:
        self.world.advance(days * DAY)

    @step()
    def wait_a_month(self) -> None:
        self.world.advance(32 * DAY)

    @step(then=ENDINGS)
    def set_dunning(self, then: str) -> None:
        """What Stripe does with a subscription after its last try."""
        self.world.set_dunning(then)
