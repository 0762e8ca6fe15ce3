"""The Billing Portal, with what the session's configuration offers of: plans, ending and resuming, the card, invoices."""

from dataclasses import replace
from html import escape
from typing import Any

from stripe_sandbox.billing import cards, wallet
from stripe_sandbox.billing.currencies import shown
from stripe_sandbox.billing.lines import product_name, rate
from stripe_sandbox.billing.parts import amend, now_for
from stripe_sandbox.billing.periods import day
from stripe_sandbox.errors import StripeError
from stripe_sandbox.operations import Call
from stripe_sandbox.pages.page import Page, button, card_choices, chosen_card, error, framed, page
from stripe_sandbox.resources.subscription_updates import apply
from stripe_sandbox.resources.subscriptions import cancel_now

Body = dict[str, Any]

LIVING = ("trialing", "active", "past_due", "unpaid", "incomplete")
NO_CANCELING = "Subscriptions cannot be canceled here."


@page("GET", "/portal/{id}")
def show(call: Call) -> Page:
    return _page(call, _session(call))


@page("POST", "/portal/{id}/plan")
def change_plan(call: Call) -> Page:
    session, feature = _session(call), _features(call)["subscription_update"]
    subscription = _own(call, session)
    price = str(call.params.get("price"))
    if price not in {offer["id"] for offer in _offers(call, subscription)}:
        return _page(call, session, "This plan is not on offer.", 400)
    item = subscription["items"]["data"][0]["id"]
    wish = {"items": [{"id": item, "price": price}], "proration_behavior": feature["proration_behavior"]}
    return _apply(call, session, subscription, wish)


@page("POST", "/portal/{id}/cancel")
def cancel(call: Call) -> Page:
    session, feature = _session(call), _features(call)["subscription_cancel"]
    subscription = _own(call, session)
    if not feature["enabled"]:
        return _page(call, session, NO_CANCELING, 400)
    if feature["mode"] == "immediately":
        cancel_now(call, subscription, prorate=feature["proration_behavior"] != "none")
        return _again(session)
    return _apply(call, session, subscription, {"cancel_at_period_end": "true"})


@page("POST", "/portal/{id}/resume")
def resume(call: Call) -> Page:
    session = _session(call)
    if not _features(call)["subscription_cancel"]["enabled"]:
        return _page(call, session, NO_CANCELING, 400)
    return _apply(call, session, _own(call, session), {"cancel_at_period_end": "false"})


@page("POST", "/portal/{id}/card")
def change_card(call: Call) -> Page:
    """The new card becomes the customer's default, and that of each subscription."""
    session, token = _session(call), chosen_card(call.params)
    if not _features(call)["payment_method_update"]["enabled"]:
        return _page(call, session, "Cards cannot be changed here.", 400)
    if token is None:
        return _page(call, session, "Choose a card.", 400)
    customer = call.store.get("customer", session["customer"])
    method = wallet.resolve(call, token, customer["id"])
    decline = cards.decline_of(method)
    if decline is not None and cards.last4(method) not in cards.DECLINED_LATER:
        return _page(call, session, decline.message, 402)
    cards.remember_authentication(call, wallet.attach(call, method, customer["id"]))
    settings = customer["invoice_settings"] | {"default_payment_method": method["id"]}
    amend(call, customer, "customer.updated", invoice_settings=settings)
    for subscription in _subscriptions(call, session):
        amend(call, subscription, "customer.subscription.updated", default_payment_method=method["id"])
    return _again(session)


def _session(call: Call) -> Body:
    return call.store.get("billing_portal.session", call.path["id"])


def _features(call: Call) -> Body:
    found: Body = call.store.get("billing_portal.configuration", _session(call)["configuration"])["features"]
    return found


def _own(call: Call, session: Body) -> Body:
    """The form's subscription; somebody else's is as unknown as an invented one."""
    id = str(call.params.get("subscription"))
    found = call.store.find("subscription", id)
    if found is None or found["customer"] != session["customer"]:
        return call.store.get("subscription", f"{id} of this customer")
    return found


def _subscriptions(call: Call, session: Body) -> list[Body]:
    return [sub for sub in call.store.all("subscription", customer=session["customer"]) if sub["status"] in LIVING]


