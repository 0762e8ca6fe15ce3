"""The doctor reads Stripe's settings."""

import pytest

from blockyard.app.settings import ProcessKind, Settings
from blockyard.billing.configuration import examine_stripe_settings
from blockyard.billing.plans import CURRENCIES

VARIABLE = "BLOCKYARD_STRIPE_CURRENCY"


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


@pytest.mark.parametrize("currency", CURRENCIES)
def test_plans_are_sold_in_these(currency: str) -> None:
    settings = Settings.model_validate({"stripe_currency": currency})
    assert examine_stripe_settings(settings) == []
    assert VARIABLE not in dict(settings.missing_for("serve"))


@pytest.mark.parametrize("currency", ["gbp", "USD", "zzz"])
@pytest.mark.parametrize("process", ["serve", "worker"])
def test_a_currency_without_prices_is_refused_at_the_start(currency: str, process: ProcessKind) -> None:
    """The words say which there are, and where another one is added."""
    settings = Settings.model_validate({"stripe_currency": currency})
    words = (
        f"plans have no prices in {currency}, only in usd, eur, jpy, kwd. Choose one of these, or add prices in "
        f"{currency} to the table in blockyard/billing/plans.py"
    )
    assert dict(settings.missing_for(process))[VARIABLE] == words
    [finding] = examine_stripe_settings(settings)
    assert (finding.code, finding.object, finding.remedy) == ("stripe_currency", VARIABLE, words)
