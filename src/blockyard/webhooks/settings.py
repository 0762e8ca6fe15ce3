"""What webhooks are configured with."""

from typing import Self

from pydantic import model_validator

from blockyard.base.settings import ServiceSettings
from blockyard.tenancy.settings import SecretSettings


class WebhookSettings(ServiceSettings, SecretSettings):
    webhooks_allow_private: bool = False
    """For development: endpoints may be anywhere, this machine and http:// included."""

    @model_validator(mode="after")
    def is_public_in_production(self) -> Self:
        if self.webhooks_allow_private and self.environment == "production":
            raise ValueError(
                "BLOCKYARD_WEBHOOKS_ALLOW_PRIVATE opens this network to whoever makes an endpoint: unset it in production"
            )
        return self
