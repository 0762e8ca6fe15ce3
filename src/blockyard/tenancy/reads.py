"""Lean reads: an ORM SELECT, narrowed by the ORM wall and compiled once, whose JSON PostgreSQL builds.

For hot GET routes. The walls are the same: the compiled statement carries the organization criterion, and it runs
behind `tenancy.enter` in one round trip, under row-level security. Only SQLAlchemy's work per request is gone.
"""

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
    or_,
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
    """A SELECT of one JSON value, compiled. Its parameters are those of its `bindparam`s."""

    def __init__(self, statement: Select[Any]) -> None:
        compiled = statement.options(NARROWED).compile(dialect=DIALECT)
        # One statement, one round trip. PostgreSQL computes the row of `entered` before the sub-select beside it; were
        # it ever otherwise, there would be no context yet, hence no rows.
        self.sql: Final = f"SELECT entered.role, ({compiled}) FROM ({ENTER} AS role OFFSET 0) AS entered"
        self.defaults: Final = {name: value for name, value in compiled.params.items() if value is not None}
        assert "organization_id" in compiled.params, "a lean read selects from a model of an organization"


def json_row(statement: Select[Any]) -> JsonQuery:
    """One row of `statement` as an object, or nothing."""
    row = statement.subquery("item")
    return JsonQuery(select(cast_sql(func.row_to_json(row.table_valued()), Text)).select_from(row))


def json_page(statement: Select[Any], id_column: InstrumentedAttribute[Any]) -> JsonQuery:
    """A page of `statement`, newest first, in both styles: {items, page, page_size, total, next_cursor, has_more}.

    Parameters: `page` (from 1), `page_size`, `cursor` (None, or the id that the page comes after).
    """
    page, page_size = bindparam("page", type_=Integer), bindparam("page_size", type_=Integer)
    cursor = bindparam("cursor", type_=Uuid)
    before = or_(cursor.is_(None), id_column < cursor)
    item = (
        statement.where(before)
        .order_by(id_column.desc())
        .limit(page_size)
        .offset((page - literal_column("1")) * page_size)
        .subquery("item")
    )
    items = select(func.json_agg(item.table_valued()).label("items")).select_from(item).subquery("page")
    counts = statement.with_only_columns(
        func.count().label("total"), func.count().filter(before).label("remaining")
    ).subquery("counts")
    has_more = counts.c.remaining > page * page_size
    last_id = items.c["items"].op("->")(literal_column("-1")).op("->>")(key("id"))
    page_object = func.json_build_object(
        *(key("items"), func.coalesce(items.c["items"], literal_column("'[]'::json"))),
        *(key("page"), page, key("page_size"), page_size, key("total"), counts.c.total),
        *(key("next_cursor"), case((has_more, last_id)), key("has_more"), has_more),
    )
    return JsonQuery(select(cast_sql(page_object, Text)).select_from(items.join(counts, true())))


def key(name: str) -> ColumnElement[str]:
    """A key of ours in a JSON object, written into the statement."""
    return literal_column(f"'{name}'")


async def read_json(db: TenantSession, query: JsonQuery, **parameters: Any) -> bytes | None:
    """The JSON text of `query`, or None if it selects no row. Enters and reads in one round trip.

    It runs on a connection of its own that never sees any but compiled statements, so no earlier request can have
    poisoned it. A restart of the database cuts such connections; the read is then repeated on a new one.
    """
    values = {**query.defaults, **parameters, **db.entry.parameters, "organization_id": db.context.organization_id}
    for stale_connections_left in range(db.read_pool.max_size, -1, -1):
        async with db.read_pool.connection() as connection:
            try:
                cursor = await connection.execute(query.sql, values)
                break
            except psycopg.OperationalError:
                if not connection.closed or not stale_connections_left:
                    raise
    row = await cursor.fetchone()
    assert row is not None
    role, answer = row
    db.admit(role)
    return answer.encode() if answer is not None else None
