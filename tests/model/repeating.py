"""Steps: the same again with the same key, and two things at once."""

from typing import Any

from hypothesis import strategies as st

from tests.model.group import ANY, PLANS, Group
from tests.model.pages import BACK
from tests.model.school import Asked
from tests.model.step import NotNow, choose, step
from tests.model.subscribing import subscription

CARD = "pm_card_visa"
PAIRS = st.sampled_from(["subscribe", "subscribe and page", "pages", "same payment", "change and cancel"])


class Repeating(Group):
    @step(which=ANY)
    def again(self, which: int) -> None:
        """With the same Idempotency-Key one hears what one heard."""
        if self.school.is_deleted:
            raise NotNow
        recent = [one for one in self.school.asked[-4:] if one.who in self.school.people]
        first = choose(recent, which)
        again = self.school.send(Asked(first.who, first.method, first.path, first.body, first.key))
        if first.is_told:
            told, heard = (first.status, first.answer), (again.status, again.answer)
            assert heard == told, f"the key {first.key} heard {told}, and then {heard}"
        else:
            first.status, first.answer = again.status, again.answer

    @step(pair=PAIRS, plan=PLANS)
    def two_at_once(self, pair: str, plan: str) -> None:
        if self.school.is_deleted:
            raise NotNow
        one, two = self.pair(pair, plan)
        for who in self.school.people:
            self.school.headers(who)
        key = f"{self.world.schools}-{len(self.school.asked)}"
        keys = [key, key if pair == "same payment" else f"{key}-b"]
        people = [self.school.people[0], self.school.people[0 if pair == "same payment" else -1]]
        asked = [Asked(who, *what, at) for who, what, at in zip(people, (one, two), keys, strict=True)]
        list(self.world.pool.map(self.school.send, asked))
        self.school.asked += asked[: 1 if pair == "same payment" else 2]
        self.school.pages += [each.answer["url"] for each in asked if each.status == 201 and "checkout" in each.path]

    def pair(self, name: str, plan: str) -> tuple[tuple[str, str, Any], tuple[str, str, Any]]:
        page = ("POST", "/checkout/sessions", {"plan": plan, **BACK})
        bought = ("POST", "/subscriptions", subscription(plan, CARD, False))
        thing = {"amount": 900, "payment_method": CARD, "description": f"thing {len(self.school.asked)}"}
        match name:
            case "subscribe":
                return bought, bought
            case "subscribe and page":
                return bought, page
            case "pages":
                return page, page
            case "same payment":
                return ("POST", "/payment-intents", thing), ("POST", "/payment-intents", thing)
            case _:
                path = f"/subscriptions/{self.living()}"
                return ("PATCH", path, {"plan": plan}), ("DELETE", path, None)
