"""Steps: single payments, and money that goes back."""

from hypothesis import strategies as st

from tests.model.group import ANY, CARDS, WHO, Group
from tests.model.step import NotNow, choose, step
from tests.model.truth import Objects, read_truth
from tests.model.world import AT_ONCE

AMOUNTS = st.sampled_from([700, 5000])


class Paying(Group):
    @step(who=WHO, amount=AMOUNTS, card=CARDS)
    def pay(self, who: int, amount: int, card: str) -> None:
        number = len(self.school.asked)
        body = {"amount": amount, "payment_method": card, "description": f"thing {number}"}
        self.ask(who, "POST", "/payment-intents", body)

    @step(which=ANY, out_of_band=st.booleans())
    def pay_invoice(self, which: int, out_of_band: bool) -> None:
        """That waits: on its page, or by bank, as the operator says in the dashboard."""
        found = read_truth(self.world, self.school.id).invoices
        invoice = choose([one for one in found if one["status"] == "open"], which)["id"]
        if out_of_band:
            self.world.change(f"/v1/invoices/{invoice}/pay", paid_out_of_band="true")
        else:
            self.click(f"/invoices/{invoice}/pay", card="visa")

    @step(which=ANY, amount=st.sampled_from([100, None]))
    def refund_at_stripe(self, which: int, amount: int | None) -> None:
        """In Stripe's dashboard, of a single payment."""
        payment = choose(self.single_payments(), which)
        part = {"amount": str(amount)} if amount else {}
        self.world.stripe.post("/v1/refunds", data={"payment_intent": payment["id"], **part}, headers=AT_ONCE)

    @step(which=ANY)
    def dispute(self, which: int) -> None:
        payment = choose(read_truth(self.world, self.school.id).succeeded, which)
        if self.world.stripe.post("/sandbox/disputes", data={"payment_intent": payment["id"]}).status_code != 200:
            raise NotNow

    @step(which=ANY, won=st.booleans())
    def decide_dispute(self, which: int, won: bool) -> None:
        found = read_truth(self.world, self.school.id).disputes
        dispute = choose([one for one in found if one["status"] == "needs_response"], which)
        words = "winning_evidence" if won else "losing_evidence"
        self.world.change(f"/v1/disputes/{dispute['id']}", **{"evidence[uncategorized_text]": words})

    def single_payments(self) -> Objects:
        truth = read_truth(self.world, self.school.id)
        return [one for one in truth.succeeded if one["id"] not in truth.invoiced]
