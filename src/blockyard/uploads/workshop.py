"""A folder for the time in which one file is looked at."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Final

PREFIX: Final = "blockyard-upload-"
LEFT_SECONDS: Final = 3600.0
"""No file is looked at for so long: such a folder is of a worker that was killed."""


@contextmanager
def workshop() -> Iterator[Path]:
    """Empty, for this process's user alone, and gone afterwards. Those that killed workers left go, too."""
    forget_left()
    with TemporaryDirectory(prefix=PREFIX) as folder:
        yield Path(folder)


def forget_left() -> None:
    for folder in Path(gettempdir()).glob(f"{PREFIX}*"):
        if is_left(folder):
            shutil.rmtree(folder, ignore_errors=True)


def is_left(folder: Path) -> bool:
    """Another worker may be deleting it at this moment."""
    try:
        return time.time() - folder.stat().st_mtime > LEFT_SECONDS
    except FileNotFoundError:
        return False
