"""/v1/customers/{id}/sources: cards as the API kept them before payment methods. Kept and told, never charged."""

from typing import Any, Final

from stripe_sandbox.billing.methods import EXPIRES, TEST_CARDS
from stripe_sandbox.billing.parts import amend, save
from stripe_sandbox.billing.reading import known, metadata, needed, text
from stripe_sandbox.billing.refusals import invalid, lookup
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

ADDRESS: Final = ("address_city", "address_country", "address_line1", "address_line2", "address_state", "address_zip")
CHECKS: Final = ("address_line1_check", "address_zip_check")


@operation("POST", "/v1/customers/{customer}/sources")
def create(call: Call) -> Body:
    known(call.params, "source", "metadata")
    owner = lookup(call, "customer", call.path["customer"], "customer")
    token = str(needed(call.params, "source")).removeprefix("tok_")
    if token not in TEST_CARDS:
        raise invalid(f"No such token: 'tok_{token}'", "source", "resource_missing")
    brand, last4 = TEST_CARDS[token]
    card: Body = dict.fromkeys((*ADDRESS, *CHECKS, "dynamic_last4", "name", "tokenization_method", "regulated_status"))
    card |= {
        "id": call.store.new_id("card"),
        "object": "card",
        "brand": brand.capitalize(),
        "country": "US",
        "customer": owner["id"],
        "cvc_check": "pass",
        "exp_month": EXPIRES[0],
        "exp_year": EXPIRES[1],
        "fingerprint": call.store.new_id("x")[2:18],
        "funding": "credit",
        "last4": last4,
        "metadata": metadata(call.params),
    }
    save(call, card, "customer.source.created")
    if owner["default_source"] is None:
        amend(call, owner, "customer.updated", default_source=card["id"])
    return card


@operation("GET", "/v1/customers/{customer}/sources/{id}")
def retrieve(call: Call) -> Body:
    card = lookup(call, "card", call.path["id"], "id")
    if card["customer"] != call.path["customer"]:
        raise invalid(f"No such source: '{card['id']}'", "id", "resource_missing")
    return card


@operation("POST", "/v1/customers/{customer}/sources/{id}")
def update(call: Call) -> Body:
    known(call.params, "metadata", "name", "exp_month", "exp_year", *ADDRESS)
    card = retrieve(call)
    fields = {name: text(call.params, name) for name in ("name", *ADDRESS) if name in call.params}
    changed = {"metadata": metadata(call.params, card["metadata"])} | fields
    return amend(call, card, "customer.source.updated", **changed)
