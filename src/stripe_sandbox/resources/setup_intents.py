"""/v1/setup_intents"""

from typing import Any, Final

from stripe_sandbox.billing import setups, wallet
from stripe_sandbox.billing.parts import old_names
from stripe_sandbox.billing.reading import choice, flag, known, metadata, text
from stripe_sandbox.billing.refusals import invalid, lookup
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

CREATE: Final = (
    *("automatic_payment_methods", "confirm", "customer", "description", "metadata", "payment_method", "return_url"),
    *("usage", "payment_method_options", "use_stripe_sdk", "mandate_data"),
)


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


def _confirm(call: Call, intent: Body) -> Body:
    if intent["payment_method"] is None:
        told = (
            "You cannot confirm this SetupIntent because it's missing a payment method. Update the SetupIntent with a "
        )
        raise invalid(told + "payment method and then confirm it again.", code="setup_intent_unexpected_state")
    intent = setups.confirm(call, intent, text(call.params, "return_url"))
    setups.refuse_if_declined(intent)
    return intent


@operation("GET", "/v1/setup_intents/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("setup_intent", call.path["id"])


def _method(call: Call, customer: str | None) -> Body | None:
    name = text(call.params, "payment_method")
    return wallet.resolve(call, name, customer) if name else None
