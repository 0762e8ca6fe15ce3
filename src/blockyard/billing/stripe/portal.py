"""What Stripe's portal offers a school: its card, its invoices, and the end of its plan with the period that is paid. No
other plan: the server decides about those.

A configuration of our own, which each session names: the default one is the account's, and can only be saved in Stripe's
dashboard.
"""

from typing import Any, Final, cast

import stripe

from blockyard.billing.stripe.client import PAGE, BillingNotConfigured, plain, problems

UpdatedFeatures = stripe.params.billing_portal.ConfigurationUpdateParamsFeatures

FEATURES: Final[stripe.params.billing_portal.ConfigurationCreateParamsFeatures] = {
    "invoice_history": {"enabled": True},
    "payment_method_update": {"enabled": True},
    "subscription_cancel": {"enabled": True, "mode": "at_period_end", "proration_behavior": "none"},
    "subscription_update": {"enabled": False},
}
OURS: Final = ("portal", "blockyard")
"""The name and the value in the metadata by which we know our configuration again."""


async def ensure_portal(client: stripe.StripeClient) -> bool:
    """Saves our configuration, or corrects it; whether there was anything to do. What else the operator has changed in
    it, such as a headline, stays."""
    found = await find_configuration(client)
    if found is None:
        name, value = OURS
        await client.v1.billing_portal.configurations.create_async(
            {"features": FEATURES, "metadata": {name: value}, "name": "Blockyard"}
        )
        return True
    if found.active and holds(plain(found)["features"], FEATURES):
        return False
    await client.v1.billing_portal.configurations.update_async(
        found.id, {"active": True, "features": cast(UpdatedFeatures, FEATURES)}
    )
    return True


async def portal_of(client: stripe.StripeClient) -> str:
    """The id of our configuration. Raises BillingNotConfigured if Stripe has none, StripeUnavailable."""
    with problems():
        found = await find_configuration(client)
    if found is None or not found.active:
        raise BillingNotConfigured("Stripe has no settings of ours for its portal. The operator makes them.")
    return found.id


async def find_configuration(client: stripe.StripeClient) -> stripe.billing_portal.Configuration | None:
    name, value = OURS
    listed = await client.v1.billing_portal.configurations.list_async({"limit": PAGE})
    async for one in listed.auto_paging_iter():
        if (plain(one)["metadata"] or {}).get(name) == value:
            return one
    return None


def holds(found: Any, wanted: Any) -> bool:
    """Whether everything that is wanted is found so. Stripe adds what it has defaults for."""
    if not isinstance(wanted, dict):
        return bool(found == wanted)
    return all(holds(found[name], value) for name, value in wanted.items())
