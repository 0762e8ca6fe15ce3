"""Decisions about who teaches a class beside its teacher."""

from typing import Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base.errors import Conflict, NotFound
from blockyard.classes import queries
from blockyard.classes.models import ClassTeacher
from blockyard.classes.schemas import ClassTeacherPut, ClassTeacherRead
from blockyard.classes.service import lock_class, member_who_teaches, present_helper, require_owner
from blockyard.identity.organizations import take_turn
from blockyard.tenancy.session import TenantSession

HELPER: Final = "teacher of this class"


class OwnsClass(Conflict):
    code = "owns_class"


async def put_teacher(db: TenantSession, class_id: UUID, user_id: UUID, body: ClassTeacherPut) -> ClassTeacherRead:
    """Raises NotFound, NotYourClass, OwnsClass, TeacherUnknown."""
    await take_turn(db)
    found = await lock_class(db, class_id)
    require_owner(db, found)
    if found.teacher_id == user_id:
        raise OwnsClass("The class belongs to this teacher already. Give it to another one first: PUT teacher_id.")
    await member_who_teaches(db, user_id)
    helper = (await db.execute(queries.helper_of(class_id, user_id))).scalar_one_or_none()
    if helper is None:
        helper = ClassTeacher(class_id=class_id, user_id=user_id, helps_as=body.helps_as)
        db.add(helper)
        record(db, "class.teacher_added", "class", class_id, {"user_id": str(user_id), "helps_as": body.helps_as})
    elif helper.helps_as != body.helps_as:
        record(db, "class.teacher_changed", "class", class_id, {"user_id": str(user_id), "helps_as": body.helps_as})
        helper.helps_as = body.helps_as
    await db.flush()
    row = (await db.execute(queries.helpers_in([class_id]).where(ClassTeacher.user_id == user_id))).one()
    return present_helper(row[0], row[1])


async def remove_teacher(db: TenantSession, class_id: UUID, user_id: UUID) -> None:
    """Or leave. Raises NotFound, NotYourClass, OwnsClass."""
    found = await lock_class(db, class_id)
    if found.teacher_id == user_id:
        raise OwnsClass("The class belongs to this teacher. Give it to another one first: PUT teacher_id.")
    if user_id != db.context.user_id:
        require_owner(db, found)
    helper = (await db.execute(queries.helper_of(class_id, user_id))).scalar_one_or_none()
    if helper is None:
        raise NotFound(HELPER)
    await db.delete(helper)
    record(db, "class.teacher_removed", "class", class_id, {"user_id": str(user_id)})


async def leave_all_classes(db: TenantSession, user_id: UUID) -> None:
    """Who is no member any more helps in no class. What belonged to her stays, for an admin to give on."""
    for helper in (await db.execute(queries.helpers_with(user_id))).scalars():
        record(db, "class.teacher_removed", "class", helper.class_id, {"user_id": str(user_id)})
        await db.delete(helper)
