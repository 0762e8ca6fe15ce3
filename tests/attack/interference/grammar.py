"""Statements that nobody thought of: operators x columns x settings x EXPLAIN options x errors x cursors, by hypothesis.

A statement asks something of rows by conditions that PostgreSQL may be brought to run before the policy, and makes it seen:
in a plan, an error, a side effect, an estimate.
"""

from typing import Any, Final

from hypothesis import strategies as st
from sqlalchemy import ARRAY, Boolean, Column, DateTime, Integer, LargeBinary, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeEngine

from blockyard.tenancy.policies import scoped_models
from tests.attack.interference.answers import Case

TABLES: Final = [model.__table__ for model in scoped_models() if isinstance(model.__table__, Table)]

COMPARISONS: Final = ("=", "<>", "<", "<=", ">", ">=", "IS DISTINCT FROM", "IS NOT DISTINCT FROM")

LITERALS: Final[tuple[tuple[type[TypeEngine[Any]], tuple[str, ...]], ...]] = (
    (
        Uuid,
        (
            "md5('{foreign_organization}:content-gen-001')::uuid",
            "'{foreign_user}'::uuid",
            "'{foreign_row}'::uuid",
            "'{foreign_organization}'::uuid",
            "'{own_row}'::uuid",
        ),
    ),
    (DateTime, ("now()", "now() - interval '12 hours'", "'-infinity'::timestamptz")),
    (Integer, ("0", "1", "2", "100")),
    (Boolean, ("true",)),
    (LargeBinary, ("'\\x7a'::bytea", "'\\x00'::bytea")),
    (Text, ("''", "'a'", "'n'", "'secret of omega'", "'z'")),
)

SETTINGS: Final = (
    "SET LOCAL enable_seqscan = off",
    "SET LOCAL enable_indexscan = off",
    "SET LOCAL enable_bitmapscan = off",
    "SET LOCAL enable_indexonlyscan = off",
    "SET LOCAL enable_tidscan = off",
    "SET LOCAL enable_sort = off",
    "SET LOCAL enable_hashjoin = off",
    "SET LOCAL enable_material = off",
    "SET LOCAL cpu_operator_cost = 0",
    "SET LOCAL cpu_operator_cost = 5e-324",
    "SET LOCAL cpu_operator_cost = 1e-323",
    "SET LOCAL cpu_operator_cost = 1e300",
    "SET LOCAL cpu_tuple_cost = 0",
    "SET LOCAL cpu_index_tuple_cost = 0",
    "SET LOCAL random_page_cost = 0",
    "SET LOCAL seq_page_cost = 1e10",
    "SET LOCAL debug_parallel_query = on",
    "SET LOCAL plan_cache_mode = force_generic_plan",
    "SET LOCAL constraint_exclusion = on",
    "SET LOCAL from_collapse_limit = 1",
    "SET LOCAL join_collapse_limit = 1",
    "SET LOCAL geqo_threshold = 2",
    "SET LOCAL jit = off",
)

EFFECTS: Final = (
    "(SELECT set_config('probe.seen', 'yes', true)) IS NOT NULL",
    "set_config('probe.seen', 'yes', true) IS NOT NULL",
    "(SELECT 1 / (random() * 0)::int) IS NOT NULL",
    "1 / length(current_setting('probe.empty', true)) > 0",
    "(SELECT count(*) FROM generate_series(1, 3)) > 0",
)
"""What is seen if it runs: a setting that stays, an error, a node of the plan that was executed."""

EXPLAINED: Final = (
    "EXPLAIN (ANALYZE, COSTS, TIMING OFF, SUMMARY OFF, BUFFERS) ",
    "EXPLAIN (ANALYZE, VERBOSE, COSTS OFF, TIMING OFF, SUMMARY OFF, BUFFERS OFF) ",
    "EXPLAIN (VERBOSE) ",
    "EXPLAIN (ANALYZE, FORMAT JSON, TIMING OFF, SUMMARY OFF, BUFFERS OFF, COSTS OFF) ",
    "EXPLAIN ",
    "",
)


