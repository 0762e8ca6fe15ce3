"""The cells of the fault matrix: schools that each ask a few things of Stripe while Stripe fails."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from tests.lifecycle.school import PAYMENTS

URLS: Final = {"success_url": "https://school.example/done", "cancel_url": "https://school.example/back"}
RETURN: Final = {"return_url": "https://school.example/billing"}
CARD: Final = {"type": "card", "card[token]": "tok_visa"}
PAID, SOLD = 700, 9900
AT_ONCE: Final = {"Sandbox-Fault": "delay=0"}
"""What the test itself asks of the sandbox meets no fault."""

Objects = list[dict[str, Any]]


@dataclass
class Customer:
    """A school whose owner buys. All its cells meet the same fault, and go on in the same way."""

    fault: str
    retry: str
    operations: tuple[str, ...]
    http: httpx.Client
    stripe: httpx.Client
    token: str = ""
    email: str = ""
    organization_id: str = ""
    id: str = ""
    """At Stripe."""
    card: str = ""
    second_card: str = ""
    subscription: str = ""
    page: str = ""

    def request(self, method: str, path: str, body: Any, key: str | None = None) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}"} | ({"Idempotency-Key": key} if key else {})
        return self.http.request(method, f"{PAYMENTS}{path}", json=body, headers=headers)

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = self.request("POST", path, body)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    def prepare(self, owner: dict[str, Any]) -> None:
        """A new school of that person's, with all that its operations need."""
        self.email = owner["user"]["email"]
        signed_in = {"Authorization": f"Bearer {owner['access_token']}"}
        name = {"name": f"{self.fault}, {self.retry}"}
        self.organization_id = self.http.post("/api/v1/organizations", json=name, headers=signed_in).json()["id"]
        wish = {"organization_id": self.organization_id}
        self.token = self.http.post("/api/v1/auth/switch", json=wish, headers=signed_in).json()["access_token"]
        if "customers.create" in self.operations:
            return
        self.id = self.post("/customers", {})["stripe_id"]
        needs = set(self.operations)
        if needs & {"subscriptions.update", "subscriptions.cancel"}:
            trial = {"plan": "teacher", "trial": True, "payment_method": "pm_card_visa"}
            self.subscription = self.post("/subscriptions", trial)["stripe_id"]
        if "checkout.sessions.expire" in needs:
            self.page = self.post("/checkout/sessions", {"plan": "school", **URLS})["stripe_id"]
        if needs & {"subscriptions.create", "payment_methods.detach"}:
            self.card = self.new_card()
            self.post("/payment-methods", {"payment_method": self.card})
        if "payment_methods.attach" in needs:
            self.second_card = self.new_card()

    def new_card(self) -> str:
        return str(self.stripe.post("/v1/payment_methods", data=CARD, headers=AT_ONCE).json()["id"])

    def at_stripe(self, path: str, **query: str) -> Objects:
        answer = self.stripe.get(path, params={"limit": "100", **query})
        assert answer.status_code == 200, answer.text
        found: Objects = answer.json()["data"]
        return found

    def itself(self) -> Objects:
        everyone = self.at_stripe("/v1/customers", email=self.email)
        return [one for one in everyone if one["metadata"].get("organization_id") == self.organization_id]

    def subscriptions(self, status: str = "all") -> Objects:
        return self.at_stripe("/v1/subscriptions", customer=self.id, status=status)

    def payments(self, amount: int) -> Objects:
        return [one for one in self.at_stripe("/v1/payment_intents", customer=self.id) if one["amount"] == amount]

    def cards(self, card: str) -> Objects:
        return [one for one in self.at_stripe(f"/v1/customers/{self.id}/payment_methods") if one["id"] == card]

    def sessions(self, **query: str) -> Objects:
        return self.at_stripe("/v1/checkout/sessions", customer=self.id, **query)


@dataclass(frozen=True)
class Operation:
    """`made` is what there is at Stripe of what was asked for: one object, if it was done once."""

    success: int
    method: str
    path: str
    """With the customer's fields in braces."""
    body: Callable[[Customer], Any]
    made: Callable[[Customer], Objects]
    between: Callable[[Customer], tuple[str, dict[str, str]]] | None = None
    """What changes the object at Stripe behind our back."""
    again: int | None = None
    """What is answered, if another one, when it was done before."""

    def answers(self, status: int) -> bool:
        return status in (self.success, self.again)


def always(value: Any) -> Callable[[Customer], Any]:
    return lambda _customer: value


