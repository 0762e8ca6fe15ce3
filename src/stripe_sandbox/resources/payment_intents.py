"""/v1/payment_intents"""

from typing import Any

from stripe_sandbox.billing import payments, wallet
from stripe_sandbox.billing.aftermath import after_payment
from stripe_sandbox.billing.currencies import check_amount, check_step, currency_in
from stripe_sandbox.billing.parts import old_names, save
from stripe_sandbox.billing.reading import choice, flag, known, metadata, positive, text, whole
from stripe_sandbox.billing.refusals import invalid, lookup, malformed, unexpected_state
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

CAPTURES = ("automatic", "automatic_async", "manual")
SHARED = ("amount", "capture_method", "currency", "customer", "description", "metadata", "payment_method")
MORE = ("payment_method_options", "receipt_email", "setup_future_usage", "shipping", "statement_descriptor_suffix")
CREATE = (
    *SHARED,
    *MORE,
    "mandate_data",
    "automatic_payment_methods",
    "confirm",
    "confirmation_method",
    "off_session",
    "return_url",
)
CONFIRM = ("payment_method", "off_session", "return_url", "receipt_email", "setup_future_usage", "capture_method")
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
        capture_method=choice(params, "capture_method", CAPTURES, "automatic_async"),
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
    params, intent = call.params, retrieve(call)
    known(params, *SHARED, *MORE, "transfer_group")
    if intent["status"] in ("succeeded", "canceled") and set(params) - {"metadata", "description", "expand"}:
        raise unexpected_state("PaymentIntent", intent, "update", "requires_payment_method, requires_confirmation")
    fields: Body = {"metadata": metadata(params, intent["metadata"])}
    for name in ("description", "receipt_email", "setup_future_usage", "customer"):
        if name in params:
            fields[name] = text(params, name)
    if "amount" in params or "currency" in params:
        fields["amount"] = positive(params, "amount") if "amount" in params else intent["amount"]
        fields["currency"] = currency_in(params) if "currency" in params else intent["currency"]
        check_amount(fields["amount"], fields["currency"])
    method = _method(call, fields.get("customer", intent["customer"]))
    if method is not None:
        fields |= {"payment_method": method["id"], "status": "requires_confirmation"}
    intent |= fields
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


@operation("POST", "/v1/payment_intents/{id}/capture")
def capture(call: Call) -> Body:
    known(call.params, "amount_to_capture", "metadata", "final_capture", "statement_descriptor_suffix")
    intent = retrieve(call)
    if intent["status"] != "requires_capture":
        raise unexpected_state("PaymentIntent", intent, "captur", "requires_capture")
    amount = whole(call.params, "amount_to_capture")
    if amount is not None and amount > intent["amount_capturable"]:
        told = f"The amount you attempted to capture is greater than the authorized amount ({intent['amount']})."
        raise invalid(told, "amount_to_capture", "amount_too_large")
    check_step(amount or 0, intent["currency"])
    intent["metadata"] = metadata(call.params, intent["metadata"])
    return after_payment(call, payments.capture(call, intent, amount))


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
