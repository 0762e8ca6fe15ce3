"""/v1/refunds"""

from typing import Any

from stripe_sandbox.billing.parts import amend
from stripe_sandbox.billing.reading import choice, known, metadata, positive, text
from stripe_sandbox.billing.refunding import refund
from stripe_sandbox.billing.refusals import invalid, lookup, malformed
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

REASONS = ("duplicate", "fraudulent", "requested_by_customer")


@operation("POST", "/v1/refunds")
def create(call: Call) -> Body:
    params = call.params
    known(params, "amount", "charge", "payment_intent", "reason", "metadata", "currency", "customer", "origin")
    amount = positive(params, "amount") if "amount" in params else None
    reason = choice(params, "reason", REASONS, REASONS[2]) if text(params, "reason") else None
    return refund(call, _charge(call), amount, reason, metadata(params))


@operation("GET", "/v1/refunds/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("refund", call.path["id"])


@operation("GET", "/v1/refunds")
def list_refunds(call: Call) -> Body:
    return listed(call, "refund", "charge", "payment_intent")


@operation("POST", "/v1/refunds/{id}")
def update(call: Call) -> Body:
    known(call.params, "metadata")
    made = retrieve(call)
    before = made["metadata"]
    amend(call, made, "refund.updated", metadata=metadata(call.params, before))
    if made["metadata"] != before:
        call.emit("charge.refund.updated", made, {"metadata": before})
    return made


def _charge(call: Call) -> Body:
    charge, intent = text(call.params, "charge"), text(call.params, "payment_intent")
    if charge and intent:
        raise malformed("You may only specify one of these parameters: charge, payment_intent.", "charge")
    if charge:
        return lookup(call, "charge", charge, "charge")
    if not intent:
        told = "One of the following params should be provided for this request: payment_intent or charge."
        raise malformed(told, code="parameter_missing")
    found = lookup(call, "payment_intent", intent, "payment_intent")
    if found["status"] != "succeeded":
        told = f"This PaymentIntent ({intent}) does not have a successful charge to refund."
        raise invalid(told, "payment_intent", "payment_intent_unexpected_state")
    return call.store.get("charge", found["latest_charge"])
