"""How a process that read a file ended, when it gave no answer: for the operator, who is told nothing of the file."""

import signal
from dataclasses import dataclass
from typing import Final, Literal, get_args

from prometheus_client import Counter

from blockyard.uploads.reading.refused import UploadRefused

How = Literal["time", "memory", "crash"]
OF_TIME: Final = frozenset({signal.SIGXCPU})
OF_MEMORY: Final = frozenset({signal.SIGKILL})
"""Which the kernel sends where the machine has no more of it."""
MEMORY_ERROR: Final = MemoryError.__name__
UNBELIEVED: Final = "unbelieved"
"""In place of an exception: there was an answer, and not such a one as a reader gives."""

READERS = Counter("blockyard_upload_readers_total", "Processes that read an upload, by how they ended", ["ended"])
for ended in ("answered", *get_args(How)):
    READERS.labels(ended)  # Prometheus sees no increase in a counter that begins with its first failure


@dataclass(frozen=True, slots=True)
class ReaderEnd:
    how: How
    signal: str | None = None
    """Which ended it."""
    exit_code: int | None = None
    error: str | None = None
    """The name of the exception, without its words, which may be of the file."""


class ReaderEnded(UploadRefused):
    def __init__(self, end: ReaderEnd) -> None:
        super().__init__(
            "upload_too_complex",
            "It takes too long or too much memory to read it. Send a part of it, or print it to PDF anew and send that.",
        )
        self.end = end


def end_of(code: int, error: str | None) -> ReaderEnd:
    """`code` as a process has it: less than zero is a signal. `error` as the reader told it, if it could."""
    if code < 0:
        sign = signal.Signals(-code)
        how: How = "time" if sign in OF_TIME else "memory" if sign in OF_MEMORY else "crash"
        return ReaderEnd(how, signal=sign.name, error=error)
    return ReaderEnd("memory" if error == MEMORY_ERROR else "crash", exit_code=code, error=error)
