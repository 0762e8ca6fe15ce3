"""What the room of uploads is configured with."""

from typing import Annotated, Final

from pydantic import AfterValidator, Field

from blockyard.base.settings import ServiceSettings

LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")


def check_clamd(text: str) -> str:
    """Its protocol has no secrets and no seal: only on this machine. Raises ValueError."""
    kind, _, place = text.partition(":")
    host, _, port = place.rpartition(":")
    is_socket = kind == "unix" and place.startswith("/")
    is_port = kind == "tcp" and host in LOOPBACK and port.isascii() and port.isdigit() and 0 < int(port) < 65_536
    if not is_socket and not is_port:
        raise ValueError("must be unix:/path/of/clamd.ctl or tcp:127.0.0.1:3310")
    return text


class UploadSettings(ServiceSettings):
    clamd: Annotated[str, AfterValidator(check_clamd)] | None = None
    """Where ClamAV's clamd listens, `unix:/run/clamav/clamd.ctl` say; None: nothing is scanned for viruses, and each
    file says so."""
    upload_max_bytes: int = Field(default=100 * 1024 * 1024, ge=1024, le=1024 * 1024 * 1024)
    """Of one file. clamd's StreamMaxLength is as large at least."""
    uploads_redirect: bool = False
    """Whether who follows a link to an upload is sent on to the object storage, at an address signed for a minute. The file
    then comes from there, with the storage's own headers. A folder has no addresses."""
    upload_walls_required: bool = False
    """Whether a worker starts only where the kernel walls off the processes that read uploads: Landlock and seccomp."""
