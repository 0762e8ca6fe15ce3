"""Telling people how far long work is, in bytes and files, without a line for each of them."""

import time
from collections.abc import Callable, Iterator
from typing import Final

EVERY_SECONDS: Final = 5.0

Say = Callable[[str], None]
"""Takes one line for people."""


class Meter:
    """Says how much of something is done, every few seconds."""

    def __init__(self, say: Say, what: str) -> None:
        self.say = say
        self.what = what
        self.next_at = time.monotonic() + EVERY_SECONDS

    def tell(self, done: str) -> None:
        if time.monotonic() >= self.next_at:
            self.next_at = time.monotonic() + EVERY_SECONDS
            self.say(f"{self.what}: {done} so far")

    def count(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        """The same chunks, counted as they pass."""
        total = 0
        for chunk in chunks:
            total += len(chunk)
            self.tell(in_words(total))
            yield chunk


def in_words(size: float) -> str:
    """3.4 MB"""
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"
