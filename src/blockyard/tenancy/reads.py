"""Lean reads: an ORM SELECT, narrowed by the ORM wall and compiled once, whose JSON PostgreSQL builds.

For hot GET routes. The walls are the same: the compiled statement carries the organization criterion, and it runs
behind `tenancy.enter` in one round trip, under row-level security. Only SQLAlchemy's work per request is gone.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial, reduce
from typing import Any, Final

from psycopg.rows import tuple_row
from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Subquery,
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
from sqlalchemy.orm import with_loader_criteria

from blockyard.tenancy.base import OrganizationScoped
from blockyard.tenancy.keyset import Order
from blockyard.tenancy.lean import fetch_one
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


def json_page(statement: Select[Any], order: Order, conditions: Mapping[str, ColumnElement[bool]]) -> JsonQuery:
    """A page of `statement`, in both styles: {items, page, page_size, total, next_cursor, has_more}.

    `statement` selects the `id`, and what it is ordered by. Parameters: `page` (from 1), `page_size`, `stamp` (how the next
    cursor begins), `cursor` and `cursor_key` (the place that the page comes after; it counts no pages, so `page` is 1 then,
    and null in the answer), and those of `conditions`, each of which holds where its parameter is given.
    """
    return JsonQuery(partial(page_of, statement, order, conditions))


def page_of(
    statement: Select[Any], order: Order, conditions: Mapping[str, ColumnElement[bool]], given: frozenset[str]
) -> Select[Any]:
    page, page_size = bindparam("page", type_=Integer), bindparam("page_size", type_=Integer)
    chosen = statement.where(*(condition for name, condition in conditions.items() if name in given))
    after = order.after(bindparam("cursor", type_=Uuid), place_key(order)) if "cursor" in given else None
    item = (
        chosen.where(true() if after is None else after)
        .order_by(*order.by())
        .limit(page_size)
        .offset((page - literal_column("1")) * page_size)
        .subquery("item")
    )
    keys = {} if order.column is None else {"keys": item.c[order.column.key]}
    of_page = (
        select(
            func.json_agg(item.table_valued()).label("items"),
            *(func.array_agg(column).label(name) for name, column in {"ids": item.c["id"], **keys}.items()),
        )
        .select_from(item)
        .subquery("page")
    )
    remaining = func.count() if after is None else func.count().filter(after)
    counts = chosen.with_only_columns(
        func.count().label("total"), remaining.label("remaining"), maintain_column_froms=True
    ).subquery("counts")
    has_more = counts.c.remaining > page * page_size
    next_cursor = reduce(operator.add, (bindparam("stamp", type_=Text), *cursor_behind(of_page)))
    page_object = func.json_build_object(
        *(key("items"), func.coalesce(of_page.c["items"], literal_column("'[]'::json"))),
        *(
            key("page"),
            page if after is None else literal_column("NULL"),
            key("page_size"),
            page_size,
            key("total"),
            counts.c.total,
        ),
        *(
            key("next_cursor"),
            case((has_more, next_cursor)),
            key("has_more"),
            has_more,
        ),
    )
    return select(cast_sql(page_object, Text)).select_from(of_page.join(counts, true()))


def place_key(order: Order) -> ColumnElement[Any] | None:
    return None if order.column is None else bindparam("cursor_key", type_=order.column.type)


def cursor_behind(of_page: Subquery) -> Iterator[ColumnElement[str]]:
    """What the cursor of the page's last row says behind its stamp (web/cursors.py)."""
    last = func.cardinality(of_page.c.ids)
    yield literal_column("'.'", Text)
    yield cast_sql(of_page.c.ids[last], Text)
    if "keys" in of_page.c:
        yield literal_column("'.'", Text)
        held = func.to_jsonb(of_page.c["keys"][last]).op("#>>")(literal_column("'{}'::text[]"))
        yield func.encode(func.convert_to(held, literal_column("'UTF8'")), literal_column("'hex'"))


def key(name: str) -> ColumnElement[str]:
    """A key of ours in a JSON object, written into the statement."""
    return literal_column(f"'{name}'")


async def read_json(db: TenantSession, query: JsonQuery, **parameters: Any) -> bytes | None:
    """The JSON text of `query`, or None if it selects no row. A parameter of None is not given.

    Enters and reads in one round trip, on a connection that never sees any but compiled statements, so that no earlier
    request can have poisoned it. A restart of the database cuts such connections; the read is then repeated on a new one.
    """
    assert db.context.student_sign_in_id is None, "lean reads enter as members; a student's route asks the session"
    given = {name: value for name, value in parameters.items() if value is not None}
    compiled = query.compiled(frozenset(given))
    values = {**compiled.literals, **given, **db.entry.parameters, "organization_id": db.context.organization_id}
    row = await fetch_one(db.read_pool, compiled.sql, values, tuple_row)
    assert row is not None
    role, answer = row
    db.admit(role)
    return answer.encode() if answer is not None else None
