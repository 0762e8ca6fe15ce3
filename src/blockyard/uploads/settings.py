"""What the room of uploads is configured with."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from blockyard.base.settings import SettingsGroup


def check_clamd(text: str) -> str:
    """Raises ValueError."""
    try:
        parts = urlsplit(text)
        is_socket = parts.scheme == "unix" and parts.path.startswith("/") and not parts.netloc
        fits = is_socket or (parts.scheme == "tcp" and bool(parts.hostname) and bool(parts.port))
    except ValueError:
        fits = False
    if not fits:
        raise ValueError("must be unix:/path/of/clamd.ctl or tcp://host:port")
    return text


class UploadSettings(SettingsGroup):
    clamd: Annotated[str, AfterValidator(check_clamd)] | None = None
    """Where ClamAV's clamd listens, `unix:/run/clamav/clamd.ctl` say; None: nothing is scanned for viruses, and each
    file says so."""
    upload_max_bytes: int = Field(default=100 * 1024 * 1024, ge=1024, le=1024 * 1024 * 1024)
    """Of one file. clamd's StreamMaxLength is as large at least."""
    uploads_redirect: bool = False
    """Whether who follows a link to an upload is sent on to the object storage, at an address signed for a minute. The file
    then comes from there, with the storage's own headers. A folder has no addresses."""
