"""Steps: what people do by hand at Stripe with a school's customer, and the operator's command that goes with it."""

from hypothesis import strategies as st

from tests.model.group import PLANS, Group
from tests.model.operating import ADD_ON
from tests.model.rest import OPEN
from tests.model.step import NotNow, choose, step
from tests.model.truth import read_truth
from tests.model.world import AT_ONCE


class ByHand(Group):
    @step(plan=PLANS, add_on=st.booleans())
    def sell_and_adopt(self, plan: str, add_on: bool) -> None:
        """Sales make a customer for a school that has none, and its subscription, in which an add-on comes first; the
        operator adopts both."""
        school, world = self.school, self.world
        if school.is_deleted or read_truth(world, school.id).customers or world.count(OPEN, school.id):
            raise NotNow
        self.faults = []
        world.set_faults()
        card = {"payment_method": "pm_card_visa", "invoice_settings[default_payment_method]": "pm_card_visa"}
        whose = {"email": "office@school.example", "metadata[organization_id]": school.id}
        customer = world.change("/v1/customers", **card, **whose)["id"]
        prices = world.listed("/v1/prices", **{"lookup_keys[]": f"blockyard_{plan}_monthly"})
        items = [world.change("/v1/prices", **ADD_ON)] * add_on + prices[:1]
        wanted = {f"items[{place}][price]": price["id"] for place, price in enumerate(items)}
        world.change("/v1/subscriptions", customer=customer, **wanted)
        school.sold_by_hand += 1
        folder = world.running.ready["data_dir"]
        world.operator.run("stripe", "adopt", customer, "--organization", school.id, "--json", "--data-dir", folder)

    @step(chance=st.integers(0, 3))
    def delete_customer(self, chance: int) -> None:
        """Its subscription ends and its cards go, of which no event tells."""
        if chance:
            raise NotNow
        customer = choose(read_truth(self.world, self.school.id).customers, 0)["id"]
        answer = self.world.stripe.delete(f"/v1/customers/{customer}", headers=AT_ONCE)
        assert answer.status_code == 200, answer.text
