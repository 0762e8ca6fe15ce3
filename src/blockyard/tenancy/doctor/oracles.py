"""Nothing tells an injected statement of rows that it may not see (tenancy/oracles.py says what could, and why)."""

from collections.abc import Iterator
from typing import Final

from psycopg import Connection

from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.oracles import COST_OF_FIRST, FIRST, LEAKPROOF, TELLING, TOLD_TO_EVERYBODY
from blockyard.tenancy.reconcile import STATISTICS, tables_of_tenants

MIGRATE: Final = "run `blockyard migrate --admin-url` with a superuser's URL"
MANY: Final = 5
"""So many of a kind are one finding: nobody has closed them yet, or the database came from a dump."""

# By its text: the tenant role, which asks too, may not look into the schema by name.
COST: Final = "SELECT procost FROM pg_catalog.pg_proc WHERE proname = 'first' AND oid::regprocedure::text = %s"

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


def closed_by_migrate(code: str, functions: list[str], problem: str) -> Iterator[Finding]:
    if len(functions) > MANY:
        some = ", ".join(sorted(functions)[:MANY])
        yield Finding(code, f"{len(functions)} functions", f"{problem}: {some}, ...", MIGRATE)
    else:
        yield from (Finding(code, name, problem, MIGRATE) for name in sorted(functions))


def policy_not_first(owner: Connection) -> Iterator[Finding]:
    row = owner.execute(COST, [FIRST]).fetchone()
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
