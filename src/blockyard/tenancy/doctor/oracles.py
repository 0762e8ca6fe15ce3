"""Nothing tells an injected statement of rows that it may not see (tenancy/oracles.py says what could, and why)."""

from collections.abc import Iterator
from typing import Final

from psycopg import Connection

from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.oracles import COST_OF_FIRST, FIRST, LEAKPROOF, SIZES, SIZES_SHOWN, TELLING, TOLD_TO_EVERYBODY
from blockyard.tenancy.reconcile import STATISTICS, tables_of_tenants
from blockyard.tenancy.roles import APP

MIGRATE: Final = "run `blockyard migrate --admin-url` with a superuser's URL"
MANY: Final = 5
"""So many of a kind are one finding: nobody has closed them yet, or the database came from a dump."""

# By name: who may not use the schema cannot look the function up otherwise.
COST: Final = """
    SELECT function.procost FROM pg_catalog.pg_proc AS function
    JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = function.pronamespace
    WHERE namespace.nspname = 'wall' AND function.proname = 'first'
"""

OPERATORS: Final = """
    SELECT operator.oid::regoperator::text FROM pg_catalog.pg_operator AS operator
    JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = operator.oprnamespace
    WHERE namespace.nspname <> 'pg_catalog'
"""


def leakproof(owner: Connection) -> Iterator[Finding]:
    functions = [name for (name,) in owner.execute(LEAKPROOF)]
    yield from closed_by_migrate("leakproof", functions, "run before the policies, on every organization's rows")


def told_to_everybody(owner: Connection) -> Iterator[Finding]:
    functions = [name for (name,) in owner.execute(TOLD_TO_EVERYBODY, [TELLING])]
    yield from closed_by_migrate("told_to_everybody", functions, "may be called by everybody, and tell of others")


def sizes_shown(owner: Connection) -> Iterator[Finding]:
    columns = [name for (name,) in owner.execute(SIZES_SHOWN, [SIZES, APP])]
    yield from closed_by_migrate("sizes_shown", columns, "says how many rows of every organization there are")


def closed_by_migrate(code: str, objects: list[str], problem: str) -> Iterator[Finding]:
    if len(objects) > MANY:
        some = ", ".join(sorted(objects)[:MANY])
        yield Finding(code, f"{len(objects)} functions", f"{problem}: {some}, ...", MIGRATE)
    else:
        yield from (Finding(code, name, problem, MIGRATE) for name in sorted(objects))


def policy_not_first(owner: Connection) -> Iterator[Finding]:
    row = owner.execute(COST).fetchone()
    if row is not None and row[0] != COST_OF_FIRST:
        problem = f"costs {row[0]}, must cost {COST_OF_FIRST}: cheaper conditions run before the policies"
        yield Finding("policy_not_first", FIRST, problem, MIGRATE)


def operators(owner: Connection) -> Iterator[Finding]:
    for (name,) in owner.execute(OPERATORS):
        yield Finding("operator_unknown", name, "is not PostgreSQL's own", f"DROP OPERATOR {name}")


def statistics(owner: Connection) -> Iterator[Finding]:
    for table, column in owner.execute(STATISTICS, [tables_of_tenants()]):
        yield Finding(
            "statistics",
            f"{table}.{column}",
            "is sampled by ANALYZE, and every organization sees estimates of it",
            "run `blockyard migrate`",
        )
