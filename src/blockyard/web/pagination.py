"""Keyset pages. UUIDv7 ids sort by creation time, so the last id of a page is its cursor, stable under inserts."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy.orm import InstrumentedAttribute

from blockyard.tenancy.session import TenantSession
from blockyard.web.schemas import Page

Item = TypeVar("Item")

DEFAULT_LIMIT = 50


async def page_of(
    db: TenantSession,
    statement: Select[*tuple[Any, ...]],
    id_column: InstrumentedAttribute[UUID],
    to_item: Callable[[Any], Item],
    *,
    limit: int = DEFAULT_LIMIT,
    cursor: UUID | None = None,
) -> Page[Item]:
    """The rows of `statement` before `cursor`, newest first, at most `limit`. One row more tells if there are more."""
    if cursor is not None:
        statement = statement.where(id_column < cursor)
    rows = (await db.execute(statement.order_by(id_column.desc()).limit(limit + 1))).all()
    page = rows[:limit]
    has_more = len(rows) > limit
    items = [to_item(row[0] if len(row) == 1 else row) for row in page]
    next_cursor = id_of(page[-1], id_column) if has_more else None
    return Page(items=items, next_cursor=next_cursor, has_more=has_more)


def id_of(row: Any, id_column: InstrumentedAttribute[UUID]) -> UUID:
    """The id in `row`, whose first member is the entity that `id_column` belongs to."""
    identifier: UUID = getattr(row[0], id_column.key)
    return identifier
