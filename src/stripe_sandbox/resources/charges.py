"""/v1/charges, and the balance transactions they refer to."""

from typing import Any

from stripe_sandbox.billing.parts import amend
from stripe_sandbox.billing.reading import known, metadata, text
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]


@operation("GET", "/v1/charges/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("charge", call.path["id"])


@operation("GET", "/v1/charges")
def list_charges(call: Call) -> Body:
    return listed(call, "charge", "customer", "payment_intent")


@operation("POST", "/v1/charges/{id}")
def update(call: Call) -> Body:
    params, charge = call.params, retrieve(call)
    known(params, "metadata", "description", "receipt_email")
    fields: Body = {"metadata": metadata(params, charge["metadata"])}
    for name in ("description", "receipt_email"):
        if name in params:
            fields[name] = text(params, name)
    return amend(call, charge, "charge.updated", **fields)


@operation("GET", "/v1/balance_transactions/{id}")
def retrieve_balance_transaction(call: Call) -> Body:
    return call.store.get("balance_transaction", call.path["id"])


@operation("GET", "/v1/balance_transactions")
def list_balance_transactions(call: Call) -> Body:
    return listed(call, "balance_transaction", "source", "type")
