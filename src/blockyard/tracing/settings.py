"""What tracing is configured with."""

from typing import Annotated

from pydantic import AfterValidator

from blockyard.base.settings import SettingsGroup


def check_endpoint(url: str) -> str:
    """Raises ValueError."""
    if not url.startswith(("http://", "https://")):
        raise ValueError("must be the address of a collector that speaks OTLP over HTTP, http://127.0.0.1:4318 say")
    return url.rstrip("/")


class TracingSettings(SettingsGroup):
    otlp_endpoint: Annotated[str, AfterValidator(check_endpoint)] | None = None
    """Where spans are sent, over HTTP; None: there are none."""
