"""What every group of steps acts on."""

from typing import Any, ClassVar

import httpx
from hypothesis import strategies as st

from tests.model.school import Asked, School
from tests.model.step import NotNow, Steps
from tests.model.truth import ENDED
from tests.model.world import Fault, World

WHO = st.integers(0, 1)
"""Which of the people; one who has left is the other."""
ANY = st.integers(0, 3)
"""Which of the things there are."""
PLANS = st.sampled_from(["teacher", "school", "district"])
CARDS = st.sampled_from(
    [
        "pm_card_visa",
        "pm_card_visa",
        "pm_card_chargeDeclined",
        "pm_card_chargeCustomerFail",
        "pm_card_threeDSecure2Required",
    ]
)


class Group(Steps):
    """A machine is made for one world, and opens a school in it."""

    world: ClassVar[World]
    school: School
    faults: list[Fault]
    """Those that Stripe has now."""

    def ask(self, who: int, method: str, path: str, body: Any = None, key: str | None = None) -> Asked:
        """Raises NotNow where nobody is left to ask."""
        if self.school.is_deleted:
            raise NotNow
        return self.school.ask(who, method, path, body, key)

    def living(self) -> str:
        """The subscription that has not ended, as we know it. Raises NotNow without one."""
        if self.school.is_deleted:
            raise NotNow
        found = [one["stripe_id"] for one in self.school.subscriptions() if one["status"] not in ENDED]
        if not found:
            raise NotNow
        return str(found[0])

    def click(self, url: str, **form: str) -> httpx.Response:
        """A button on a page of Stripe's."""
        return self.world.stripe.post(url, data=form)
