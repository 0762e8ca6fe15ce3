"""/v1/billing_portal/sessions. The page at a session's `url` is pages/portal.py."""

from typing import Any

from stripe_sandbox.billing.parts import save
from stripe_sandbox.billing.reading import known, needed, text
from stripe_sandbox.billing.refusals import invalid, lookup
from stripe_sandbox.operations import Call, operation
from stripe_sandbox.resources.portal_configurations import KIND as CONFIGURATION

Body = dict[str, Any]

NOT_CONFIGURED = (
    "No configuration provided and your test mode default configuration has not been created. Provide a configuration "
    "or create your default by saving your customer portal settings in test mode at "
    "https://dashboard.stripe.com/test/settings/billing/portal."
)


@operation("POST", "/v1/billing_portal/sessions")
def create(call: Call) -> Body:
    params = call.params
    known(params, "customer", "return_url", "configuration", "locale")
    customer = str(needed(params, "customer"))
    lookup(call, "customer", customer, "customer")
    configuration = _configuration(call)
    id = call.store.new_id("bps")
    session: Body = {
        "id": id,
        "object": "billing_portal.session",
        "configuration": configuration["id"],
        "created": call.now(),
        "customer": customer,
        "customer_account": None,
        "flow": None,
        "livemode": False,
        "locale": text(params, "locale"),
        "on_behalf_of": None,
        "return_url": text(params, "return_url") or configuration["default_return_url"],
        "url": f"{call.base_url}/portal/{id}",
    }
    return save(call, session, "billing_portal.session.created")


def _configuration(call: Call) -> Body:
    """The one that is named. Stripe's default for sessions that name none is saved in its dashboard, not here."""
    named = text(call.params, "configuration")
    if named is None:
        raise invalid(NOT_CONFIGURED)
    configuration = lookup(call, CONFIGURATION, named, "configuration")
    if not configuration["active"]:
        raise invalid(f"The portal configuration {named} is not active.", "configuration")
    return configuration
