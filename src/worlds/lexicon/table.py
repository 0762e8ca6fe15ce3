"""The lines of `nouns.txt`: found by halving in the mapped file, so that a process that asks little loads little."""

import mmap
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from worlds.lexicon.kinds import LETTERS, NounKind

TABLE: Final = Path(__file__).parent / "nouns.txt"
SEARCHED: Final = 4096
"""Bytes that are searched from end to end faster than they are halved once more."""
CELL: Final = re.compile(r"(.)(\d*)(?:=(.+)|(?:<(.+))?)")
"""Letter of the kind, count, what it is another word for, what it is a kind of."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A sense as a line tells it."""

    kind: NounKind
    count: int
    """How often it was met in texts whose words people had tagged."""
    same_as: str | None
    """The name of the sense of another word that means the same: `car`, `weasel#2`."""
    kind_of: tuple[str, ...]
    """The names of the senses that it is a kind or an instance of."""


@lru_cache(maxsize=20_000)
def entries_of(word: str) -> tuple[Entry, ...]:
    """Of a word in lower case, the most usual sense first; none if the table lacks it."""
    return tuple(entry_of(cell) for cell in cells_of(word))


def cells_of(word: str) -> list[str]:
    lines = mapped()
    key = word.encode("ascii", "replace") + b"\t"
    low, high = 0, len(lines)  # the word's line begins at one of them or between
    while high - low > SEARCHED:
        middle = (low + high) // 2
        start = max(lines.rfind(b"\n", low, middle) + 1, low)
        end = lines.find(b"\n", middle)
        if lines[start:end] < key:
            low = end + 1
        else:
            high = start
    at = lines.find(b"\n" + key, max(low - 1, 0), high + len(key))
    return lines[at + len(key) + 1 : lines.find(b"\n", at + 1)].decode("ascii").split("\t") if at >= 0 else []


@lru_cache(maxsize=1)
def mapped() -> mmap.mmap:
    with TABLE.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def entry_of(cell: str) -> Entry:
    found = CELL.fullmatch(cell)
    assert found is not None
    letter, count, same_as, kind_of = found.groups()
    return Entry(LETTERS[letter], int(count or 0), same_as, tuple(kind_of.split("<")) if kind_of else ())
