"""The schema `wall`, which no dump can hold: its function's cost is below zero, which CREATE FUNCTION refuses to take.

A restore makes it first, since policies name it; `migrate --admin-url` then lowers the cost.
"""

import re
from typing import Any, Final

from psycopg import Connection
from psycopg.sql import SQL, Identifier

from blockyard.tenancy.functions import read_source
from blockyard.tenancy.roles import APP

SCHEMA: Final = "wall"
FIRST: Final = re.compile(r"CREATE FUNCTION wall\.first\(.*?\$\$;", re.DOTALL)


def create_wall_schema(owner: Connection[Any]) -> None:
    """As blockyard_owner, in a database that has no tables yet."""
    found = FIRST.search(read_source("blockyard.tenancy"))
    assert found is not None
    owner.execute(SQL("CREATE SCHEMA {}").format(Identifier(SCHEMA)))
    owner.cursor().execute(found.group().encode())
    owner.execute("REVOKE ALL ON FUNCTION wall.first(uuid) FROM PUBLIC")
    owner.execute(SQL("GRANT EXECUTE ON FUNCTION wall.first(uuid) TO {}").format(Identifier(APP)))
