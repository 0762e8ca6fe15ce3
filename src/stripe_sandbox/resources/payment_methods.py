"""/v1/payment_methods: cards, made from test numbers or from the names that Stripe gives its test cards."""

from typing import Any

from stripe_sandbox.billing.methods import BRANDS, EXPIRES, card, debit, from_token
from stripe_sandbox.billing.parts import amend, save
from stripe_sandbox.billing.reading import choice, known, metadata, needed, text, whole
from stripe_sandbox.billing.refusals import invalid, lookup, refuse_unfit
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]


@operation("POST", "/v1/payment_methods")
def create(call: Call) -> Body:
    known(call.params, "type", "card", "sepa_debit", "billing_details", "metadata", "allow_redisplay")
    type = choice(call.params, "type", ("card", "sepa_debit"), str(needed(call.params, "type")))
    given = call.params.get(type) or {}
    if type == "sepa_debit":
        made = debit(call, str(needed(given, "iban")))
    elif token := given.get("token"):
        made = from_token(call, token)
    else:
        number = str(needed(given, "number")).replace(" ", "")
        month, year = whole(given, "exp_month"), whole(given, "exp_year")
        made = card(call, BRANDS.get(number[0], "unknown"), number[-4:], month or EXPIRES[0], year or EXPIRES[1])
    made["metadata"] = metadata(call.params)
    details = call.params.get("billing_details") or {}
    made["billing_details"] |= {name: details[name] for name in ("email", "name", "phone") if name in details}
    return save(call, made)


@operation("GET", "/v1/payment_methods/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("payment_method", call.path["id"])


@operation("GET", "/v1/payment_methods")
def list_methods(call: Call) -> Body:
    return listed(call, "payment_method", "customer", "type", wanted=lambda method: method["customer"] is not None)


@operation("GET", "/v1/customers/{customer}/payment_methods")
def list_of_customer(call: Call) -> Body:
    owner = lookup(call, "customer", call.path["customer"], "customer")["id"]
    return listed(call, "payment_method", "type", wanted=lambda method: method["customer"] == owner)


@operation("POST", "/v1/payment_methods/{id}")
def update(call: Call) -> Body:
    known(call.params, "metadata", "billing_details", "card", "allow_redisplay")
    method = retrieve(call)
    return amend(call, method, "payment_method.updated", metadata=metadata(call.params, method["metadata"]))


@operation("POST", "/v1/payment_methods/{id}/attach")
def attach(call: Call) -> Body:
    known(call.params, "customer")
    owner = lookup(call, "customer", str(needed(call.params, "customer")), "customer")["id"]
    id = call.path["id"]
    method = from_token(call, id) if id.startswith(("pm_card_", "tok_")) else call.store.get("payment_method", id)
    if method["customer"] not in (None, owner):
        raise invalid("The payment method you provided has already been attached to a customer.", "payment_method")
    if method["customer"] == owner:
        return method
    refuse_unfit(method)["customer"] = owner
    return save(call, method, "payment_method.attached")


@operation("POST", "/v1/payment_methods/{id}/detach")
def detach(call: Call) -> Body:
    method = retrieve(call)
    owner = method["customer"]
    if owner is None:
        raise invalid("The payment method you provided is not attached to a customer so detachment is impossible.")
    holder = call.store.find("customer", owner)
    if holder and text(holder["invoice_settings"], "default_payment_method") == method["id"]:
        unset = holder["invoice_settings"] | {"default_payment_method": None}
        amend(call, holder, "customer.updated", invoice_settings=unset)
    method["customer"] = None
    call.store.put(method)
    call.emit("payment_method.detached", method, {"customer": owner})
    return method
