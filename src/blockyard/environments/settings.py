"""What the building of worlds is configured with."""

from pathlib import Path

from pydantic import SecretStr

from blockyard.tenancy.settings import SecretSettings


class EnvironmentSettings(SecretSettings):
    model: str | None = None
    """By pydantic-ai's name, `openai:gpt-5-mini` say; None: descriptions are read by the parser, offline."""
    model_url: str | None = None
    """Of an OpenAI-compatible server that has the model."""
    model_api_key: SecretStr | None = None
    rojo_url: str | None = None
    """Of a `rojo serve` that this installation runs for itself."""
    rojo_binary: Path | None = None
    """The program `rojo`: with it, every version has a binary place (.rbxl) too."""
    open_cloud_url: str = "https://apis.roblox.com"
