"""To whom an assignment is given, where it is not the whole class's."""

from collections import defaultdict
from uuid import UUID

from blockyard.assignments import queries
from blockyard.assignments.models import Assignment, AssignmentTarget
from blockyard.base.errors import Unprocessable
from blockyard.tenancy.session import TenantSession


class StudentsUnknown(Unprocessable):
    code = "students_unknown"


async def store_targets(db: TenantSession, found: Assignment, student_ids: list[UUID] | None) -> bool:
    """None: the whole class. Whether they are others than before; who was among them may stay, though she left the class.
    Raises StudentsUnknown."""
    wanted = set(student_ids or ())
    attending = set((await db.execute(queries.attending(found.class_id))).scalars())
    present = {one.student_id: one for one in (await db.execute(queries.targets_of([found.id]))).scalars()}
    unknown = wanted - attending - present.keys()
    if unknown:
        named = ", ".join(sorted(map(str, unknown)))
        raise StudentsUnknown(f"These do not attend the class: {named}. Enroll them first, or leave them out.")
    gone, new = present.keys() - wanted, wanted - present.keys()
    is_changed = bool(gone or new) or found.given_to_some != (student_ids is not None)
    found.given_to_some = student_ids is not None
    for student_id in gone:
        await db.delete(present[student_id])
    db.add_all(
        AssignmentTarget(class_id=found.class_id, assignment_id=found.id, student_id=student_id)
        for student_id in sorted(new)
    )
    await db.flush()
    return is_changed


async def targets_by_assignment(db: TenantSession, assignment_ids: list[UUID]) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for target in (await db.execute(queries.targets_of(assignment_ids))).scalars():
        found[target.assignment_id].append(target.student_id)
    return found
