"""The log files of `blockyard up`: api.log is of now, api.log.1 of before, and so on to api.log.5.

A start begins new ones, so that what a crash left is not written over by the next starts; and one that has grown large is
put away while its process goes on writing.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

KEPT: Final = 5
"""Files of before, of each log."""
LARGEST_BYTES: Final = 20 * 1024 * 1024
"""So logs of `up`, four of them, take half a gigabyte at most."""


def begin_logs(folder: Path) -> None:
    """Put away what the run before wrote; what is empty says nothing."""
    folder.mkdir(exist_ok=True, mode=0o700)
    for log in folder.glob("*.log"):
        if log.stat().st_size:
            make_room(log)
            log.rename(numbered(log, 1))


def put_large_away(logs: Iterable[Path], largest_bytes: int = LARGEST_BYTES) -> None:
    """Copy what has grown over `largest_bytes`, then empty it: its writer appends, and so goes on at the beginning. What is
    written between the two is lost: a line or two."""
    for log in logs:
        if log.exists() and log.stat().st_size > largest_bytes:
            make_room(log)
            shutil.copyfile(log, numbered(log, 1))
            os.truncate(log, 0)


def make_room(log: Path) -> None:
    """Each file of before gets the next number; the last goes."""
    numbered(log, KEPT).unlink(missing_ok=True)
    for number in range(KEPT - 1, 0, -1):
        if numbered(log, number).exists():
            numbered(log, number).rename(numbered(log, number + 1))


def numbered(log: Path, number: int) -> Path:
    return log.with_name(f"{log.name}.{number}")
