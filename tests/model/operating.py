"""Steps: what sales and the operator do at Stripe, by hand or by our commands."""

import json
from typing import Final

from tests.model.group import PLANS, Group
from tests.model.step import NotNow, choose, step
from tests.model.truth import read_truth
from tests.model.world import AT_ONCE

MONTHLY: Final = {"teacher": 1900, "school": 9900, "district": 49900}
ADD_ON: Final = {
    "currency": "usd",
    "unit_amount": "500",
    "recurring[interval]": "month",
    "product_data[name]": "Add-on",
}


class Operating(Group):
    @step(plan=PLANS)
    def raise_price(self, plan: str) -> None:
        """Who pays the old one keeps the plan, and the price."""
        if self.sold()[plan] != MONTHLY[plan]:
            raise NotNow
        [old] = self.world.listed("/v1/prices", **{"lookup_keys[]": f"blockyard_{plan}_monthly"})
        self.world.change(
            "/v1/prices",
            currency="usd",
            unit_amount=str(MONTHLY[plan] + 100),
            product=old["product"],
            lookup_key=old["lookup_key"],
            transfer_lookup_key="true",
            **{"recurring[interval]": "month", "metadata[plan]": plan},
        )

    @step()
    def sell_plans(self) -> None:
        """`blockyard stripe plans` makes the prices of our table again, and says so truly."""
        self.faults = []
        self.world.set_faults()
        code, printed = self.world.operator.run(
            "stripe", "plans", "--json", "--data-dir", self.world.running.ready["data_dir"]
        )
        assert (code, self.sold()) == (0, MONTHLY), f"{printed}, and sold are {self.sold()}"
        assert "made" in json.loads(printed)

    @step()
    def add_item(self) -> None:
        """Something beside the plan, which it makes dearer and no smaller."""
        living = read_truth(self.world, self.school.id).living
        subscription = choose([one for one in living if len(one["items"]["data"]) == 1], 0)
        price = self.world.change("/v1/prices", **ADD_ON)["id"]
        wish = {"items[0][price]": price, "proration_behavior": "none"}
        self.world.change(f"/v1/subscriptions/{subscription['id']}", **wish)

    @step(plan=PLANS)
    def sell_by_hand(self, plan: str) -> None:
        """A subscription whose first payment waits for somebody; nobody has another one."""
        truth = read_truth(self.world, self.school.id)
        if truth.living:
            raise NotNow
        customer = choose(truth.customers, 0)
        price = choose(self.world.listed("/v1/prices", **{"lookup_keys[]": f"blockyard_{plan}_monthly"}), 0)["id"]
        wish = {"customer": customer["id"], "items[0][price]": price, "payment_behavior": "default_incomplete"}
        if self.world.stripe.post("/v1/subscriptions", data=wish, headers=AT_ONCE).status_code == 200:
            self.school.sold_by_hand += 1

    def sold(self) -> dict[str, int]:
        prices = self.world.listed("/v1/prices", active="true")
        keys = {one["lookup_key"]: one["unit_amount"] for one in prices}
        return {plan: keys[f"blockyard_{plan}_monthly"] for plan in MONTHLY}
