"""A disk that can be full: a file system in memory, for the database."""

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MIB = 1024 * 1024
SIZE = "700m"


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """Mounted at `folder`, if this machine lets us. Whether it is."""
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=0700", "tmpfs", str(folder)], check=False, capture_output=True
    )
    try:
        yield done.returncode == 0
    finally:
        if done.returncode == 0:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """Not a byte is left on its disk."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (MIB, 4096, 1):
            try:
                while True:
                    file.write(os.urandom(size))
            except OSError as error:
                assert error.errno == errno.ENOSPC  # noqa: PT017 - any other error is another fault
    try:
        yield
    finally:
        ballast.unlink()
