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
    head_seconds: float = Field(default=10.0, gt=0)
    """How long a caller may take for a request's headers."""
    body_seconds: float = Field(default=60.0, gt=0)
    """For a request's body as a whole."""
    gap_seconds: float = Field(default=15.0, gt=0)
    """Without a byte of the body, and without taking any of the answer."""
    idle_seconds: int = Field(default=75, ge=1)
    """How long a connection may wait for its next request: longer than the proxy in front keeps it (nginx: 60)."""
    stream_seconds: float = Field(default=600.0, gt=0)
    """How long a stream of events that has no end by itself goes on; then the client connects again."""
    leave_seconds: int = Field(default=0, ge=0)
    """For how long after SIGTERM a process goes on serving while /health/ready is 503: until the proxy has taken it out."""
    connections: int = Field(default=1000, ge=8)
    """Of one process at a time. For one more the one that has been idle longest is closed."""
