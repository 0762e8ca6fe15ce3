"""Which language model reads descriptions. Apart from the model itself, whose packages take a second to load."""

from dataclasses import dataclass, field
from typing import Final

TIME_LIMIT_SECONDS: Final = 120.0


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which model reads descriptions, and how it is reached."""

    name: str
    """By pydantic-ai's name: `provider:model`."""
    url: str | None = None
    """Of an OpenAI-compatible server, in place of the provider's own."""
    key: str | None = field(default=None, repr=False)
    """None: the one that the provider's own variable holds, if it needs one."""
    seconds: float = TIME_LIMIT_SECONDS
    """How long it may take for one description."""
