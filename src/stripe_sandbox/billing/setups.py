"""A SetupIntent's life: a card is checked and kept for later."""

from typing import Any

from stripe_sandbox.billing import cards, wallet
from stripe_sandbox.billing.parts import now_for, save, secret_for
from stripe_sandbox.billing.refusals import card_error
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def make(call: Call, customer: str | None, payment_method: str | None, metadata: Body, **fields: Any) -> Body:
    id = call.store.new_id("seti")
    intent: Body = {
        "id": id,
        "object": "setup_intent",
        "application": None,
        "automatic_payment_methods": {"allow_redirects": "always", "enabled": True},
        "cancellation_reason": None,
        "client_secret": secret_for(call, id),
        "created": now_for(call, customer),
        "customer": customer,
        "customer_account": None,
        "description": None,
        "excluded_payment_method_types": None,
        "flow_directions": None,
        "last_setup_error": None,
        "latest_attempt": None,
        "livemode": False,
        "mandate": None,
        "metadata": metadata,
        "next_action": None,
        "on_behalf_of": None,
        "payment_method": payment_method,
        "payment_method_configuration_details": None,
        "payment_method_options": {
            "card": {"mandate_options": None, "network": None, "request_three_d_secure": "automatic"}
        },
        "payment_method_types": ["card"],
        "single_use_mandate": None,
        "status": "requires_confirmation" if payment_method else "requires_payment_method",
        "usage": "off_session",
    }
    return save(call, intent | fields, "setup_intent.created")


def confirm(call: Call, intent: Body, return_url: str | None = None) -> Body:
    method = call.store.get("payment_method", intent["payment_method"])
    if cards.must_authenticate(call, method):
        url = f"{call.base_url}/authenticate/{intent['id']}?client_secret={intent['client_secret']}"
        action: Body = {"type": "use_stripe_sdk", "use_stripe_sdk": {"type": "three_d_secure_redirect"}}
        action["use_stripe_sdk"]["stripe_js"] = url
        if return_url:
            action = {"type": "redirect_to_url", "redirect_to_url": {"return_url": return_url, "url": url}}
        intent |= {"status": "requires_action", "next_action": action}
        return save(call, intent, "setup_intent.requires_action")
    return settle(call, intent, method)


def settle(call: Call, intent: Body, method: Body) -> Body:
    decline = None if cards.last4(method) in cards.DECLINED_LATER else cards.decline_of(method)
    if decline is not None:
        told = {"code": decline.code, "decline_code": decline.decline_code, "message": decline.message}
        return _back_to_start(call, intent, told | {"payment_method": method, "type": "card_error"})
    if intent["customer"]:
        wallet.attach(call, method, intent["customer"])
    intent |= {"status": "succeeded", "next_action": None, "last_setup_error": None}
    return save(call, intent, "setup_intent.succeeded")


def authenticated(call: Call, intent: Body, success: bool) -> Body:
    method = call.store.get("payment_method", intent["payment_method"])
    if success:
        cards.remember_authentication(call, method)
        return settle(call, intent, method)
    told = "The latest attempt to set up the payment method has failed because authentication failed."
    error = {"code": "setup_intent_authentication_failure", "message": told, "type": "invalid_request_error"}
    return _back_to_start(call, intent, error | {"payment_method": method})


def _back_to_start(call: Call, intent: Body, error: Body) -> Body:
    intent |= {"status": "requires_payment_method", "payment_method": None, "next_action": None}
    return save(call, intent | {"last_setup_error": error}, "setup_intent.setup_failed")


def refuse_if_declined(intent: Body) -> None:
    error = intent["last_setup_error"]
    if error is not None and intent["status"] == "requires_payment_method":
        decline = cards.Decline(error["code"], error.get("decline_code", ""), error["message"])
        raise card_error(decline, setup_intent=intent, payment_method=error["payment_method"])
