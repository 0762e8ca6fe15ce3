"""/v1/payment_pages: what Stripe's own page and command line use to complete a Checkout Session without a browser."""

from typing import Any

from stripe_sandbox.billing import checkout
from stripe_sandbox.billing.reading import known, needed, whole
from stripe_sandbox.billing.refusals import invalid
from stripe_sandbox.errors import StripeError
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]


@operation("GET", "/v1/payment_pages/{id}")
def retrieve(call: Call) -> Body:
    session = call.store.get("checkout.session", call.path["id"])
    shown = {name: session[name] for name in ("amount_total", "currency", "mode", "payment_status", "status")}
    return {"id": f"ppage_{session['id']}", "object": "payment_page", "session_id": session["id"]} | shown


@operation("POST", "/v1/payment_pages/{id}/confirm")
def confirm(call: Call) -> Body:
    known(call.params, "payment_method", "expected_amount")
    session = checkout.expire_if_late(call, call.store.get("checkout.session", call.path["id"]))
    if session["status"] != "open":
        raise invalid(f"This Session is not open: its status is `{session['status']}`.")
    if whole(call.params, "expected_amount") not in (None, session["amount_total"]):
        raise invalid("The amount is not what was expected.", "expected_amount")
    method = call.store.get("payment_method", str(needed(call.params, "payment_method")))
    refused = checkout.pay(call, session, method["id"], method["billing_details"]["email"] or "")
    if refused is not None:
        raise StripeError(402, "card_error", refused, code="card_declined", keep=True)
    return retrieve(call)
