"""What lies in the data folder is its owner's alone. Modes are set, not assumed: a folder that was there before is closed,
and people are told.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

UMASK: Final = 0o077
OTHERS: Final = 0o077
PASSING: Final = 0o010
"""Root's PostgreSQL runs as another user, whose group passes through the data folder (embedded/account.py)."""
OURS: Final = (
    *("files", "mail", "logs", "lock", "secrets.env", "superuser.password", "stripe_sandbox.sqlite*"),
    *("scratch", "settings-of-backup.env"),
)
"""All that we keep there; what else lies there is not ours to change. PostgreSQL looks after its own folder."""


def keep_from_others() -> None:
    """From now on, what this process and its children make is their user's alone."""
    os.umask(UMASK)


def close_to_others(data_dir: Path) -> list[Path]:
    """Takes the rights of others away from the folder and all of ours in it; returns what they could have read."""
    if not data_dir.is_dir():
        return []
    return [path for path in (data_dir, *found_in(data_dir)) if close(path, PASSING if path == data_dir else 0)]


def found_in(data_dir: Path) -> Iterator[Path]:
    for pattern in OURS:
        for path in data_dir.glob(pattern):
            yield path
            for folder, folders, files in os.walk(path):
                yield from (Path(folder, name) for name in (*folders, *files))


def close(path: Path, allowed: int) -> bool:
    """Whether it was open. A link is left alone, and so is what belongs to somebody else."""
    status = path.lstat()
    mode = stat.S_IMODE(status.st_mode)
    if stat.S_ISLNK(status.st_mode) or status.st_uid != os.geteuid() or not mode & OTHERS & ~allowed:
        return False
    path.chmod(mode & ~OTHERS)
    return True
