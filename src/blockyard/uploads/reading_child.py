"""Reads a file in a process of its own, which is new, knows nothing, may use little, and is believed nothing unchecked."""

import asyncio
import os
import signal
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from anyio import Semaphore
from pydantic import ValidationError

from blockyard.uploads.reader_ends import READERS, UNBELIEVED, ReaderEnd, ReaderEnded, end_of
from blockyard.uploads.reading.found import TYPES_OF, Answer, Found, Purpose
from blockyard.uploads.reading.refused import UploadRefused

WALL_SECONDS: Final = 60.0
AT_ONCE: Final = 2
"""Of one process: others need the processors, too."""
COMMAND: Final = (sys.executable, "-I", "-m", "blockyard.uploads.reading")
ANSWER: Final = "answer.json"
LARGEST_ANSWER: Final = 32 * 1024 * 1024
LARGEST_DERIVED: Final = 100 * 1024 * 1024
LONGEST_NAME: Final = 255

line: Final = Semaphore(AT_ONCE)


async def read_in_child(source: Path, folder: Path, name: str, purpose: Purpose) -> Found:
    """What is found in a file, and in the folder, which is empty before, the files that `derived` names. Cancelled, the
    process is killed.

    Raises UploadRefused, which is ReaderEnded where there was no answer; and OSError where no process could be started: that
    is no fault of the file.
    """
    try:
        async with line:
            code = await run_child(source, folder, name, purpose)
        found = await asyncio.to_thread(checked_answer, folder, code, purpose)
    except ReaderEnded as ended:
        READERS.labels(ended.end.how).inc()
        raise
    except UploadRefused:
        READERS.labels("answered").inc()
        raise
    READERS.labels("answered").inc()
    return found


async def run_child(source: Path, folder: Path, name: str, purpose: Purpose) -> int:
    """Its exit code. Raises ReaderEnded."""
    process = await asyncio.create_subprocess_exec(
        *command(source, folder, name, purpose),
        env={},
        cwd=folder,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        async with asyncio.timeout(WALL_SECONDS):
            return await process.wait()
    except TimeoutError as error:
        raise ReaderEnded(ReaderEnd("time")) from error
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):  # it ended by itself
                os.killpg(process.pid, signal.SIGKILL)
            await asyncio.shield(process.wait())


def command(source: Path, folder: Path, name: str, purpose: Purpose) -> list[str]:
    plain_name = name.replace("\x00", "").encode("utf-8", "replace").decode()[-LONGEST_NAME:]
    told = (f"--name={plain_name}", f"--purpose={purpose.value}", f"--parent={os.getpid()}")
    return [*COMMAND, str(source.absolute()), str(folder.absolute()), *told]


def checked_answer(folder: Path, code: int, purpose: Purpose) -> Found:
    """Raises UploadRefused: its own refusal, or ReaderEnded."""
    answer = find_answer(folder)
    if code != 0:
        raise ReaderEnded(end_of(code, answer.fault if answer else None))
    if answer is not None and answer.refusal is not None:
        raise UploadRefused(answer.refusal.code, answer.refusal.detail)
    found = answer.found if answer else None
    if found is None or found.type not in TYPES_OF[purpose] or not are_derived(folder, found):
        raise ReaderEnded(end_of(code, UNBELIEVED))
    return found


def find_answer(folder: Path) -> Answer | None:
    """None: it wrote none that can be read."""
    try:
        return Answer.model_validate_json(read_plain_file(folder / ANSWER, LARGEST_ANSWER))
    except (OSError, ValidationError):
        return None


def read_plain_file(path: Path, most_bytes: int) -> bytes:
    """Follows no link. Raises OSError."""
    with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
        told = os.fstat(file.fileno())
        if not stat.S_ISREG(told.st_mode) or told.st_size > most_bytes:
            raise OSError("it is no plain file, or a large one")
        return file.read(most_bytes + 1)


def are_derived(folder: Path, found: Found) -> bool:
    """The files that it names are there, once each, plain ones that are not too large."""
    kinds = [derived.kind for derived in found.derived]
    return len(set(kinds)) == len(kinds) and all(is_plain_file(folder / derived.name) for derived in found.derived)


def is_plain_file(path: Path) -> bool:
    try:
        told = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(told.st_mode) and told.st_nlink == 1 and 0 < told.st_size <= LARGEST_DERIVED
