"""What the HTTP layer is configured with."""

from pydantic import Field, SecretStr

from blockyard.base.settings import SettingsGroup


class WebSettings(SettingsGroup):
    metrics_token: SecretStr | None = None
    """Who sends it sees /metrics; None: nobody does. `blockyard up` makes one."""
    requests_per_minute_per_organization: int = Field(default=6000, ge=1)
    requests_per_minute_per_address: int = Field(default=6000, ge=1)
    trusted_proxies: str = ""
    """Addresses whose X-Forwarded-For is believed, separated by commas; empty: nobody's."""
    cors_origins: str = ""
    """Origins whose pages may call the API from a browser, separated by commas; empty: none."""
