"""What is wrong in a file: where it stands, what it says there, and what to do. All are counted, and many kept."""

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any, Final

from blockyard.base.texts import keepable
from blockyard.rosters.reading.words import WORDS

MOST_KEPT: Final = 200
"""Errors, and as many notices, that are told with the import."""
MOST_TOLD: Final = 20_000
"""Of both, with those that are told apart."""
LONGEST_SAID: Final = 80


@dataclass(frozen=True, slots=True)
class Fault:
    """`kind` is `error`, and the row is left out, or `notice`, and it is taken all the same. `line` counts from 1."""

    kind: str
    code: str
    file: str
    line: int | None
    column: str | None
    says: str | None
    detail: str
    remedy: str


class Faults:
    """In the order in which they are found."""

    def __init__(self) -> None:
        self.kept: list[Fault] = []
        self.more: list[Fault] = []
        self.counts: Counter[str] = Counter()

    def add(
        self, code: str, file: str, line: int | None = None, column: str | None = None, says: str | None = None
    ) -> None:
        """`code` is one of WORDS. Give `says` never for a name, or for what is not imported: faults are kept for longer."""
        kind, detail, remedy = WORDS[code]
        self.counts[kind] += 1
        place = self.kept if self.counts[kind] <= MOST_KEPT else self.more
        if len(self.kept) + len(self.more) < MOST_TOLD:
            said = None if says is None else keepable(says[:LONGEST_SAID])
            place.append(Fault(kind, code, file, line, column, said, detail, remedy))

    def told(self) -> list[dict[str, Any]]:
        return [asdict(one) for one in self.kept]

    def told_apart(self) -> list[dict[str, Any]]:
        return [asdict(one) for one in self.more]


class Unreadable(Exception):
    """Nothing can be taken out of the file. The fault has been added."""
