"""/v1/setup_intents"""

from typing import Any, Final

from stripe_sandbox.billing import setups, wallet
from stripe_sandbox.billing.parts import old_names, save
from stripe_sandbox.billing.reading import choice, flag, known, metadata, text
from stripe_sandbox.billing.refusals import invalid, lookup, unexpected_state
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

CREATE: Final = (
    *("automatic_payment_methods", "confirm", "customer", "description", "metadata", "payment_method", "return_url"),
    *("usage", "payment_method_options", "use_stripe_sdk", "mandate_data"),
)
OPEN: Final = ("requires_payment_method", "requires_confirmation", "requires_action")
REASONS: Final = ("abandoned", "duplicate", "requested_by_customer")


@operation("POST", "/v1/setup_intents")
def create(call: Call) -> Body:
    params = call.params
    known(params, *CREATE, *old_names(call))
    customer = text(params, "customer")
    if customer:
        lookup(call, "customer", customer, "customer")
    method = _method(call, customer)
    intent = setups.make(
        call,
        customer,
        method["id"] if method else None,
        metadata(params),
        description=text(params, "description"),
        usage=choice(params, "usage", ("off_session", "on_session"), "off_session"),
    )
    return _confirm(call, intent) if flag(params, "confirm") else intent


@operation("GET", "/v1/setup_intents/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("setup_intent", call.path["id"])


@operation("GET", "/v1/setup_intents")
def list_intents(call: Call) -> Body:
    return listed(call, "setup_intent", "customer", "payment_method")


@operation("POST", "/v1/setup_intents/{id}")
def update(call: Call) -> Body:
    params, intent = call.params, retrieve(call)
    known(params, "customer", "description", "metadata", "payment_method", "payment_method_options")
    intent["metadata"] = metadata(params, intent["metadata"])
    for name in ("customer", "description"):
        if name in params:
            intent[name] = text(params, name)
    method = _method(call, intent["customer"])
    if method is not None:
        intent |= {"payment_method": method["id"], "status": "requires_confirmation"}
    return save(call, intent)


@operation("POST", "/v1/setup_intents/{id}/confirm")
def confirm(call: Call) -> Body:
    known(call.params, "payment_method", "return_url", "use_stripe_sdk", "mandate_data", "payment_method_options")
    intent = retrieve(call)
    if intent["status"] not in OPEN:
        raise unexpected_state("SetupIntent", intent, "confirm", ", ".join(OPEN))
    method = _method(call, intent["customer"])
    if method is not None:
        intent["payment_method"] = method["id"]
    return _confirm(call, intent)


@operation("POST", "/v1/setup_intents/{id}/cancel")
def cancel(call: Call) -> Body:
    known(call.params, "cancellation_reason")
    intent = retrieve(call)
    if intent["status"] not in OPEN:
        raise unexpected_state("SetupIntent", intent, "cancel", ", ".join(OPEN))
    named = text(call.params, "cancellation_reason")
    reason = choice(call.params, "cancellation_reason", REASONS, REASONS[0]) if named else None
    return save(
        call,
        intent | {"status": "canceled", "cancellation_reason": reason, "next_action": None},
        "setup_intent.canceled",
    )


def _confirm(call: Call, intent: Body) -> Body:
    if intent["payment_method"] is None:
        told = (
            "You cannot confirm this SetupIntent because it's missing a payment method. Update the SetupIntent with a "
        )
        raise invalid(told + "payment method and then confirm it again.", code="setup_intent_unexpected_state")
    intent = setups.confirm(call, intent, text(call.params, "return_url"))
    setups.refuse_if_declined(intent)
    return intent


def _method(call: Call, customer: str | None) -> Body | None:
    name = text(call.params, "payment_method")
    return wallet.resolve(call, name, customer) if name else None
