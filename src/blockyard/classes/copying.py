"""A class made from another one: next year's from this year's. What students did stays behind."""

from typing import Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.classes import queries
from blockyard.classes.enrollments import enroll
from blockyard.classes.models import ClassTeacher, SchoolClass
from blockyard.classes.schemas import LONGEST_NAME, ClassCopy
from blockyard.classes.service import does_teach, helpers_by_class, lock_taught, make_class
from blockyard.classes.states import Helper
from blockyard.identity.organizations import take_turn
from blockyard.tenancy.session import TenantSession

COPIED: Final = (
    *("subject", "grade_level", "room", "schedule", "description", "start_time", "end_time", "max_students", "joining"),
)
"""Not its code, which leads to one class alone, nor what the school's roster calls it."""
SUFFIX: Final = " (copy)"


async def copy_class(db: TenantSession, class_id: UUID, body: ClassCopy) -> SchoolClass:
    """Without assignments: another room has them. Nobody is entered, so the plan's students are as many as before.

    Raises NotFound, NotYourClass, TeacherUnknown, TermUnknown, ClassFull.
    """
    await take_turn(db)
    found = await lock_taught(db, class_id)
    values = {name: getattr(found, name) for name in COPIED}
    name = body.name or found.name[: LONGEST_NAME - len(SUFFIX)] + SUFFIX
    made = await make_class(db, values | {"name": name, "term_id": body.term_id}, body.teacher_id)
    record(db, "class.copied", "class", made.id, {"name": name, "from": str(class_id)})
    if body.helpers:
        await copy_helpers(db, found, made)
    if body.students:
        attending = (await db.execute(queries.active_students_in(class_id))).scalars()
        await enroll(db, made, [student.id for student in attending], {})
    return made


async def copy_helpers(db: TenantSession, found: SchoolClass, made: SchoolClass) -> None:
    """Who is no member that teaches any more is left out. Whose class it was teaches another one's copy as a co-teacher."""
    helpers = {one.user_id: one.helps_as for one in (await helpers_by_class(db, [found.id]))[found.id]}
    helpers[found.teacher_id] = Helper.CO_TEACHER
    helpers.pop(made.teacher_id, None)
    for user_id, helps_as in helpers.items():
        if await does_teach(db, user_id):
            db.add(ClassTeacher(class_id=made.id, user_id=user_id, helps_as=helps_as))
            record(db, "class.teacher_added", "class", made.id, {"user_id": str(user_id), "helps_as": helps_as})
    await db.flush()
