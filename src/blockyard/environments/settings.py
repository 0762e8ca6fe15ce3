"""What the building of worlds is configured with."""

from pathlib import Path

from pydantic import Field, SecretStr

from blockyard.base.settings import HttpAddress
from blockyard.tenancy.settings import SecretSettings


class EnvironmentSettings(SecretSettings):
    model: str | None = None
    """By pydantic-ai's name, `openai:gpt-5-mini` say; None: descriptions are read by the parser, offline."""
    model_url: HttpAddress | None = None
    """Of an OpenAI-compatible server that has the model."""
    model_api_key: SecretStr | None = None
    model_seconds: float = Field(default=120.0, gt=0, le=300)
    """Then the parser reads. Previews wait for so long, too. A plan with its lesson is 6 to 16 kB to write."""
    rojo_url: HttpAddress | None = None
    """Of a `rojo serve` that this installation runs for itself."""
    rojo_binary: Path | None = None
    """The program `rojo`: with it, every version has a binary place (.rbxl) too."""
    previews_at_once: int = Field(default=2, ge=1, le=64)
    """Child processes that compute previews and checks, of one API process. An organization has one at a time."""
    previews_warm: bool = True
    """Whether these start, and load what designs worlds, as soon as the process serves; else with the first previews, which
    then take some seconds longer."""
    preview_seconds: float = Field(default=30.0, gt=0, le=60)
    """Then its child is killed."""
    answers_per_minute: int = Field(default=240, ge=1)
    """That an account may give in one environment: a class plays behind one, and nobody tries all numbers."""
    open_cloud_url: HttpAddress = "https://apis.roblox.com"
