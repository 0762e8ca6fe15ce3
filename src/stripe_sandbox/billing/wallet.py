"""Which payment method is meant, and whose it is."""

from typing import Any

from stripe_sandbox.billing.methods import from_token
from stripe_sandbox.billing.parts import save
from stripe_sandbox.billing.refusals import invalid, lookup, refuse_unfit
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def resolve(call: Call, name: str, customer: str | None, param: str = "payment_method") -> Body:
    """The payment method with this id, or a new one for a test name such as `pm_card_visa`."""
    if name.startswith(("pm_card_", "tok_")):
        return from_token(call, name)
    method = lookup(call, "payment_method", name, param)
    owner = method["customer"]
    if owner is not None and owner != customer:
        told = f"The PaymentMethod {name} belongs to the Customer {owner}."
        raise invalid(f"{told} Please include the Customer in the `customer` parameter.", param)
    return method


def owned(call: Call, name: str, customer: str, param: str = "default_payment_method") -> Body:
    """Like resolve, and attached to this customer."""
    return attach(call, refuse_unfit(resolve(call, name, customer, param)), customer)


def attach(call: Call, method: Body, customer: str) -> Body:
    if method["customer"] == customer:
        return method
    method["customer"] = customer
    return save(call, method, "payment_method.attached")


def default_of(call: Call, customer: str, subscription: Body | None = None) -> Body | None:
    """What a renewal charges: the subscription's own method, else the customer's default."""
    chosen = subscription["default_payment_method"] if subscription else None
    if chosen is None:
        owner = call.store.find("customer", customer) or {}
        chosen = (owner.get("invoice_settings") or {}).get("default_payment_method")
    return call.store.find("payment_method", chosen) if chosen else None
