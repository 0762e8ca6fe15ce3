"""What belongs to a row: whoever deletes the row deletes that, too. What an import tells of it does not count."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import select, tuple_

from blockyard.classes.models import Enrollment
from blockyard.rosters.models import RosterChange
from blockyard.students.models import Student
from blockyard.tenancy.base import Base
from blockyard.tenancy.session import TenantSession


async def with_dependents(db: TenantSession, model: type[Any], ids: Collection[UUID]) -> set[UUID]:
    """Those of `ids`, of rows of `model`, to which a row of any table belongs."""
    found: set[UUID] = set()
    for child, column in children_of(model):
        key = getattr(child, column)
        found.update((await db.execute(select(key).where(key.in_(ids)).distinct())).scalars())
    if model is Enrollment:
        found.update(await with_work(db, ids))
    return found


async def with_work(db: TenantSession, ids: Collection[UUID]) -> set[UUID]:
    """Those enrollments whose student has something in the class: without them nobody would find it."""
    asked = select(Enrollment.class_id, Enrollment.student_id, Enrollment.id).where(Enrollment.id.in_(ids))
    pairs = {(class_id, student_id): id for class_id, student_id, id in await db.execute(asked)}
    found: set[UUID] = set()
    for model in (child for child, _ in children_of(Student) if child is not Enrollment and hasattr(child, "class_id")):
        pair = (model.class_id, model.student_id)
        there = await db.execute(select(*pair).where(tuple_(*pair).in_(list(pairs))).distinct())
        found.update(pairs[class_id, student_id] for class_id, student_id in there)
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
