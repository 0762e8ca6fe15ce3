"""The database's functions as the code has them: the .sql files. `blockyard migrate` installs them anew if they differ."""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Final

from psycopg import Connection

SOURCES: Final = (
    "blockyard.tenancy",
    "blockyard.identity",
    "blockyard.identity.power",
    "blockyard.jobs",
    "blockyard.billing",
    "blockyard.billing.inbox",
    "blockyard.billing.stripe",
    "blockyard.web",
    "blockyard.webhooks",
    "blockyard.students",
    "blockyard.classes",
    "blockyard.assignments",
    "blockyard.players",
    "blockyard.game",
    "blockyard.children",
    "blockyard.uploads",
)

WRITTEN: Final = re.compile(r"CREATE FUNCTION ([a-z_.]+)\(.*?AS \$\$(.*?)\$\$;", re.DOTALL)

BODIES: Final = """
    SELECT namespace.nspname || '.' || function.proname, function.prosrc
    FROM pg_proc AS function
    JOIN pg_namespace AS namespace ON namespace.oid = function.pronamespace
    WHERE namespace.nspname NOT IN ('pg_catalog', 'information_schema')
"""


def written_bodies() -> dict[str, str]:
    """Function name to body, from the .sql files."""
    return {name: body for package in SOURCES for name, body in WRITTEN.findall(read_source(package))}


def read_source(package: str) -> str:
    return (files(package) / "sql" / "functions.sql").read_text()


def different_functions(owner: Connection[Any]) -> list[str]:
    """Names of those that are missing or have another body than in the files."""
    present: set[tuple[str, str]] = set(owner.execute(BODIES).fetchall())
    return [name for name, body in written_bodies().items() if (name, body) not in present]


def different_sources(owner: Connection[Any]) -> Iterator[str]:
    """The text of each file of which a function is different, so that it replaces what is there.

    A function that gets other parameters needs a migration that drops the old one.
    """
    different = set(different_functions(owner))
    for package in SOURCES:
        text = read_source(package)
        if different.intersection(name for name, _body in WRITTEN.findall(text)):
            yield text.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")
