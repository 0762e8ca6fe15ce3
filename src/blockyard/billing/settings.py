"""What billing is configured with."""

from pydantic import SecretStr

from blockyard.base.settings import ServiceSettings


class BillingSettings(ServiceSettings):
    stripe_secret_key: SecretStr | None = None
    stripe_webhook_secrets: SecretStr | None = None
    """Signing secrets of the webhook endpoint, separated by commas: two while one is being rolled."""
    stripe_api_url: str = "https://api.stripe.com"
    operator_email: str | None = None
    """Who is told of alarms. Without it the log, /health/ready and the metrics tell."""
