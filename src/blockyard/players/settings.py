"""What the players room is configured with."""

from typing import Final, Self

from pydantic import SecretStr, model_validator

from blockyard.base.settings import ServiceSettings, reveal

SHORTEST_SECRET: Final = 16


class PlayerSettings(ServiceSettings):
    roblox_webhook_secrets: SecretStr | None = None
    """Secrets of the webhooks at Roblox that tell us whom to forget, separated by commas: two while one is being rolled."""

    @model_validator(mode="after")
    def secrets_are_hard_to_guess(self) -> Self:
        """Whoever knows one deletes whose pupil a player is, in every school."""
        if self.roblox_webhook_secrets is not None and self.environment == "production":
            secrets = [one.strip() for one in reveal(self.roblox_webhook_secrets).split(",")]
            if any(len(secret) < SHORTEST_SECRET for secret in secrets if secret) or not any(secrets):
                raise ValueError(
                    f"BLOCKYARD_ROBLOX_WEBHOOK_SECRETS must hold secrets of {SHORTEST_SECRET} characters or more: who"
                    " guesses one deletes whose pupil a player is. Without one leave it out, and the webhook is off"
                )
        return self
