"""Steps: a school asks for its money, the operator decides; and what was sold twice, or to nobody."""

from hypothesis import strategies as st

from tests.model.group import ANY, PLANS, WHO, Group
from tests.model.school import PAYMENTS
from tests.model.step import NotNow, choose, step
from tests.model.truth import read_truth
from tests.model.world import AT_ONCE


class Refunding(Group):
    @step(who=WHO, which=ANY, amount=st.sampled_from([None, 100]))
    def ask_refund(self, who: int, which: int, amount: int | None) -> None:
        """Of any payment; nothing is moved yet."""
        payment = choose(read_truth(self.world, self.school.id).succeeded, which)["id"]
        part = {"amount": amount} if amount else {}
        self.ask(who, "POST", "/refunds", {"payment": payment, "reason": "We bought the wrong plan.", **part})

    @step(which=ANY, approved=st.booleans())
    def decide_refund(self, which: int, approved: bool) -> None:
        if self.school.is_deleted:
            raise NotNow
        asked = self.school.read(f"{PAYMENTS}/refunds/requests", limit=100)["items"]
        request = choose([one["id"] for one in asked if one["status"] == "requested"], which)
        words = ["approve", request] if approved else ["decline", request, "--because", "You used it."]
        folder = self.world.running.ready["data_dir"]
        self.world.operator.run("stripe", "refunds", *words, "--json", "--data-dir", folder)
        if approved:
            self.school.approved.add(request)

    @step(plan=PLANS)
    def sell_second(self, plan: str) -> None:
        """By hand at Stripe, to who has a subscription, or to a school that is gone."""
        truth = read_truth(self.world, self.school.id)
        customer = choose(truth.customers, 0)
        price = choose(self.world.listed("/v1/prices", **{"lookup_keys[]": f"blockyard_{plan}_monthly"}), 0)["id"]
        wish = {"customer": customer["id"], "items[0][price]": price, "payment_behavior": "error_if_incomplete"}
        if self.world.stripe.post("/v1/subscriptions", data=wish, headers=AT_ONCE).status_code != 200:
            raise NotNow
        self.school.sold_by_hand += 1
