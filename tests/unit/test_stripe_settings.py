"""The doctor reads Stripe's settings."""

import pytest

from blockyard.app.settings import Settings
from blockyard.billing.configuration import examine_stripe_settings


@pytest.mark.parametrize(
    ("key", "secrets", "environment", "codes"),
    [
        (None, None, "development", []),
        ("sk_test_x", "whsec_x", "development", []),
        ("rk_live_x", "whsec_x", "production", []),
        ("sk_test_x", None, "development", ["stripe_webhook_off"]),
        ("sk_test_x", " , ", "development", ["stripe_webhook_off"]),
        ("sk_live_x", "whsec_x", "development", ["stripe_live_key"]),
        ("rk_live_x", "whsec_x", "development", ["stripe_live_key"]),
        ("rk_test_x", "whsec_x", "production", ["stripe_test_key"]),
        ("sk_test_x", None, "production", ["stripe_webhook_off", "stripe_test_key"]),
    ],
)
def test_doctor_reads_stripes_settings(
    key: str | None, secrets: str | None, environment: str, codes: list[str]
) -> None:
    settings = Settings.model_validate(
        {"stripe_secret_key": key, "stripe_webhook_secrets": secrets, "environment": environment}
    )
    assert [finding.code for finding in examine_stripe_settings(settings)] == codes
