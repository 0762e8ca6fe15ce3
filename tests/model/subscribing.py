"""Steps: subscribe, change, end, resume."""

from hypothesis import strategies as st

from tests.model.group import CARDS, PLANS, WHO, Group
from tests.model.step import NotNow, start, step


class Subscribing(Group):
    @start(plan=PLANS, how=st.sampled_from(["not at all", "with a card", "subscribed", "subscribed", "in a trial"]))
    def begin(self, plan: str, how: str) -> None:
        """How far the school is when chance takes over."""
        if how == "not at all":
            raise NotNow
        self.ask(0, "POST", "/payment-methods", {"payment_method": "pm_card_visa"})
        if how != "with a card":
            self.ask(0, "POST", "/subscriptions", subscription(plan, None, how == "in a trial"))

    @step(who=WHO, plan=PLANS, card=st.none() | CARDS, trial=st.booleans())
    def subscribe(self, who: int, plan: str, card: str | None, trial: bool) -> None:
        self.ask(who, "POST", "/subscriptions", subscription(plan, card, trial))

    @step(who=WHO, plan=PLANS)
    def subscribe_thrice(self, who: int, plan: str) -> None:
        """A plan is had once: three cost more and give no more."""
        asked = self.ask(who, "POST", "/subscriptions", subscription(plan, "pm_card_visa", False) | {"quantity": 3})
        assert asked.status == 422, f"three of a plan: {asked.status} {asked.answer}"

    @step(who=WHO, plan=PLANS)
    def change_plan(self, who: int, plan: str) -> None:
        self.ask(who, "PATCH", f"/subscriptions/{self.living()}", {"plan": plan})

    @step(who=WHO, at_period_end=st.booleans())
    def cancel(self, who: int, at_period_end: bool) -> None:
        query = "?at_period_end=true" if at_period_end else ""
        self.ask(who, "DELETE", f"/subscriptions/{self.living()}{query}")

    @step(who=WHO)
    def resume(self, who: int) -> None:
        self.ask(who, "PATCH", f"/subscriptions/{self.living()}", {"cancel_at_period_end": False})


def subscription(plan: str, card: str | None, trial: bool) -> dict[str, object]:
    return {"plan": plan, "trial": trial} | ({"payment_method": card} if card else {})
