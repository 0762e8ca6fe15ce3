"""/v1/payment_intents"""

from typing import Any

from stripe_sandbox.billing import payments, wallet
from stripe_sandbox.billing.aftermath import after_payment
from stripe_sandbox.billing.currencies import check_amount, currency_in
from stripe_sandbox.billing.parts import old_names, save
from stripe_sandbox.billing.reading import choice, flag, known, metadata, positive, text
from stripe_sandbox.billing.refusals import invalid, lookup, malformed, unexpected_state
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

CREATE = (
    *("amount", "currency", "customer", "description", "metadata", "payment_method", "payment_method_options"),
    *("receipt_email", "setup_future_usage", "shipping", "statement_descriptor_suffix", "mandate_data", "confirm"),
    *("automatic_payment_methods", "confirmation_method", "off_session", "return_url"),
)
CONFIRM = ("payment_method", "off_session", "return_url", "receipt_email", "setup_future_usage")
REASONS = ("abandoned", "duplicate", "fraudulent", "requested_by_customer")


@operation("POST", "/v1/payment_intents")
def create(call: Call) -> Body:
    params = call.params
    known(
        params,
        *CREATE,
        *old_names(call),
        "error_on_requires_action",
        "transfer_group",
        "use_stripe_sdk",
        "payment_method_data",
    )
    amount, currency = positive(params, "amount"), currency_in(params)
    check_amount(amount, currency)
    customer = text(params, "customer")
    if customer:
        lookup(call, "customer", customer, "customer")
    method = _method(call, customer)
    confirming = flag(params, "confirm")
    if flag(params, "off_session") and not confirming:
        raise malformed("`off_session` can only be set when `confirm` is true.", "off_session")
    intent = payments.make(
        call,
        amount,
        currency,
        customer,
        method["id"] if method else None,
        metadata(params),
        description=text(params, "description"),
        receipt_email=text(params, "receipt_email"),
        setup_future_usage=text(params, "setup_future_usage"),
        transfer_group=text(params, "transfer_group"),
    )
    return _confirm(call, intent) if confirming else intent


@operation("GET", "/v1/payment_intents/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("payment_intent", call.path["id"])


@operation("GET", "/v1/payment_intents")
def list_intents(call: Call) -> Body:
    return listed(call, "payment_intent", "customer")


@operation("POST", "/v1/payment_intents/{id}")
def update(call: Call) -> Body:
    """As the dashboard does: what a payment is called, and its metadata."""
    params, intent = call.params, retrieve(call)
    known(params, "description", "metadata")
    intent["metadata"] = metadata(params, intent["metadata"])
    if "description" in params:
        intent["description"] = text(params, "description")
    return save(call, intent)


@operation("POST", "/v1/payment_intents/{id}/confirm")
def confirm(call: Call) -> Body:
    known(call.params, *CONFIRM, *old_names(call), "error_on_requires_action", "use_stripe_sdk", "payment_method_data")
    intent = retrieve(call)
    if intent["status"] not in ("requires_payment_method", "requires_confirmation", "requires_action"):
        raise unexpected_state("PaymentIntent", intent, "confirm", "requires_payment_method, requires_confirmation")
    method = _method(call, intent["customer"])
    if method is not None:
        intent["payment_method"] = method["id"]
    if "setup_future_usage" in call.params:
        intent["setup_future_usage"] = text(call.params, "setup_future_usage")
    return _confirm(call, intent)


@operation("POST", "/v1/payment_intents/{id}/cancel")
def cancel(call: Call) -> Body:
    known(call.params, "cancellation_reason")
    intent = retrieve(call)
    if intent["status"] not in payments.OPEN:
        raise unexpected_state("PaymentIntent", intent, "cancel", ", ".join(payments.OPEN))
    reason = choice(call.params, "cancellation_reason", REASONS, "abandoned") if call.params else None
    return payments.cancel(call, intent, reason)


def _confirm(call: Call, intent: Body) -> Body:
    if intent["payment_method"] is None:
        told = "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the "
        told += "PaymentIntent with a payment method and then confirm it again, or confirm it again directly with one."
        raise invalid(told, code="payment_intent_unexpected_state", extra={"payment_intent": intent})
    params = call.params
    return_url = text(params, "return_url")
    intent = payments.confirm(call, intent, flag(params, "off_session"), return_url)
    intent = after_payment(call, intent)
    payments.refuse_if_declined(intent)
    return intent


def _method(call: Call, customer: str | None) -> Body | None:
    data = call.params.get("payment_method_data")
    if isinstance(data, dict):
        return wallet.resolve(call, str((data.get("card") or {}).get("token", "pm_card_visa")), customer)
    name = text(call.params, "payment_method")
    return wallet.resolve(call, name, customer) if name else None
