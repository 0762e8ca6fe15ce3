"""What settings are made of. Each room declares the group of settings that it reads; app/settings.py joins the groups."""

from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, model_validator

from blockyard.base.keys import KeyRing


def check_key_ring(text: SecretStr) -> SecretStr:
    """Raises ValueError."""
    KeyRing.parse(text.get_secret_value())
    return text


KeyRingText = Annotated[SecretStr, AfterValidator(check_key_ring)]
"""A ring of keys, as `KeyRing.format` writes it."""


def check_http(text: str) -> str:
    """Raises ValueError, as all of these, without the text: a password may stand in it, or a secret in its place."""
    return checked_address(text, ("https", "http"))


def check_smtp(text: SecretStr) -> SecretStr:
    checked_address(text.get_secret_value(), ("smtps", "smtp"))
    return text


def checked_address(text: str, schemes: tuple[str, ...]) -> str:
    try:
        parts = urlsplit(text)
        fits = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits = False
    if not fits:
        raise ValueError(f"must be an address that begins with {' or '.join(f'{one}://' for one in schemes)}")
    return text


def check_database(text: SecretStr) -> SecretStr:
    from psycopg import Error, conninfo

    url = text.get_secret_value()
    try:
        ports = conninfo.conninfo_to_dict(url).get("port") or "0"
        fits = url.startswith(("postgresql://", "postgres://")) and str(ports).replace(",", "").isdigit()
        urlsplit(url)
    except (Error, ValueError):
        fits = False
    if not fits:
        raise ValueError("must be written postgresql://role:password@host:port/database, with %XX for what is special")
    return text


def lower(text: Any) -> Any:
    return text.lower() if isinstance(text, str) else text


HttpAddress = Annotated[str, AfterValidator(check_http)]
SmtpAddress = Annotated[SecretStr, AfterValidator(check_smtp)]
DatabaseAddress = Annotated[SecretStr, AfterValidator(check_database)]


class SettingsGroup(BaseModel):
    """A group of settings. A room asks its process for its own group and sees no other."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def without_blanks(cls, given: Any) -> Any:
        """`BLOCKYARD_X=` is no value: an empty token would open what it guards, an empty URL name a default."""
        return (
            {name: value for name, value in given.items() if not is_blank(value)} if isinstance(given, dict) else given
        )


class ServiceSettings(SettingsGroup):
    """What every process knows: where it runs and how people reach it."""

    environment: Literal["development", "production"] = "development"
    data_dir: Path = Path(".blockyard")
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    public_url: HttpAddress | None = None
    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(lower)] = "info"

    @property
    def base_url(self) -> str:
        """Where people reach the service, without a trailing slash."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")


def is_blank(value: object) -> bool:
    text = value.get_secret_value() if isinstance(value, SecretStr) else value
    return isinstance(text, str) and not text.strip()


def reveal(value: SecretStr | None) -> str:
    """The secret itself. The caller has checked that it is set."""
    assert value is not None
    return value.get_secret_value()
