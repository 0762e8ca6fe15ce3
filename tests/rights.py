"""Which rights of the tenant role the code uses: recorded while the tests run, compared with what the models declare.

    BLOCKYARD_TEST_RIGHTS=<folder> pytest ...    each process leaves a file of what it used in the folder
    python -m tests.rights <folder>              exit code 1 if a right is declared that nothing used

A right that is used and not declared needs no check: PostgreSQL refuses the statement.
"""

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Engine, event

from blockyard.tenancy.roles import APP

VARIABLE: Final = "BLOCKYARD_TEST_RIGHTS"
WRITE: Final = re.compile(r"(INSERT INTO|UPDATE|DELETE FROM) (blockyard\.\w+)")
ASSIGNED: Final = re.compile(
    r"(?:^|, )(\w+) ?= ?(?=%|now\(|CASE|NULL|\(|excluded\.|coalesce|blockyard\.|greatest|least)"
)

WITH_OUR_RIGHTS: Final = {"SELECT game.keep_events(": "INSERT blockyard.game_events"}
"""Functions that do with the rights of who calls them what no statement shows."""


def record() -> None:
    """From now on, note what statements of the tenant role write. Call it before the first connection."""
    folder = os.environ.get(VARIABLE)
    if folder is None:
        return
    used: set[str] = set()
    file = Path(folder) / f"{uuid4()}.txt"

    def note(connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if connection.engine.url.username == APP:
            new = set(rights_in(statement)) - used
            if new:  # at once: a process of a test may be killed
                used.update(new)
                file.write_text("\n".join(sorted(used)))

    event.listen(Engine, "before_cursor_execute", note)


def rights_in(statement: str) -> Iterable[str]:
    """`INSERT blockyard.x`, `DELETE blockyard.x`, `UPDATE blockyard.x.column`."""
    yield from (right for call, right in WITH_OUR_RIGHTS.items() if statement.startswith(call))
    for found in WRITE.finditer(statement):
        verb, table = found.groups()
        rest = statement[found.end() :]
        if verb == "DELETE FROM":
            yield f"DELETE {table}"
            continue
        if verb == "INSERT INTO":
            yield f"INSERT {table}"
            _, found_set, assignments = rest.partition(" DO UPDATE SET ")
        else:
            _, found_set, assignments = rest.partition(" SET ")
        if found_set:
            until = re.split(r" WHERE | FROM | RETURNING ", assignments, maxsplit=1)[0]
            yield from (f"UPDATE {table}.{column}" for column in ASSIGNED.findall(until))


def declared() -> set[str]:
    from blockyard.app.rooms import ROOMS, metadata_of
    from blockyard.tenancy.grants import grants_of

    return {
        f"{grant.privilege} {grant.object}"
        for table in metadata_of(ROOMS).tables.values()
        for grant in grants_of(table)
        if grant.role == APP and grant.privilege != "SELECT"
    }


def used_in(folder: Path) -> set[str]:
    return {line for file in folder.glob("*.txt") for line in file.read_text().splitlines()}


def main(folder: str) -> int:
    used = used_in(Path(folder))
    unused = sorted(declared() - used)
    for right in unused:
        print(f"{right}: nothing uses it. Take it out of __app_rights__ of the model, or test what uses it.")
    return 1 if unused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
