"""To whom an assignment is given, where it is not the whole class's."""

from collections import defaultdict
from uuid import UUID

from blockyard.assignments import queries
from blockyard.assignments.models import Assignment, AssignmentTarget
from blockyard.base.errors import Unprocessable
from blockyard.tenancy.session import TenantSession


class StudentsUnknown(Unprocessable):
    code = "students_unknown"


async def store_targets(db: TenantSession, found: Assignment, student_ids: list[UUID]) -> bool:
    """Whether they are others than before. Raises StudentsUnknown."""
    attending = set((await db.execute(queries.attending(found.class_id))).scalars())
    if not attending.issuperset(student_ids):
        raise StudentsUnknown("Of these students some do not attend the class. Enroll them first, or leave them out.")
    present = {one.student_id: one for one in (await db.execute(queries.targets_of([found.id]))).scalars()}
    for student_id in present.keys() - set(student_ids):
        await db.delete(present[student_id])
    new = [one for one in student_ids if one not in present]
    db.add_all(
        AssignmentTarget(class_id=found.class_id, assignment_id=found.id, student_id=student_id) for student_id in new
    )
    await db.flush()
    return bool(new) or present.keys() > set(student_ids)


async def targets_by_assignment(db: TenantSession, assignment_ids: list[UUID]) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for target in (await db.execute(queries.targets_of(assignment_ids))).scalars():
        found[target.assignment_id].append(target.student_id)
    return found
