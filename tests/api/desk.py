"""A school that buys, and the worker that hears what Stripe tells and makes the next try of what is open."""

from datetime import timedelta
from typing import Any, Final

import httpx
import psycopg

from blockyard.app.settings import Settings
from blockyard.billing.jobs import enqueue_due_requests
from blockyard.tenancy.process import Process
from tests.api.buying import DAY, Buyer
from tests.api.hearing import hear, told_by
from tests.worker import Worker

DUE: Final = (
    "UPDATE blockyard.billing_requests SET next_try_at = now()"
    " WHERE status = 'open' AND subject ~ '^(end|unpaid|refund)'"
)
ENDED: Final = (
    "SELECT resource_id, details->>'because' FROM blockyard.audit_entries"
    " WHERE action = 'subscription.ended' AND resource_id = %s"
)
HEARD: Final = (
    "customer.subscription.created",
    "customer.subscription.updated",
    "customer.subscription.deleted",
    "invoice.created",
    "invoice.paid",
    "invoice.finalized",
    "invoice.voided",
    "payment_intent.succeeded",
    "refund.created",
    "charge.dispute.created",
    "charge.dispute.closed",
)


class Desk(Buyer):
    """A buyer, and the worker that hears what Stripe tells."""

    def __init__(
        self, buyer: Buyer, process: Process, settings: Settings, worker: Worker, admin: psycopg.Connection
    ) -> None:
        super().__init__(buyer.client, buyer.stripe, buyer.headers)
        self.process, self.settings, self.worker, self.admin = process, settings, worker, admin
        self.heard: set[str] = set()

    def renew(self, late: float) -> None:
        """So many days into the next period; fewer than none: before it."""
        period = self.at_stripe("subscriptions")[0]["items"]["data"][0]
        self.advance((period["current_period_end"] - period["current_period_start"]) / DAY + late)

    async def hear(self, ahead: timedelta = timedelta()) -> None:
        """The worker takes in what Stripe has to tell of this customer: of the events of one change one is enough."""
        names = (self.customer, *self.payments())
        told = [one for one in told_by(self.stripe) if one["type"] in HEARD and one["id"] not in self.heard]
        new = [one for one in told if any(name in str(one["data"]) for name in names)]
        await hear(self.client, new, self.worker, self.settings, ahead=ahead)
        self.heard |= {one["id"] for one in new}

    async def sweep(self) -> None:
        """The worker makes the next try of what is open."""
        self.admin.execute(DUE)
        await enqueue_due_requests(self.process)
        await self.worker.drain(self.settings)

    async def settle(self) -> None:
        await self.hear()
        await self.sweep()
        await self.hear()

    def sell(self, **form: str) -> str:
        """By hand, at Stripe."""
        wish = {"customer": self.customer, "items[0][price]": price_of(self.stripe, "district"), **form}
        answer = self.stripe.post("/v1/subscriptions", data=wish)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["id"])

    def refunds_of(self, payment: str) -> list[int]:
        found = self.stripe.get("/v1/refunds", params={"payment_intent": payment}).json()["data"]
        return [one["amount"] for one in found]

    def kept(self) -> int:
        """What the school paid and did not get back."""
        payments = [one for one in self.at_stripe("payment_intents") if one["status"] == "succeeded"]
        return sum(one["amount"] - sum(self.refunds_of(one["id"])) for one in payments)

    def statuses(self) -> dict[str, str]:
        return {one["id"]: one["status"] for one in self.at_stripe("subscriptions", status="all")}

    def payments(self) -> list[str]:
        """The oldest first."""
        return [one["id"] for one in reversed(self.at_stripe("payment_intents"))]

    def give_back(self, payment: str, **form: str) -> None:
        """In Stripe's dashboard."""
        assert self.stripe.post("/v1/refunds", data={"payment_intent": payment, **form}).status_code == 200

    def dispute(self, payment: str) -> str:
        """What a cardholder does at the bank. The dispute's id."""
        return str(self.stripe.post("/sandbox/disputes", data={"payment_intent": payment}).json()["id"])

    def win(self, dispute: str) -> None:
        evidence = {"evidence[uncategorized_text]": "winning_evidence", "submit": "true"}
        assert self.stripe.post(f"/v1/disputes/{dispute}", data=evidence).json()["status"] == "won"

    def alarms(self) -> list[Any]:
        return self.admin.execute("SELECT kind, subject FROM stripe.alarms").fetchall()

    def ended(self, stripe_id: str) -> list[Any]:
        return self.admin.execute(ENDED, [stripe_id]).fetchall()


def price_of(stripe: httpx.Client, plan: str) -> str:
    found = stripe.get("/v1/prices", params={"lookup_keys[]": f"blockyard_{plan}_monthly"}).json()["data"]
    return str(found[0]["id"])


def pay_on(page: dict[str, str]) -> None:
    card = {"card": "visa", "email": "owner@school.example"}
    assert httpx.post(f"{page['url']}/pay", data=card).status_code == 303
