"""The secrets file of `blockyard up`: BLOCKYARD_* lines, for its owner only, written as a whole or not at all."""

import os
import stat
import tempfile
from pathlib import Path


def read_secrets(path: Path) -> dict[str, str]:
    """Variable to value; empty if there is no file yet."""
    if not path.exists():
        return {}
    pairs = (line.partition("=") for line in path.read_text().splitlines() if "=" in line)
    return {name.strip(): value.strip() for name, _, value in pairs}


def write_secrets(path: Path, secrets: dict[str, str]) -> None:
    """Replace the file, so that a crash leaves the old one or the new one. Owner and mode stay; a new one has mode 600.

    Where a link stands, the file that it names is replaced. Raises OSError, and then all is as it was: PermissionError where
    the file is somebody else's.
    """
    place = path.resolve()
    descriptor, temporary = tempfile.mkstemp(dir=place.parent, prefix=place.name)
    try:
        with os.fdopen(descriptor, "w") as file:
            keep_owner(place, file.fileno())
            file.writelines(f"{name}={value}\n" for name, value in secrets.items())
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, place)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def keep_owner(place: Path, descriptor: int) -> None:
    """Of what stands there; whoever runs the service must be able to read it afterwards, also if root wrote it."""
    if not place.exists():
        return
    status = place.stat()
    if (status.st_uid, status.st_gid) != (os.geteuid(), os.getegid()):
        os.fchown(descriptor, status.st_uid, status.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(status.st_mode))
