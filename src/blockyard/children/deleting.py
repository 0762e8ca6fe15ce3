"""Deleting students' entries. Most of what is kept of them goes with these, by its keys."""

from collections.abc import Sequence
from uuid import UUID

from blockyard.children import queries
from blockyard.student_records import HeldOfStudents
from blockyard.students.models import Student
from blockyard.tenancy.session import TenantSession


async def delete_students(db: TenantSession, held: HeldOfStudents, ids: Sequence[UUID]) -> None:
    """For an owner or admin. First what only tells of them: their accounts say of whom it is, and go with them."""
    for records in held.records:
        if not records.outlast:
            await db.execute(queries.delete_where(records.model, records.about(ids)))
    await db.execute(queries.delete_with(Student, ids))
