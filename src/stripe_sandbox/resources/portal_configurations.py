"""/v1/billing_portal/configurations: what the portal's page offers. Nothing but what was switched on."""

from typing import Any, Final

from stripe_sandbox.billing.parts import save
from stripe_sandbox.billing.reading import choice, flag, known, mapping, metadata, needed, several, text
from stripe_sandbox.billing.refusals import lookup
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

KIND: Final = "billing_portal.configuration"
CHOICES: Final = {
    "mode": ("at_period_end", "immediately"),
    "proration_behavior": ("always_invoice", "create_prorations", "none"),
    "trial_update_behavior": ("continue_trial", "end_trial"),
}
FEATURES: Final[Body] = {
    "customer_update": {"allowed_updates": [], "enabled": False},
    "invoice_history": {"enabled": False},
    "payment_method_update": {"enabled": False, "payment_method_configuration": None},
    "subscription_cancel": {
        "cancellation_reason": {"enabled": False, "options": []},
        "enabled": False,
        "mode": "at_period_end",
        "proration_behavior": "none",
    },
    "subscription_update": {
        "billing_cycle_anchor": None,
        "default_allowed_updates": [],
        "enabled": False,
        "products": [],
        "proration_behavior": "none",
        "schedule_at_period_end": {"conditions": []},
        "trial_update_behavior": "end_trial",
    },
}
"""What each is before anybody says otherwise."""
SHARED: Final = ("features", "business_profile", "default_return_url", "metadata", "name")


@operation("POST", "/v1/billing_portal/configurations")
def create(call: Call) -> Body:
    """Never the default one: that is saved in Stripe's dashboard, and there is none here."""
    known(call.params, *SHARED)
    needed(call.params, "features")
    features = mapping(call.params, "features")
    for name in features:
        needed(mapping(features, name), "enabled")
    blank: Body = {
        "id": call.store.new_id("bpc"),
        "object": KIND,
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
    return save(call, _changed(call, blank), f"{KIND}.created")


@operation("GET", "/v1/billing_portal/configurations/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get(KIND, call.path["id"])


@operation("GET", "/v1/billing_portal/configurations")
def list_configurations(call: Call) -> Body:
    wishes = {name: flag(call.params, name) for name in ("active", "is_default") if name in call.params}
    return listed(call, KIND, wanted=lambda one: all(one[name] == wish for name, wish in wishes.items()))


@operation("POST", "/v1/billing_portal/configurations/{id}")
def update(call: Call) -> Body:
    known(call.params, "active", *SHARED)
    configuration = _changed(call, retrieve(call))
    configuration["active"] = flag(call.params, "active", default=configuration["active"])
    return save(call, configuration | {"updated": call.now()}, f"{KIND}.updated")


def _changed(call: Call, configuration: Body) -> Body:
    params = call.params
    given = mapping(params, "features")
    known(given, *FEATURES)
    features = {name: _feature(call, name, before, given) for name, before in configuration["features"].items()}
    changed: Body = {"features": features, "metadata": metadata(params, configuration["metadata"])}
    changed["business_profile"] = configuration["business_profile"] | mapping(params, "business_profile")
    changed |= {name: text(params, name) for name in ("default_return_url", "name") if name in params}
    return configuration | changed


def _feature(call: Call, name: str, before: Body, given: Body) -> Body:
    """As it was, with what is wished."""
    wish = mapping(given, name)
    known(wish, *before)
    after = before | {part: _typed(wish, part, before[part]) for part in wish}
    if "products" in wish:
        after["products"] = [_product(call, product) for product in after["products"]]
    return after


def _typed(wish: Body, part: str, before: Any) -> Any:
    """Of the type that it had before."""
    match before:
        case bool():
            return flag(wish, part)
        case list():
            return several(wish, part)
        case dict():
            inner = mapping(wish, part)
            return before | {name: _typed(inner, name, before.get(name)) for name in inner}
        case _:
            return choice(wish, part, CHOICES[part], before) if part in CHOICES else text(wish, part)


def _product(call: Call, given: Body) -> Body:
    known(given, "product", "prices")
    product = lookup(call, "product", str(needed(given, "product")), "product")
    prices = [lookup(call, "price", price, "prices")["id"] for price in several(given, "prices")]
    one = {"enabled": False, "maximum": None, "minimum": 1}
    return {"adjustable_quantity": one, "prices": prices, "product": product["id"]}
