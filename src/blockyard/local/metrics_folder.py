"""The folder in which the processes of one `serve --workers N` count together (web/metrics.py). It ends with them."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

METRICS_FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
"""The variable that the library looks at."""

PREFIX: Final = "blockyard-metrics-"
LOCK: Final = "lock"


@contextmanager
def metrics_folder() -> Iterator[Path]:
    """A new one for each start: counts of processes that are gone would come back. Those that a kill left are removed."""
    remove_abandoned(Path(tempfile.gettempdir()))
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    with (folder / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def remove_abandoned(parent: Path) -> None:
    """Ours whose lock nobody holds."""
    for folder in parent.glob(f"{PREFIX}*"):
        try:
            if folder.is_symlink() or folder.stat().st_uid != os.getuid():
                continue
            with (folder / LOCK).open("r+") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue  # it is in use, or another start is at it
