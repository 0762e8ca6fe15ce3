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


def different_sources(owner: Connection[Any]) -> Iterator[str]:
    """The text of each file of which a function is missing or another, so that it replaces what is there.

    A function that gets other parameters needs a migration that drops the old one.
    """
    present = set(owner.execute(BODIES).fetchall())
    for package in SOURCES:
        text = read_source(package)
        if set(WRITTEN.findall(text)) - present:
            yield text.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")
