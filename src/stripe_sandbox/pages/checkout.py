"""Checkout: choose a test card, then pay or go back."""

from html import escape
from typing import Any, Final

from stripe_sandbox.billing import checkout
from stripe_sandbox.billing.currencies import shown
from stripe_sandbox.billing.lines import rate
from stripe_sandbox.operations import Call
from stripe_sandbox.pages.page import Page, button, card_choices, chosen_card, error, framed, page

Body = dict[str, Any]

TITLES: Final = {"payment": "Pay", "setup": "Save a card", "subscription": "Subscribe"}
PLACEHOLDER: Final = "{CHECKOUT_SESSION_ID}"


@page("GET", "/checkout/{id}")
def show(call: Call) -> Page:
    return _form(call, _session(call))


@page("POST", "/checkout/{id}/pay")
def pay(call: Call) -> Page:
    """The form's Pay, and the bank's question's Complete."""
    session, params = _session(call), call.params
    if session["status"] != "open":
        return _over(session)
    token, email = chosen_card(params), str(params.get("email") or "")
    if token is None:
        return _form(call, session, "Choose a card.", 400)
    if params.get("card") == "3ds" and params.get("authentication") != "complete":
        if params.get("authentication") == "fail":
            return _form(call, session, "We are unable to authenticate your payment method. Choose another one.", 402)
        return _question(session, email)
    refused = checkout.pay(call, session, token, email)
    if refused is not None:
        return _form(call, session, refused, 402)
    return Page(status=303, location=str(session["success_url"]).replace(PLACEHOLDER, session["id"]))


@page("POST", "/checkout/{id}/cancel")
def cancel(call: Call) -> Page:
    """Going back leaves the session open, as it does at Stripe."""
    session = _session(call)
    if not session["cancel_url"]:
        return _form(call, session, "This session has no cancel_url.")
    return Page(status=303, location=str(session["cancel_url"]).replace(PLACEHOLDER, session["id"]))


def _session(call: Call) -> Body:
    return checkout.expire_if_late(call, call.store.get("checkout.session", call.path["id"]))


def _over(session: Body) -> Page:
    told = {"complete": "You are all done here.", "expired": "This Checkout Session has expired."}[session["status"]]
    return framed("Checkout", f"<p>{told}</p>", 410 if session["status"] == "expired" else 200)


def _form(call: Call, session: Body, refused: str | None = None, status: int = 200) -> Page:
    if session["status"] != "open":
        return _over(session)
    title = TITLES[session["mode"]]
    path = f"/checkout/{session['id']}"
    known = session["customer_email"] or _email(call, session["customer"])
    fixed = (
        f"<p>{escape(known)}</p>" if known else "<label>E-mail <input type=email name=email id=email required></label>"
    )
    total = ""
    if session["amount_total"] is not None:
        total = f"<p><strong id=total>{escape(shown(session['amount_total'], session['currency']))}</strong></p>"
    content = (
        f"{error(refused)}{_bought(call, session)}{total}<form method=post action='{path}/pay'>{fixed}{card_choices()}"
        f"<button id=pay>{title}</button></form> {button(f'{path}/cancel', 'Cancel', plain=True, name='cancel')}"
    )
    return framed(title, content, status)


def _email(call: Call, customer: str | None) -> str | None:
    owner = call.store.find("customer", customer) if customer else None
    return (owner or {}).get("email")


def _bought(call: Call, session: Body) -> str:
    lines = call.store.get("sandbox.checkout", session["id"])["line_items"]
    rows = "".join(
        f"<tr><td>{line['quantity']} × {escape(str(line['description']))}</td><td>{escape(rate(line['price']))}</td></tr>"
        for line in lines
    )
    return f"<table>{rows}</table>" if rows else ""


def _question(session: Body, email: str) -> Page:
    """What the bank would ask its cardholder."""
    action, kept = f"/checkout/{session['id']}/pay", {"card": "3ds", "email": email}
    told = "<p>Your bank asks whether this is you.</p>"
    yes = button(action, "Complete authentication", kept | {"authentication": "complete"}, name="authenticate")
    no = button(action, "Fail authentication", kept | {"authentication": "fail"}, plain=True, name="fail")
    return framed("3D Secure", f"{told}{yes} {no}")
