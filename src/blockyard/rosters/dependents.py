"""What belongs to a row: whoever deletes the row deletes that, too. What an import tells of it does not count."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import select

from blockyard.rosters.models import RosterChange
from blockyard.tenancy.base import Base
from blockyard.tenancy.session import TenantSession


async def with_dependents(db: TenantSession, model: type[Any], ids: Collection[UUID]) -> set[UUID]:
    """Those of `ids`, of rows of `model`, to which a row of any table belongs."""
    found: set[UUID] = set()
    for child, column in children_of(model):
        key = getattr(child, column)
        found.update((await db.execute(select(key).where(key.in_(ids)).distinct())).scalars())
    return found


def children_of(model: type[Any]) -> list[tuple[type[Any], str]]:
    """Models with a key to `model`, and the column that names its row."""
    return [
        (mapper.class_, column.name)
        for mapper in Base.registry.mappers
        for key in getattr(mapper.local_table, "foreign_key_constraints", ())
        if key.referred_table is model.__table__
        for column in key.columns
        if column.name != "organization_id" and mapper.class_ is not RosterChange
    ]
