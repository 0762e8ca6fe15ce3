"""Makes functions, policies, rights and statistics what today's code says. `blockyard migrate` does it each time.

Apart from the migrations: what tables hold has a history, a policy has none.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from psycopg import Connection
from sqlalchemy import Table

from blockyard.tenancy.base import Base
from blockyard.tenancy.functions import different_sources
from blockyard.tenancy.grants import Grant, grants_in, grants_of
from blockyard.tenancy.policies import policies_in, policies_of
from blockyard.tenancy.roles import APP

# A policy cannot hide what the planner knows: estimates and widths come from a sample of everybody's rows.
STATISTICS: Final = """
    SELECT class.oid::regclass::text, attribute.attname
    FROM pg_attribute AS attribute
    JOIN pg_class AS class ON class.oid = attribute.attrelid
    WHERE class.oid::regclass::text = ANY(%s) AND attribute.attnum > 0 AND NOT attribute.attisdropped
      AND coalesce(attribute.attstattarget, -1) <> 0
"""


PRESENT: Final = "SELECT name FROM unnest(%s::text[]) AS name WHERE to_regclass(name) IS NOT NULL"


def reconcile(owner: Connection[Any]) -> list[str]:
    """One transaction. Returns the statements that were needed; none: all was as it should be."""
    with owner.transaction():
        return [
            statement
            for needed in (different_sources, of_policies, of_grants, of_statistics)
            for statement in run(owner, needed(owner))
        ]


def run(owner: Connection[Any], statements: Iterable[str]) -> list[str]:
    run_now = list(statements)
    for statement in run_now:
        owner.cursor().execute(statement.encode())  # without parameters a % is a %, and a file may hold many statements
    return run_now


def live_tables(owner: Connection[Any]) -> list[Table]:
    """Those of the models that are there: a new one's migration may not be written yet. The doctor tells what is missing."""
    present = {name for (name,) in owner.execute(PRESENT, [list(Base.metadata.tables)])}
    return [table for name, table in Base.metadata.tables.items() if name in present]


def of_policies(owner: Connection[Any]) -> Iterator[str]:
    expected = {policy for table in live_tables(owner) for policy in policies_of(table)}
    present = policies_in(owner)
    yield from sorted(policy.drop_sql for policy in present - expected)
    yield from sorted(policy.sql for policy in expected - present)


def of_grants(owner: Connection[Any]) -> Iterator[str]:
    """On tables of a model; the others' rights are a matter of their migrations."""
    expected = {grant for table in live_tables(owner) for grant in grants_of(table)}
    present = {grant for grant in grants_in(owner) if grant.table in Base.metadata.tables}
    yield from (grant.revoke_sql for grant in whole_first(present - expected))
    yield from (grant.sql for grant in sorted(expected - present))


def whole_first(grants: set[Grant]) -> list[Grant]:
    """Revoking a privilege on a table takes it from each column, too."""
    return sorted(grants, key=lambda grant: (grant.table, grant.column))


def of_statistics(owner: Connection[Any]) -> Iterator[str]:
    for table, column in owner.execute(STATISTICS, [tables_of_tenants()]):
        yield f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0"


def tables_of_tenants() -> list[str]:
    """The tables of which a tenant session can read anything."""
    return sorted(
        table.fullname
        for table in Base.metadata.tables.values()
        if any(grant.role == APP for grant in grants_of(table))
    )
