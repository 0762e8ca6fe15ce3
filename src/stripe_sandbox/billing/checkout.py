"""What happens when somebody pays on a Checkout page."""

from typing import Any

from stripe_sandbox.billing import cards, collecting, customers, invoicing, payments, setups, wallet
from stripe_sandbox.billing.parts import amend, note, now_for, save
from stripe_sandbox.billing.periods import DAY
from stripe_sandbox.billing.subscribing import Order, subscribe
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def expire_if_late(call: Call, session: Body) -> Body:
    return expire(call, session) if session["status"] == "open" and session["expires_at"] <= call.now() else session


def expire(call: Call, session: Body) -> Body:
    return save(call, session | {"status": "expired", "url": None}, "checkout.session.expired")


def pay(call: Call, session: Body, token: str, email: str) -> str | None:
    """Complete the session with this card, the cardholder having answered the bank. A refusal's words, or None."""
    asked = note(call, "checkout", session["id"])
    method = wallet.resolve(call, token, session["customer"])
    decline = cards.decline_of(method)
    if session["mode"] == "subscription" and decline is not None and not _is_charged_later(asked, method):
        return decline.message  # Checkout makes nothing before the card is good
    customer = _customer(call, session, email)
    match session["mode"]:
        case "subscription":
            refused = _subscription(call, session, asked, customer or "", method)
        case "payment":
            refused = _payment(call, session, asked, customer, method)
        case _:
            refused = _setup(call, session, asked, customer, method)
    if refused is not None:
        return refused
    details = session["customer_details"] or {}
    owner = call.store.find("customer", customer) if customer else None
    details |= {"email": (owner or {}).get("email") or email or None}
    session |= {"status": "complete", "url": None, "customer": customer, "customer_details": details}
    session["payment_status"] = "no_payment_required" if session["mode"] == "setup" else "paid"
    save(call, session, "checkout.session.completed")
    return None


def _is_charged_later(asked: Body, method: Body) -> bool:
    data = asked["subscription_data"]
    trial = data.get("trial_period_days") or data.get("trial_end")
    return bool(trial) and cards.last4(method) in cards.DECLINED_LATER


def _customer(call: Call, session: Body, email: str) -> str | None:
    """The session's customer; a new one where it has none and needs one."""
    if session["customer"] is not None:
        return str(session["customer"])
    if session["mode"] == "payment" and session["customer_creation"] != "always":
        return None
    made = customers.blank(call, call.store.new_id("cus")) | {"email": session["customer_email"] or email or None}
    save(call, made, "customer.created")
    session["customer"] = made["id"]
    call.store.put(session)
    return str(made["id"])


def _subscription(call: Call, session: Body, asked: Body, customer: str, method: Body) -> str | None:
    wallet.attach(call, method, customer)
    cards.remember_authentication(call, method)
    data = asked["subscription_data"]
    days = data.get("trial_period_days")
    trial_end = int(data["trial_end"]) if data.get("trial_end") else None
    if days:
        trial_end = now_for(call, customer) + int(days) * DAY
    order = Order(customer, asked["items"], data.get("metadata") or {}, method["id"], trial_end, "default_incomplete")
    order.fields = {"description": data["description"]} if data.get("description") else {}
    subscription = subscribe(call, order)
    invoice = call.store.get("invoice", subscription["latest_invoice"])
    intent = invoicing.intent_of(call, invoice)
    if invoice["status"] == "open" and intent is not None:
        intent["payment_method"] = method["id"]
        collecting.concluded(call, invoice, payments.settle(call, intent, method))
    session |= {"subscription": subscription["id"], "invoice": invoice["id"]}
    _default(call, customer, method)
    return None


def _default(call: Call, customer: str, method: Body) -> None:
    owner = call.store.get("customer", customer)
    settings = owner["invoice_settings"]
    if settings.get("default_payment_method") is None:
        chosen = settings | {"default_payment_method": method["id"]}
        amend(call, owner, "customer.updated", invoice_settings=chosen)


def _payment(call: Call, session: Body, asked: Body, customer: str | None, method: Body) -> str | None:
    data = asked["payment_intent_data"]
    if session["payment_intent"] is None:
        intent = payments.make(
            call,
            session["amount_total"],
            session["currency"],
            customer,
            metadata=data.get("metadata") or {},
            description=data.get("description"),
            receipt_email=data.get("receipt_email"),
            setup_future_usage=data.get("setup_future_usage"),
        )
        session["payment_intent"] = intent["id"]
        call.store.put(session)
    intent = call.store.get("payment_intent", session["payment_intent"])
    intent |= {"payment_method": method["id"], "customer": customer}
    cards.remember_authentication(call, method)
    intent = payments.settle(call, intent, method)
    error = intent["last_payment_error"]
    return str(error["message"]) if error else None


def _setup(call: Call, session: Body, asked: Body, customer: str | None, method: Body) -> str | None:
    if session["setup_intent"] is None:
        data = asked["setup_intent_data"]
        made = setups.make(call, customer, None, data.get("metadata") or {}, description=data.get("description"))
        session["setup_intent"] = made["id"]
        call.store.put(session)
    intent = call.store.get("setup_intent", session["setup_intent"])
    cards.remember_authentication(call, method)
    intent = setups.settle(call, intent | {"payment_method": method["id"], "customer": customer}, method)
    return None if intent["status"] == "succeeded" else str(intent["last_setup_error"]["message"])
