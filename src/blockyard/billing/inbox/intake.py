"""A part of every process: what takes Stripe's events in."""

from typing import Final

from blockyard.billing.settings import BillingSettings
from blockyard.web.intake import Intake


class StripeIntake:
    def __init__(self, _settings: BillingSettings) -> None:
        self.intake: Final = Intake()
