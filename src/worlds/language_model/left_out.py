"""What a model gives as a list is looked at one by one: what is not what was asked for is left out, and the rest stays."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from worlds.notice import Notice

MOST_NAMED: Final = 8
LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Parted:
    kept: list[Any]
    faults: tuple[str, ...]
    """Of those that are left out, in words."""
    over: int
    """How many came after as many as are allowed."""

    @property
    def refused(self) -> int:
        return len(self.faults) + self.over


def parted(given: Any, most: int, fault_of: Callable[[Any], str | None]) -> Parted:
    """The first `most` are looked at."""
    proposed = given if isinstance(given, list) else []
    faults = [fault_of(one) for one in proposed[:most]]
    kept = [one for one, fault in zip(proposed, faults, strict=False) if fault is None]
    return Parted(kept, tuple(one for one in faults if one is not None), max(0, len(proposed) - most))


def name_of(proposed: Any, key: str = "id", otherwise: str = "one") -> str:
    """As a model calls it."""
    name = proposed.get(key) if isinstance(proposed, dict) else None
    return name[:LONGEST_NAME] if isinstance(name, str) and name else otherwise


def told(code: str, words: str, faults: tuple[str, ...], over: int = 0) -> tuple[Notice, ...]:
    """One notice of all of them, and none of none."""
    unnamed = over + max(0, len(faults) - MOST_NAMED)
    named = [*faults[:MOST_NAMED], *([f"{unnamed:,} more"] if unnamed else [])]
    return (Notice(code, f"{words}: {', '.join(named)}."),) if named else ()
