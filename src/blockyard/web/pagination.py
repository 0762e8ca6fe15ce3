"""Pages of a list: in the order that was asked for, each beginning behind the row that the one before ended with.

Rows that come or go meanwhile move no other row to another page.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Select

from blockyard.tenancy.keyset import Order
from blockyard.tenancy.session import TenantSession
from blockyard.web.cursors import Place, write_cursor
from blockyard.web.listing import Asked
from blockyard.web.schemas import Page

Item = TypeVar("Item")


async def page_of(
    db: TenantSession, statement: Select[*tuple[Any, ...]], asked: Asked, to_item: Callable[[Any], Item]
) -> Page[Item]:
    """The rows of `statement` that were asked for, of which the first entity is the list's. One row more tells if there are
    more."""
    order = asked.order
    statement = statement.where(*asked.conditions)
    if asked.after is not None:
        statement = statement.where(order.after(*asked.after))
    rows = (await db.execute(statement.order_by(*order.by()).limit(asked.limit + 1))).all()
    page = rows[: asked.limit]
    has_more = len(rows) > asked.limit
    items = [to_item(row[0] if len(row) == 1 else row) for row in page]
    next_cursor = write_cursor(asked.stamp, place_in(page[-1], order)) if has_more else None
    return Page(items=items, next_cursor=next_cursor, has_more=has_more)


def place_in(row: Any, order: Order) -> Place:
    key = None if order.column is None else getattr(row[0], order.column.key)
    return Place(getattr(row[0], order.id_column.key), key)


def page_of_known(items: Sequence[Item], asked: Asked, id_of: Callable[[Item], UUID]) -> Page[Item]:
    """Of a list that is known whole and cannot be asked for more than an order by id."""
    assert asked.order.column is None, "this list has no column to be sorted by"
    ordered = sorted(items, key=id_of, reverse=asked.order.descending)
    if asked.after is not None:
        place = asked.after.id
        ordered = [one for one in ordered if (id_of(one) < place if asked.order.descending else id_of(one) > place)]
    page, has_more = ordered[: asked.limit], len(ordered) > asked.limit
    next_cursor = write_cursor(asked.stamp, Place(id_of(page[-1]), None)) if has_more else None
    return Page(items=page, next_cursor=next_cursor, has_more=has_more)
