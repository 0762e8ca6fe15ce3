"""/v1/charges: what payments and paid invoices took from cards."""

from typing import Any

from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]


@operation("GET", "/v1/charges/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("charge", call.path["id"])


@operation("GET", "/v1/charges")
def list_charges(call: Call) -> Body:
    return listed(call, "charge", "customer", "payment_intent")
