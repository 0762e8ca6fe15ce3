"""What `blockyard doctor` says of Stripe's settings: what would cost money, or lose events."""

from collections.abc import Iterator

from blockyard.base.settings import reveal
from blockyard.billing.plans import refusal_of
from blockyard.billing.settings import BillingSettings
from blockyard.tenancy.doctor.finding import Finding


def examine_stripe_settings(settings: BillingSettings) -> list[Finding]:
    """Stripe's settings fit each other and the environment."""
    return list(stripe_findings(settings))


def stripe_findings(settings: BillingSettings) -> Iterator[Finding]:
    currency = refusal_of(settings.stripe_currency)
    if currency is not None:
        yield Finding("stripe_currency", "BLOCKYARD_STRIPE_CURRENCY", "names a currency without prices", currency)
    if settings.stripe_secret_key is None:
        return
    variable = "BLOCKYARD_STRIPE_SECRET_KEY"
    secrets = settings.stripe_webhook_secrets
    if secrets is None or not reveal(secrets).replace(",", "").strip():
        yield Finding(
            "stripe_webhook_off",
            "BLOCKYARD_STRIPE_WEBHOOK_SECRETS",
            f"is not set, but {variable} is: the webhook route is off, and what Stripe tells is lost",
            "set it to the signing secret of the webhook endpoint at Stripe",
        )
    key, in_production = reveal(settings.stripe_secret_key), settings.environment == "production"
    if key.startswith(("sk_live_", "rk_live_")) and not in_production:
        yield Finding(
            "stripe_live_key", variable, "is a live key outside production: it moves real money", "use a test key here"
        )
    if key.startswith(("sk_test_", "rk_test_")) and in_production:
        yield Finding(
            "stripe_test_key", variable, "is a test key in production: nobody pays", "use the live key of the account"
        )
