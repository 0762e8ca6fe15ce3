"""The revisions of the schema, as this code knows them. They are read off the migrations' files: to import those, as Alembic
does, loads every room."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parents[1]
MIGRATIONS: Final = next(
    folder for folder in (PACKAGE / "migrations", PACKAGE.parents[1] / "migrations") if folder.is_dir()
)
TOLD: Final = re.compile("^(revision|down_revision|TAKES_AWAY) = (.*)$", re.MULTILINE)
NONE: Final = "None"
"""What the first one follows."""


@dataclass(frozen=True, slots=True)
class Revisions:
    head: str
    """What this code needs."""
    known: frozenset[str]
    oldest_code: str | None
    """The last one that takes away what code before it uses (`TAKES_AWAY`); None: they only add."""


def read_revisions(folder: Path = MIGRATIONS / "versions") -> Revisions:
    """Raises RuntimeError unless each file has one, and they are one line."""
    files = [dict(TOLD.findall(file.read_text())) for file in folder.glob("*.py")]
    after = {unquoted(told.get("down_revision", "")): unquoted(told.get("revision", "")) for told in files}
    line = list(in_line(after))
    if not line or len(line) != len(files):
        raise RuntimeError(
            f'{folder}: begin each migration with `revision = "..."` and `down_revision = "..."`, a line each, and let '
            "each follow another one"
        )
    takers = {unquoted(told["revision"]) for told in files if "TAKES_AWAY" in told}
    return Revisions(line[-1], frozenset(line), next((one for one in reversed(line) if one in takers), None))


def unquoted(value: str) -> str:
    return value.strip('"')


def in_line(after: Mapping[str, str]) -> Iterator[str]:
    """The oldest first."""
    at = after.get(NONE)
    while at is not None:
        yield at
        at = after.get(at)
