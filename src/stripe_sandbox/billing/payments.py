"""A PaymentIntent's life: made, confirmed, challenged, canceled."""

from typing import Any

from stripe_sandbox.billing import cards, charging, disputes, wallet
from stripe_sandbox.billing.parts import now_for, save, secret_for
from stripe_sandbox.billing.refusals import card_error
from stripe_sandbox.operations import Call

Body = dict[str, Any]

OPEN = ("requires_payment_method", "requires_confirmation", "requires_action", "processing")


def make(
    call: Call,
    amount: int,
    currency: str,
    customer: str | None = None,
    payment_method: str | None = None,
    metadata: Body | None = None,
    **fields: Any,
) -> Body:
    """A new PaymentIntent, not confirmed yet."""
    id = call.store.new_id("pi")
    intent: Body = {
        "id": id,
        "object": "payment_intent",
        "amount": amount,
        "amount_capturable": 0,
        "amount_details": {"tip": {}},
        "amount_received": 0,
        "application": None,
        "application_fee_amount": None,
        "automatic_payment_methods": {"allow_redirects": "always", "enabled": True},
        "canceled_at": None,
        "cancellation_reason": None,
        "capture_method": "automatic_async",
        "client_secret": secret_for(call, id),
        "confirmation_method": "automatic",
        "created": now_for(call, customer),
        "currency": currency,
        "customer": customer,
        "customer_account": None,
        "description": None,
        "excluded_payment_method_types": None,
        "last_payment_error": None,
        "latest_charge": None,
        "livemode": False,
        "metadata": metadata or {},
        "next_action": None,
        "on_behalf_of": None,
        "payment_method": payment_method,
        "payment_method_configuration_details": None,
        "payment_method_options": {
            "card": {"installments": None, "network": None, "request_three_d_secure": "automatic"}
        },
        "payment_method_types": ["card"],
        "processing": None,
        "receipt_email": None,
        "review": None,
        "setup_future_usage": None,
        "shipping": None,
        "statement_descriptor": None,
        "statement_descriptor_suffix": None,
        "status": "requires_confirmation" if payment_method else "requires_payment_method",
        "transfer_data": None,
        "transfer_group": None,
    }
    return save(call, intent | fields, "payment_intent.created")


def confirm(call: Call, intent: Body, off_session: bool = False, return_url: str | None = None) -> Body:
    """Ask the card's bank. The status says what came of it; a decline is in `last_payment_error`."""
    method = call.store.get("payment_method", intent["payment_method"])
    if method["type"] != "card":
        return save(call, intent | {"status": "processing"}, "payment_intent.processing")  # a bank takes days
    if cards.must_authenticate(call, method):
        if off_session:
            return _declined(call, intent, method, cards.NEEDS_AUTHENTICATION)
        return _challenge(call, intent, return_url)
    return settle(call, intent, method)


def settle(call: Call, intent: Body, method: Body) -> Body:
    """The bank's answer, once nothing more is asked of the cardholder."""
    decline = cards.decline_of(method)
    if decline is not None:
        return _declined(call, intent, method, decline)
    charge = charging.charge(call, intent, method, None)
    intent |= {"latest_charge": charge["id"], "next_action": None, "last_payment_error": None}
    if intent["setup_future_usage"] and intent["customer"]:
        wallet.attach(call, method, intent["customer"])
    intent |= {"status": "succeeded", "amount_received": intent["amount"]}
    save(call, intent, "payment_intent.succeeded")
    if cards.last4(method) in cards.DISPUTES:
        disputes.open(call, charge, cards.DISPUTES[cards.last4(method)])
    return intent


def _challenge(call: Call, intent: Body, return_url: str | None) -> Body:
    url = f"{call.base_url}/authenticate/{intent['id']}?client_secret={intent['client_secret']}"
    action: Body = {"type": "use_stripe_sdk", "use_stripe_sdk": {"type": "three_d_secure_redirect", "stripe_js": url}}
    if return_url:
        action = {"type": "redirect_to_url", "redirect_to_url": {"return_url": return_url, "url": url}}
    intent |= {"status": "requires_action", "next_action": action, "last_payment_error": None}
    return save(call, intent, "payment_intent.requires_action")


def authenticated(call: Call, intent: Body, success: bool) -> Body:
    """The cardholder answered the bank's question."""
    method = call.store.get("payment_method", intent["payment_method"])
    if not success:
        code = "payment_intent_authentication_failure"
        message = "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new "
        error = {"code": code, "message": message + "PaymentMethod to attempt to fulfill this PaymentIntent again."}
        return _back_to_start(call, intent, error | {"type": "invalid_request_error", "payment_method": method})
    cards.remember_authentication(call, method)
    return settle(call, intent, method)


def _declined(call: Call, intent: Body, method: Body, decline: cards.Decline) -> Body:
    charge = charging.charge(call, intent, method, decline)
    intent["latest_charge"] = charge["id"]
    error = {
        "advice_code": "try_again_later",
        "charge": charge["id"],
        "code": decline.code,
        "decline_code": decline.decline_code,
        "doc_url": f"https://docs.stripe.com/error-codes/{decline.code.replace('_', '-')}",
        "message": decline.message,
        "payment_method": method,
        "type": "card_error",
    }
    return _back_to_start(call, intent, error)


def _back_to_start(call: Call, intent: Body, error: Body) -> Body:
    intent |= {
        "status": "requires_payment_method",
        "payment_method": None,
        "next_action": None,
        "last_payment_error": error,
    }
    return save(call, intent, "payment_intent.payment_failed")


def refuse_if_declined(intent: Body, keep: bool = True) -> None:
    """Raise the decline as the request's answer. What was written stays, unless `keep` is false."""
    error = intent["last_payment_error"]
    if error is None or intent["status"] != "requires_payment_method":
        return
    decline = cards.Decline(error["code"], error.get("decline_code", ""), error["message"])
    shown = {"charge": error.get("charge"), "payment_intent": intent, "payment_method": error["payment_method"]}
    raise card_error(decline, keep, **shown)


def cancel(call: Call, intent: Body, reason: str | None) -> Body:
    intent |= {
        "status": "canceled",
        "canceled_at": now_for(call, intent["customer"]),
        "cancellation_reason": reason,
        "next_action": None,
    }
    return save(call, intent, "payment_intent.canceled")
