"""Lean reads: an ORM SELECT, narrowed by the ORM wall and compiled once, whose JSON PostgreSQL builds.

For hot GET routes. The walls are the same: the compiled statement carries the organization criterion, and it runs
behind `tenancy.enter` in one round trip, under row-level security. Only SQLAlchemy's work per request is gone.
"""

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Any, Final

import psycopg
from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Text,
    Uuid,
    bindparam,
    case,
    func,
    literal_column,
    select,
    true,
)
from sqlalchemy import cast as cast_sql
from sqlalchemy.engine import make_url
from sqlalchemy.orm import InstrumentedAttribute, with_loader_criteria

from blockyard.tenancy.base import OrganizationScoped
from blockyard.tenancy.session import TenantSession

ENTER: Final = (
    "SELECT tenancy.enter(%(entry_organization_id)s, %(entry_user_id)s, %(entry_key_id)s, %(entry_seal)s,"
    " %(entry_read_only)s)"
)
"""What session.ENTER is, as psycopg writes it."""

DIALECT: Final = make_url("postgresql+psycopg://").get_dialect()()

NARROWED: Final = with_loader_criteria(
    OrganizationScoped,
    lambda cls: cls.organization_id == bindparam("organization_id", unique=False),
    include_aliases=True,
)


class JsonQuery:
    """A SELECT of one JSON value, compiled once for each set of parameters that are given.

    `statement_for` gets the names of the parameters that are not None. A statement of its own for each set leaves out
    what is not asked for, so that PostgreSQL plans each as it deserves.
    """

    def __init__(self, statement_for: Callable[[frozenset[str]], Select[Any]]) -> None:
        self.compiled = cache(lambda given: CompiledQuery(statement_for(given), given))


class CompiledQuery:
    """Its SQL, and the values of the literals in it."""

    def __init__(self, statement: Select[Any], given: frozenset[str]) -> None:
        compiled = statement.options(NARROWED).compile(dialect=DIALECT)
        assert "organization_id" in compiled.params, "a lean read selects from a model of an organization"
        assert given <= compiled.params.keys(), f"no parameter of this read: {given - compiled.params.keys()}"
        # One statement, one round trip. PostgreSQL computes the row of `entered` before the sub-select beside it; were
        # it ever otherwise, there would be no context yet, hence no rows.
        self.sql: Final = f"SELECT entered.role, ({compiled}) FROM ({ENTER} AS role OFFSET 0) AS entered"
        self.literals: Final = {name: value for name, value in compiled.params.items() if value is not None}


def json_row(statement: Select[Any]) -> JsonQuery:
    """One row of `statement` as an object, or nothing. Its parameters are the `bindparam`s of `statement`."""
    row = statement.subquery("item")
    whole = select(cast_sql(func.row_to_json(row.table_valued()), Text)).select_from(row)
    return JsonQuery(lambda _given: whole)


def json_page(statement: Select[Any], filters: Sequence[InstrumentedAttribute[Any]]) -> JsonQuery:
    """A page of `statement`, newest first, in both styles: {items, page, page_size, total, next_cursor, has_more}.

    `statement` selects an `id`, by which it is ordered. Parameters: `page` (from 1), `page_size`, `cursor` (the id that
    the page comes after; it counts no pages, so `page` is 1 then, and null in the answer), and each of `filters` by its
    name.
    """
    return JsonQuery(partial(page_of, statement, filters))


def page_of(
    statement: Select[Any], filters: Sequence[InstrumentedAttribute[Any]], given: frozenset[str]
) -> Select[Any]:
    page, page_size = bindparam("page", type_=Integer), bindparam("page_size", type_=Integer)
    id_column = statement.selected_columns["id"]
    chosen = statement.where(*(column == bindparam(column.key) for column in filters if column.key in given))
    cursor = bindparam("cursor", type_=Uuid)
    after = id_column < cursor if "cursor" in given else true()
    item = (
        chosen.where(after)
        .order_by(id_column.desc())
        .limit(page_size)
        .offset((page - literal_column("1")) * page_size)
        .subquery("item")
    )
    of_page = (
        select(func.json_agg(item.table_valued()).label("items"), func.array_agg(item.c["id"]).label("ids"))
        .select_from(item)
        .subquery("page")
    )
    counted = chosen.with_only_columns(id_column).subquery("counted")
    remaining = func.count().filter(counted.c.id < cursor) if "cursor" in given else func.count()
    counts = select(func.count().label("total"), remaining.label("remaining")).select_from(counted).subquery("counts")
    has_more = counts.c.remaining > page * page_size
    last_id = of_page.c.ids[func.cardinality(of_page.c.ids)]
    page_object = func.json_build_object(
        *(key("items"), func.coalesce(of_page.c["items"], literal_column("'[]'::json"))),
        *(
            key("page"),
            literal_column("NULL") if "cursor" in given else page,
            key("page_size"),
            page_size,
            key("total"),
            counts.c.total,
        ),
        *(key("next_cursor"), case((has_more, last_id)), key("has_more"), has_more),
    )
    return select(cast_sql(page_object, Text)).select_from(of_page.join(counts, true()))


def key(name: str) -> ColumnElement[str]:
    """A key of ours in a JSON object, written into the statement."""
    return literal_column(f"'{name}'")


async def read_json(db: TenantSession, query: JsonQuery, **parameters: Any) -> bytes | None:
    """The JSON text of `query`, or None if it selects no row. A parameter of None is not given.

    Enters and reads in one round trip, on a connection that never sees any but compiled statements, so that no earlier
    request can have poisoned it. A restart of the database cuts such connections; the read is then repeated on a new one.
    """
    given = {name: value for name, value in parameters.items() if value is not None}
    compiled = query.compiled(frozenset(given))
    values = {**compiled.literals, **given, **db.entry.parameters, "organization_id": db.context.organization_id}
    for stale_connections_left in range(db.read_pool.max_size, -1, -1):
        async with db.read_pool.connection() as connection:
            try:
                cursor = await connection.execute(compiled.sql, values)
                break
            except psycopg.OperationalError:
                if not connection.closed or not stale_connections_left:
                    raise
    row = await cursor.fetchone()
    assert row is not None
    role, answer = row
    db.admit(role)
    return answer.encode() if answer is not None else None
