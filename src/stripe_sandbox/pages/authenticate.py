"""The bank's question about a PaymentIntent or a SetupIntent, and where to go after it."""

from typing import Any
from urllib.parse import urlencode

from stripe_sandbox.billing import payments, setups
from stripe_sandbox.billing.aftermath import after_payment
from stripe_sandbox.operations import Call
from stripe_sandbox.pages.page import Page, button, framed, page

Body = dict[str, Any]


@page("GET", "/authenticate/{id}")
def show(call: Call) -> Page:
    intent = _intent(call)
    if intent["status"] != "requires_action":
        return framed("3D Secure", f"<p>Nothing to do: this intent has the status {intent['status']}.</p>")
    action, secret = f"/authenticate/{intent['id']}", {"client_secret": intent["client_secret"]}
    yes = button(action, "Complete authentication", secret | {"answer": "complete"}, name="authenticate")
    no = button(action, "Fail authentication", secret | {"answer": "fail"}, plain=True, name="fail")
    return framed("3D Secure", f"<p>Your bank asks whether this is you.</p>{yes} {no}")


@page("POST", "/authenticate/{id}")
def answer(call: Call) -> Page:
    intent = _intent(call)
    if intent["status"] != "requires_action" or call.params.get("client_secret") != intent["client_secret"]:
        return framed("3D Secure", "<p>This question was answered already, or was not yours.</p>", 400)
    back = (intent["next_action"].get("redirect_to_url") or {}).get("return_url")
    success = call.params.get("answer") == "complete"
    if intent["object"] == "setup_intent":
        intent = setups.authenticated(call, intent, success)
    else:
        intent = after_payment(call, payments.authenticated(call, intent, success))
    if not back:
        return framed("3D Secure", f"<p>Done: the status is <strong id=status>{intent['status']}</strong>.</p>")
    told = {intent["object"]: intent["id"], f"{intent['object']}_client_secret": intent["client_secret"]}
    told["redirect_status"] = "succeeded" if intent["status"] == "succeeded" else "failed"
    return Page(status=303, location=f"{back}{'&' if '?' in back else '?'}{urlencode(told)}")


def _intent(call: Call) -> Body:
    kind = "setup_intent" if call.path["id"].startswith("seti_") else "payment_intent"
    return call.store.get(kind, call.path["id"])