def _offers(call: Call, subscription: Body) -> list[Body]:
    """Prices to change to: those that the configuration names, as far as the subscription's currency has them."""
    feature = _features(call)["subscription_update"]
    if not feature["enabled"] or "price" not in feature["default_allowed_updates"]:
        return []
    named = [call.store.get("price", price) for product in feature["products"] for price in product["prices"]]
    return [price for price in named if price["active"] and price["currency"] == subscription["currency"]]


def _apply(call: Call, session: Body, subscription: Body, wish: Body) -> Page:
    try:
        apply(replace(call, params=wish), subscription, wish)
    except StripeError as refused:
        return _page(call, session, refused.message, refused.status)
    return _again(session)


def _again(session: Body) -> Page:
    return Page(status=303, location=f"/portal/{session['id']}")


def _page(call: Call, session: Body, refused: str | None = None, status: int = 200) -> Page:
    living = "".join(_subscription(call, session, subscription) for subscription in _subscriptions(call, session))
    content = f"{error(refused)}<h2>Subscriptions</h2>{living or '<p>None.</p>'}"
    features = _features(call)
    if features["payment_method_update"]["enabled"]:
        content += f"<h2>Card</h2>{_card(call, session)}"
    if features["invoice_history"]["enabled"]:
        content += f"<h2>Invoices</h2>{_invoices(call, session)}"
    back = f"<p><a id=return href='{escape(session['return_url'])}'>Return</a></p>" if session["return_url"] else ""
    return framed("Billing", content + back, status)


def _subscription(call: Call, session: Body, subscription: Body) -> str:
    item = subscription["items"]["data"][0]
    ends = day(item["current_period_end"])
    told = f"ends on {ends}" if subscription["cancel_at_period_end"] else f"renews on {ends}"
    name = escape(f"{item['quantity']} × {product_name(call, item['price'])}, {rate(item['price'])}")
    forms = f"{_plans(call, session, subscription)} {_ending(call, session, subscription)}"
    return f"<p><strong>{name}</strong><br>{escape(subscription['status'])}, {told}</p>{forms}"


def _plans(call: Call, session: Body, subscription: Body) -> str:
    now = subscription["items"]["data"][0]["price"]["id"]
    options = "".join(
        f"<option value='{offer['id']}'{' selected' if offer['id'] == now else ''}>"
        f"{escape(product_name(call, offer))}, {escape(rate(offer))}</option>"
        for offer in _offers(call, subscription)
    )
    if not options:
        return ""
    hidden = f"<input type=hidden name=subscription value='{subscription['id']}'>"
    choice = f"<select name=price id=price>{options}</select><button id=change-plan>Change plan</button>"
    return f"<form method=post action='/portal/{session['id']}/plan'>{hidden}{choice}</form>"


def _ending(call: Call, session: Body, subscription: Body) -> str:
    if not _features(call)["subscription_cancel"]["enabled"]:
        return ""
    path, hidden = f"/portal/{session['id']}", {"subscription": subscription["id"]}
    if subscription["cancel_at_period_end"]:
        return button(f"{path}/resume", "Resume", hidden, name="resume")
    return button(f"{path}/cancel", "Cancel at period end", hidden, plain=True, name="cancel")


def _card(call: Call, session: Body) -> str:
    method = wallet.default_of(call, session["customer"])
    told = f"Card ending in {escape(cards.last4(method))}" if method else "No default card."
    update = f"{card_choices()}<button id=update-card>Update card</button>"
    return f"<p>{told}</p><form method=post action='/portal/{session['id']}/card'>{update}</form>"


def _invoices(call: Call, session: Body) -> str:
    rows = "".join(
        f"<tr><td><a href='{escape(invoice['hosted_invoice_url'] or '#')}'>{escape(invoice['number'] or 'Draft')}</a></td>"
        f"<td>{day(invoice['created'])}</td><td>{escape(invoice['status'])}</td>"
        f"<td>{escape(shown(invoice['total'], invoice['currency']))}</td></tr>"
        for invoice in call.store.all("invoice", customer=session["customer"])
    )
    return f"<table>{rows}</table>" if rows else f"<p>None until {day(now_for(call, session['customer']))}.</p>"
