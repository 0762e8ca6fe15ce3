"""/v1/billing_portal: sessions, and the configuration that says what their page offers."""

from typing import Any, Final

from stripe_sandbox.billing.parts import save
from stripe_sandbox.billing.reading import flag, known, metadata, needed, text
from stripe_sandbox.billing.refusals import lookup
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

CONFIGURATION: Final = "billing_portal.configuration"
FEATURES: Final[Body] = {
    "customer_update": {"allowed_updates": ["email"], "enabled": True},
    "invoice_history": {"enabled": True},
    "payment_method_update": {"enabled": True, "payment_method_configuration": None},
    "subscription_cancel": {
        "cancellation_reason": {"enabled": False, "options": []},
        "enabled": True,
        "mode": "at_period_end",
        "proration_behavior": "none",
    },
    "subscription_update": {
        "billing_cycle_anchor": None,
        "default_allowed_updates": ["price"],
        "enabled": True,
        "proration_behavior": "always_invoice",
        "schedule_at_period_end": {"conditions": []},
        "trial_update_behavior": "end_trial",
    },
}
"""`products` of subscription_update limits the plans offered; without it, every active price of the currency is."""


@operation("POST", "/v1/billing_portal/sessions")
def create(call: Call) -> Body:
    params = call.params
    known(params, "customer", "return_url", "configuration", "locale")
    customer = str(needed(params, "customer"))
    lookup(call, "customer", customer, "customer")
    named = text(params, "configuration")
    configuration = lookup(call, CONFIGURATION, named, "configuration") if named else default_configuration(call)
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


def default_configuration(call: Call) -> Body:
    for configuration in call.store.all(CONFIGURATION, is_default=True):
        return configuration
    return call.store.put(_blank(call) | {"is_default": True})


def _blank(call: Call) -> Body:
    return {
        "id": call.store.new_id("bpc"),
        "object": CONFIGURATION,
        "active": True,
        "application": None,
        "business_profile": {"headline": None, "privacy_policy_url": None, "terms_of_service_url": None},
        "created": call.now(),
        "default_return_url": None,
        "features": FEATURES,
        "is_default": False,
        "livemode": False,
        "login_page": {"enabled": False, "url": None},
        "metadata": {},
        "name": None,
        "updated": call.now(),
    }


@operation("POST", "/v1/billing_portal/configurations")
def create_configuration(call: Call) -> Body:
    params = call.params
    known(params, "features", "business_profile", "default_return_url", "metadata", "name", "login_page")
    needed(params, "features")
    return save(call, _changed(_blank(call), params), f"{CONFIGURATION}.created")


@operation("GET", "/v1/billing_portal/configurations/{id}")
def retrieve_configuration(call: Call) -> Body:
    return call.store.get(CONFIGURATION, call.path["id"])


@operation("GET", "/v1/billing_portal/configurations")
def list_configurations(call: Call) -> Body:
    return listed(call, CONFIGURATION)


@operation("POST", "/v1/billing_portal/configurations/{id}")
def update_configuration(call: Call) -> Body:
    known(call.params, "active", "features", "business_profile", "default_return_url", "metadata", "name")
    configuration = _changed(retrieve_configuration(call), call.params)
    configuration["active"] = flag(call.params, "active", default=configuration["active"])
    return save(call, configuration | {"updated": call.now()}, f"{CONFIGURATION}.updated")


def _changed(configuration: Body, params: Body) -> Body:
    features = dict(configuration["features"])
    for name, wish in (params.get("features") or {}).items():
        features[name] = features.get(name, {}) | _typed(wish)
    changed: Body = {"features": features, "metadata": metadata(params, configuration["metadata"])}
    if isinstance(params.get("business_profile"), dict):
        changed["business_profile"] = configuration["business_profile"] | params["business_profile"]
    for name in ("default_return_url", "name"):
        if name in params:
            changed[name] = text(params, name)
    return configuration | changed


def _typed(wish: Body) -> Body:
    return {name: value == "true" if value in ("true", "false") else value for name, value in wish.items()}
