"""What billing is configured with."""

from pydantic import Field, SecretStr

from blockyard.base.settings import HttpAddress, ServiceSettings


class BillingSettings(ServiceSettings):
    stripe_secret_key: SecretStr | None = None
    stripe_webhook_secrets: SecretStr | None = None
    """Signing secrets of the webhook endpoint, separated by commas: two while one is being rolled."""
    stripe_api_url: HttpAddress = "https://api.stripe.com"
    stripe_currency: str = "usd"
    """In which plans are sold: one of plans.CURRENCIES. Who subscribed in another one keeps plan and price."""
    reconcile_hour: int = Field(default=2, ge=0, le=23)
    """In UTC: after it, once a day, our copies are compared with Stripe."""
    operator_email: str | None = None
    """Who is told of alarms. Without it the log, /health/ready and the metrics tell."""
