"""What a file of the zoo is, and what must become of it."""

from collections.abc import Callable
from dataclasses import dataclass

from blockyard.uploads.reading.found import FileType, Purpose


@dataclass(frozen=True, slots=True)
class Animal:
    """A file. `code`: of its refusal; None: it is taken as `type`, with these warnings at least."""

    called: str
    name: str
    purpose: Purpose
    make: Callable[[], bytes]
    code: str | None = None
    type: FileType | None = None
    warnings: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return self.called


def refused(called: str, name: str, purpose: Purpose, make: Callable[[], bytes], code: str) -> Animal:
    return Animal(called, name, purpose, make, code=code)


def taken(
    called: str, name: str, purpose: Purpose, make: Callable[[], bytes], type: FileType, *warnings: str
) -> Animal:
    return Animal(called, name, purpose, make, type=type, warnings=frozenset(warnings))