def sold(school: Customer) -> Objects:
    """Subscribed once and charged once."""
    return max(school.subscriptions(), school.payments(SOLD), key=len)


def of_school_plan(school: Customer) -> Objects:
    found = school.subscriptions()
    return [one for one in found if one["items"]["data"][0]["price"]["metadata"]["plan"] == "school"]


def attached(school: Customer) -> dict[str, Any]:
    """A card that is detached meanwhile cannot be made the default."""
    return {"payment_method": school.second_card, "make_default": school.fault != "delay"}


OPERATIONS: Final[dict[str, Operation]] = {
    "customers.create": Operation(
        201,
        "POST",
        "/customers",
        always({}),
        Customer.itself,
        lambda school: (f"/v1/customers/{school.itself()[0]['id']}", {"name": "Changed at Stripe"}),
        again=200,
    ),
    "customers.update": Operation(
        200,
        "PUT",
        "/billing-details",
        always({"purchase_order": "PO 7"}),
        lambda school: [one for one in school.itself() if one["invoice_settings"]["custom_fields"]],
    ),
    "subscriptions.create": Operation(
        201,
        "POST",
        "/subscriptions",
        always({"plan": "school"}),
        sold,
        lambda school: (f"/v1/subscriptions/{school.subscriptions()[0]['id']}", {"cancel_at_period_end": "true"}),
    ),
    "subscriptions.update": Operation(
        200,
        "PATCH",
        "/subscriptions/{subscription}",
        always({"plan": "school"}),
        of_school_plan,
        lambda school: (f"/v1/subscriptions/{school.subscription}", {"cancel_at_period_end": "true"}),
    ),
    "subscriptions.cancel": Operation(
        200,
        "DELETE",
        "/subscriptions/{subscription}",
        always(None),
        lambda school: school.subscriptions("canceled"),
    ),
    "payment_methods.attach": Operation(
        201,
        "POST",
        "/payment-methods",
        attached,
        lambda school: school.cards(school.second_card),
        lambda school: (f"/v1/payment_methods/{school.second_card}/detach", {}),
    ),
    "payment_methods.detach": Operation(
        204,
        "DELETE",
        "/payment-methods/{card}",
        always(None),
        lambda school: [] if school.cards(school.card) else [{"id": school.card}],
    ),
    "payment_intents.create": Operation(
        201,
        "POST",
        "/payment-intents",
        always({"amount": PAID, "payment_method": "pm_card_visa"}),
        lambda school: school.payments(PAID),
        lambda school: ("/v1/refunds", {"payment_intent": school.payments(PAID)[0]["id"]}),
    ),
    "checkout.sessions.create": Operation(
        201,
        "POST",
        "/checkout/sessions",
        always({"plan": "school", **URLS}),
        Customer.sessions,
        lambda school: (f"/v1/checkout/sessions/{school.sessions()[0]['id']}/expire", {}),
    ),
    "checkout.sessions.expire": Operation(
        200,
        "POST",
        "/checkout/sessions/{page}/expire",
        always(None),
        lambda school: school.sessions(status="expired"),
    ),
    "billing_portal.sessions.create": Operation(
        201, "POST", "/portal/sessions", always(RETURN), always([{"id": "Stripe lists no portal sessions"}])
    ),
}

TOGETHER: Final = (
    ("subscriptions.create", "payment_intents.create", "payment_methods.attach", "billing_portal.sessions.create"),
    ("subscriptions.update", "payment_methods.detach"),
    ("subscriptions.cancel", "customers.update"),
    ("checkout.sessions.create",),
    ("checkout.sessions.expire",),
    ("customers.create",),
)
"""Operations that do not wait for each other, and so may be asked for by one school at the same time."""


@dataclass
class Cell:
    """One operation, one fault, one way to go on."""

    operation: str
    school: Customer
    row: Operation = field(init=False)

    def __post_init__(self) -> None:
        self.row = OPERATIONS[self.operation]

    @property
    def name(self) -> str:
        return f"{self.operation} x {self.school.fault} x {self.school.retry}"

    def ask(self, key: str) -> httpx.Response:
        path = self.row.path.format(subscription=self.school.subscription, card=self.school.card, page=self.school.page)
        return self.school.request(self.row.method, path, self.row.body(self.school), f"{key} {self.operation}")

    def made(self) -> Objects:
        return self.row.made(self.school)

    def change_at_stripe(self) -> None:
        if self.row.between is not None:
            path, body = self.row.between(self.school)
            answer = self.school.stripe.post(path, data=body, headers=AT_ONCE)
            assert answer.status_code == 200, f"{self.name}: {answer.text}"
