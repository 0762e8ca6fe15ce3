"""/v1/customers"""

from typing import Any, Final

from stripe_sandbox.billing import wallet
from stripe_sandbox.billing.customers import NO_SETTINGS, blank
from stripe_sandbox.billing.parts import amend, save
from stripe_sandbox.billing.reading import known, metadata, text, whole
from stripe_sandbox.billing.refusals import invalid, lookup
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation
from stripe_sandbox.resources.subscriptions import cancel_now

Body = dict[str, Any]

WORDS: Final = ("description", "email", "name", "phone")
OTHER: Final = ("address", "shipping", "preferred_locales", "tax_exempt")
SETTABLE: Final = (*WORDS, *OTHER, "balance", "metadata", "invoice_settings", "payment_method")


@operation("POST", "/v1/customers")
def create(call: Call) -> Body:
    known(call.params, *SETTABLE, "test_clock", "id")
    clock = text(call.params, "test_clock")
    if clock:
        lookup(call, "test_helpers.test_clock", clock, "test_clock")
    id = text(call.params, "id") or call.store.new_id("cus")
    if call.store.find("customer", id):
        raise invalid("Customer already exists.", "id", "resource_already_exists")
    named = text(call.params, "payment_method")
    method = wallet.resolve(call, named, id) if named else None
    if method is not None and named == default_in(call.params):
        call.params["invoice_settings"]["default_payment_method"] = method["id"]
    customer = blank(call, id, clock) | {
        "address": stated(call.params.get("address")),
        "balance": whole(call.params, "balance") or 0,
        "invoice_settings": settings(call, {}, id, method),
        "metadata": metadata(call.params),
        "preferred_locales": call.params.get("preferred_locales") or [],
        "shipping": call.params.get("shipping"),
        "tax_exempt": text(call.params, "tax_exempt") or "none",
    }
    customer |= {name: text(call.params, name) for name in WORDS}
    save(call, customer, "customer.created")
    if method is not None:
        wallet.attach(call, method, id)
    return customer


def default_in(params: Body) -> Any:
    given = params.get("invoice_settings")
    return given.get("default_payment_method") if isinstance(given, dict) else None


@operation("GET", "/v1/customers/{id}")
def retrieve(call: Call) -> Body:
    customer = call.store.get("customer", call.path["id"])
    return stub(customer["id"]) if customer.get("deleted") else customer


@operation("GET", "/v1/customers")
def list_customers(call: Call) -> Body:
    return listed(call, "customer", "email", "test_clock", wanted=lambda customer: not customer.get("deleted"))


@operation("POST", "/v1/customers/{id}")
def update(call: Call) -> Body:
    known(call.params, *SETTABLE)
    customer = lookup(call, "customer", call.path["id"], "id")
    fields: Body = {name: text(call.params, name) for name in WORDS if name in call.params}
    fields |= {name: stated(call.params[name]) for name in OTHER if name in call.params}
    if "balance" in call.params:
        fields["balance"] = whole(call.params, "balance") or 0
    if "metadata" in call.params:
        fields["metadata"] = metadata(call.params, customer["metadata"])
    if "invoice_settings" in call.params:
        fields["invoice_settings"] = settings(call, customer["invoice_settings"], customer["id"])
    return amend(call, customer, "customer.updated", **fields)


def stated(value: Any) -> Any:
    """What a parameter says. An empty text takes away what was there, also within."""
    return {name: part or None for name, part in value.items()} if isinstance(value, dict) else value or None


def settings(call: Call, before: Body, customer: str, coming: Body | None = None) -> Body:
    """`invoice_settings`; a default payment method must be the customer's own, or `coming` with the same request."""
    given = call.params.get("invoice_settings") or {}
    wished = given.get("default_payment_method") if isinstance(given, dict) else None
    if wished and (coming is None or coming["id"] != wished):
        method = lookup(call, "payment_method", wished, "invoice_settings[default_payment_method]")
        if method["customer"] != customer:
            raise invalid(
                "The customer does not have a payment method with the ID " + wished + ". The payment method must be "
                "attached to the customer.",
                "invoice_settings[default_payment_method]",
                "resource_missing",
            )
    told = {name: given[name] or None for name in ("custom_fields", "default_payment_method") if name in given}
    return NO_SETTINGS | before | told


@operation("DELETE", "/v1/customers/{id}")
def delete(call: Call) -> Body:
    """Its subscriptions end at once, its payment methods go."""
    customer = lookup(call, "customer", call.path["id"], "id")
    for subscription in call.store.all("subscription", customer=customer["id"]):
        if subscription["status"] not in ("canceled", "incomplete_expired"):
            cancel_now(call, subscription)
    for method in call.store.all("payment_method", customer=customer["id"]):
        save(call, method | {"customer": None})
    call.store.put(customer | {"deleted": True})
    call.emit("customer.deleted", customer)
    return stub(customer["id"])


def stub(id: str) -> Body:
    return {"id": id, "object": "customer", "deleted": True}
