"""What Stripe has of a school. The invariants work everything out from it, and from nothing of ours."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from tests.model.clock import DAY
from tests.model.world import World

Object = dict[str, Any]
Objects = list[Object]

ENDED: Final = ("canceled", "incomplete_expired")
RANKS: Final = ("free", "teacher", "school", "district")
TRIED_FOR: Final = 21 * DAY
"""A period that was not paid gives its plan for so long, if half of one was paid before."""
GRACE: Final = 3 * DAY
"""Else for so long."""


@dataclass
class Truth:
    """Read once, at `now` (Unix seconds)."""

    now: int
    customers: Objects = field(default_factory=list)
    gone: Objects = field(default_factory=list)
    """Customers that were deleted, as they were."""
    cards: Objects = field(default_factory=list)
    subscriptions: Objects = field(default_factory=list)
    invoices: Objects = field(default_factory=list)
    payments: Objects = field(default_factory=list)
    refunds: Objects = field(default_factory=list)
    disputes: Objects = field(default_factory=list)
    pages: Objects = field(default_factory=list)
    prices: dict[str, Object] = field(default_factory=dict)

    @property
    def living(self) -> Objects:
        return [one for one in self.subscriptions if one["status"] not in ENDED]

    @property
    def open_pages(self) -> Objects:
        return [one for one in self.pages if one["status"] == "open" and one["mode"] == "subscription"]

    @property
    def paid(self) -> Objects:
        """Invoices."""
        return [one for one in self.invoices if one["status"] == "paid"]

    @property
    def succeeded(self) -> Objects:
        """Payments."""
        return [one for one in self.payments if one["status"] == "succeeded"]

    @cached_property
    def invoiced(self) -> set[str]:
        """Payments that belong to a paid invoice."""
        return {payment for invoice in self.paid for payment in payments_of(invoice)}

    def owed(self, subscription: Object) -> Objects:
        """Its invoices that are not paid, nor any later one."""
        paid = [one["created"] for one in self.paid if subscription_of(one) == subscription["id"]]
        return [
            one
            for one in self.invoices
            if subscription_of(one) == subscription["id"]
            and one["status"] in ("open", "uncollectible")
            and one["created"] >= max(paid, default=0)
        ]

    def has_paid_before(self, subscription: Object) -> bool:
        """Whether one paid invoice was half of what a period costs now, and of what is owed."""
        paid = [one["total"] for one in self.paid if subscription_of(one) == subscription["id"]]
        cost = sum(item["quantity"] * item["price"]["unit_amount"] for item in subscription["items"]["data"])
        owed = [one["total"] for one in self.owed(subscription)]
        return bool(2 * max(paid, default=0) >= max([cost, *owed]))

    def plan_of(self, price: str) -> str:
        return str(self.prices[price]["metadata"].get("plan", "free"))

    def lines(self, invoices: Objects, subscription: str | None = None) -> Objects:
        return [
            line
            for invoice in invoices
            for line in invoice["lines"]["data"]
            if line["pricing"] and subscription in (None, line["subscription"])
        ]


def read_truth(world: World, organization_id: str) -> Truth:
    everybody = world.stripe.get("/v1/customers", params={"limit": 100}, headers={"Sandbox-Fault": "delay=0"}).json()
    truth = Truth(world.clock.now())
    truth.customers = [one for one in everybody["data"] if one["metadata"].get("organization_id") == organization_id]
    gone = [event["data"]["object"] for event in world.listed("/v1/events", type="customer.deleted")]
    truth.gone = [one for one in gone if one["metadata"].get("organization_id") == organization_id]
    for customer in truth.customers:
        truth.cards += world.listed(f"/v1/customers/{customer['id']}/payment_methods")
    for customer in truth.customers + truth.gone:
        mine = {"customer": customer["id"]}
        truth.subscriptions += world.listed("/v1/subscriptions", **mine, status="all")
        truth.invoices += world.listed("/v1/invoices", **mine, **{"expand[]": "data.payments"})
        truth.payments += world.listed("/v1/payment_intents", **mine, **{"expand[]": "data.latest_charge"})
        truth.pages += world.listed("/v1/checkout/sessions", **mine)
    for payment in truth.succeeded:
        truth.refunds += world.listed("/v1/refunds", payment_intent=payment["id"])
        truth.disputes += world.listed("/v1/disputes", payment_intent=payment["id"])
    truth.prices = {one["id"]: one for one in world.listed("/v1/prices")}
    return truth


def payments_of(invoice: Object) -> list[str]:
    """Ids of the payments that paid it."""
    paid = [one for one in (invoice.get("payments") or {}).get("data", ()) if one["status"] == "paid"]
    return [one["payment"]["payment_intent"] for one in paid if one["payment"].get("payment_intent")]


def subscription_of(invoice: Object) -> str | None:
    details = (invoice["parent"] or {}).get("subscription_details") or {}
    return details.get("subscription")
