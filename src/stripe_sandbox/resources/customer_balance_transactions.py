"""/v1/customers/{customer}/balance_transactions: credit that a customer is given by hand, or that is taken from it."""

from typing import Any

from stripe_sandbox.billing.parts import amend, now_for
from stripe_sandbox.billing.reading import known, metadata, needed, text, whole
from stripe_sandbox.billing.refusals import lookup
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

KIND = "customer_balance_transaction"


@operation("POST", "/v1/customers/{customer}/balance_transactions")
def create(call: Call) -> Body:
    """A credit is below zero."""
    known(call.params, "amount", "currency", "description", "metadata")
    customer = lookup(call, "customer", call.path["customer"], "customer")
    needed(call.params, "amount")
    amount = whole(call.params, "amount") or 0
    ending = customer["balance"] + amount
    transaction = {
        "id": call.store.new_id("cbtxn"),
        "object": KIND,
        "amount": amount,
        "checkout_session": None,
        "created": now_for(call, customer["id"]),
        "credit_note": None,
        "currency": str(needed(call.params, "currency")),
        "customer": customer["id"],
        "customer_account": None,
        "description": text(call.params, "description"),
        "ending_balance": ending,
        "invoice": None,
        "livemode": False,
        "metadata": metadata(call.params),
        "type": "adjustment",
    }
    call.store.put(transaction)
    amend(call, customer, "customer.updated", balance=ending)
    return transaction


@operation("GET", "/v1/customers/{customer}/balance_transactions")
def list_transactions(call: Call) -> Body:
    owner = lookup(call, "customer", call.path["customer"], "customer")["id"]
    return listed(call, KIND, wanted=lambda one: one["customer"] == owner)