@st.composite
def conditions(draw: st.DrawFn, table: Table, depth: int = 2) -> str:
    """Of one row of `table`, which is called t."""
    kinds = ["null", "compare", "any"] + (["and", "or", "not", "case"] if depth else [])
    column = draw(st.sampled_from(list(table.columns)))
    match draw(st.sampled_from(kinds)):
        case "null":
            return f"t.{column.name} IS {draw(st.sampled_from(('NULL', 'NOT NULL')))}"
        case "any":
            uuids = [column for column in table.columns if isinstance(column.type, Uuid)]
            chosen = draw(st.sampled_from(uuids))
            values = draw(st.lists(st.sampled_from(LITERALS[0][1]), min_size=1, max_size=10))
            return f"t.{chosen.name} = ANY (ARRAY[{', '.join(values)}])"
        case "and":
            return f"({draw(conditions(table, depth - 1))} AND {draw(conditions(table, depth - 1))})"
        case "or":
            return f"({draw(conditions(table, depth - 1))} OR {draw(conditions(table, depth - 1))})"
        case "not":
            return f"NOT ({draw(conditions(table, depth - 1))})"
        case "case":
            effect = draw(st.sampled_from(EFFECTS))
            return f"CASE WHEN {draw(conditions(table, depth - 1))} THEN {effect} ELSE false END"
        case _:
            return compared(draw, column)


def compared(draw: st.DrawFn, column: Column[object]) -> str:
    for kind, literals in LITERALS:
        if isinstance(column.type, kind):
            literal = draw(st.sampled_from(literals))
            return f"t.{column.name} {draw(st.sampled_from(COMPARISONS))} {literal}"
    if isinstance(column.type, JSONB):
        return f"t.{column.name} @> '{{}}'"
    if isinstance(column.type, ARRAY):
        return f"cardinality(t.{column.name}) > 0"
    return f"t.{column.name}::text > 'a'"


@st.composite
def statements(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    """A table's name, and what is run on it: settings, a statement, and a look at what it left behind."""
    table = draw(st.sampled_from(TABLES))
    name = table.fullname
    where = draw(conditions(table))
    shape = draw(
        st.sampled_from(
            (
                "SELECT count(*) FROM {name} AS t WHERE {where}",
                "SELECT t.id FROM {name} AS t WHERE {where} ORDER BY t.id LIMIT 1",
                "SELECT 1 FROM (SELECT * FROM {name} UNION ALL SELECT * FROM {name}) AS t WHERE {where}",
                "SELECT EXISTS (SELECT FROM {name} AS t WHERE {where})",
                "SELECT 1 FROM {name} AS o LEFT JOIN {name} AS t ON t.id = o.id AND {where}",
                "SELECT 1 FROM {name} AS o, LATERAL (SELECT * FROM {name} AS t WHERE {where} AND t.id >= o.id) AS l",
                "SELECT 1 FROM {name} AS t TABLESAMPLE SYSTEM (100) WHERE {where}",
                'SELECT 1 FROM {name} AS t WHERE t.ctid = ANY (\'{{"(0,1)","(0,2)","(0,9)"}}\'::tid[]) AND {where}',
                "WITH m AS MATERIALIZED (SELECT * FROM {name} AS t WHERE {where}) SELECT count(*) FROM m",
                "DELETE FROM {name} AS t WHERE {where}",
                "SELECT 1 FROM {name} AS t WHERE {where} FOR UPDATE SKIP LOCKED",
                "SELECT t.id, row_number() OVER (ORDER BY t.id) FROM {name} AS t WHERE {where}",
                "SELECT 1 FROM {name} AS t JOIN {name} AS o ON o.organization_id <> t.organization_id WHERE {where}",
                "SELECT 1 FROM {name} AS t WHERE t.organization_id = '{{own_organization}}' AND {where}",
                "SELECT 1 FROM {name} AS t WHERE t.organization_id = '{{foreign_organization}}' AND {where}",
                "SELECT query_to_xml($$SELECT 1 FROM {name} AS t WHERE {where}$$, true, true, '')",
            )
        )
    )
    settings = draw(st.lists(st.sampled_from(SETTINGS), max_size=6, unique=True))
    statement = draw(st.sampled_from(EXPLAINED)) + shape.format(name=name, where=where)
    if draw(st.booleans()) and not statement.startswith("EXPLAIN") and "DELETE" not in statement:
        cursor = ("DECLARE c SCROLL CURSOR FOR " + statement, "FETCH ALL FROM c", "FETCH ABSOLUTE 1 FROM c")
        return name, (*settings, *cursor, LEFT_BEHIND)
    return name, (*settings, statement, LEFT_BEHIND)


GENERATED: Final = "generated"

LEFT_BEHIND: Final = "SELECT current_setting('probe.seen', true)"


def case_of(statements: tuple[str, ...]) -> Case:
    return Case(GENERATED, statements)
