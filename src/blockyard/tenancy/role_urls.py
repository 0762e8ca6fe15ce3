"""The URL and the password of each database role, as the settings have them."""

from urllib.parse import unquote, urlsplit

from blockyard.base.settings import reveal
from blockyard.tenancy.roles import APP, GATE, OWNER, QUEUE
from blockyard.tenancy.settings import DatabaseSettings


def urls_of(settings: DatabaseSettings) -> dict[str, str]:
    """By role."""
    return {
        OWNER: reveal(settings.owner_database_url),
        APP: reveal(settings.database_url),
        GATE: reveal(settings.gate_database_url),
        QUEUE: reveal(settings.queue_database_url),
    }


def passwords_of(settings: DatabaseSettings) -> dict[str, str]:
    """By role, as its URL has it; empty where it has none."""
    return {role: unquote(urlsplit(url).password or "") for role, url in urls_of(settings).items()}
