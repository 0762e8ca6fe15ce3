"""Decisions about classes. Which of them the user sees the database decides (models.py); here is who may change what."""

from collections import defaultdict
from typing import Any, Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict, NotFound, PermissionMissing, Unprocessable
from blockyard.classes import queries
from blockyard.classes.archiving import set_archived
from blockyard.classes.models import ClassTeacher, SchoolClass, Term
from blockyard.classes.schemas import ClassCreate, ClassRead, ClassTeacherRead, ClassUpdate
from blockyard.classes.states import Helper, Joining
from blockyard.identity.organizations import take_turn
from blockyard.identity.permissions import ADMINS, STAFF
from blockyard.students.secrets.codes import shown_code
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "class"
NEVER_NULL: Final = ("name", "subject", "max_students", "joining", "is_active", "teacher_id")


class TeacherUnknown(Unprocessable):
    code = "teacher_unknown"


class TermUnknown(Unprocessable):
    code = "term_unknown"


class TimesCross(Unprocessable):
    code = "times_cross"


class ClassArchived(Conflict):
    code = "class_archived"


class NotYourClass(PermissionMissing):
    """Who sees a class may not always change it."""

    code = "not_your_class"


async def create_class(db: TenantSession, body: ClassCreate) -> ClassRead:
    """Raises NotYourClass, TeacherUnknown, TermUnknown."""
    await take_turn(db)
    made = await make_class(db, body.model_dump(exclude={"teacher_id"}), body.teacher_id)
    record(db, "class.created", "class", made.id, {"name": made.name})
    return await read_class(db, made.id)


async def make_class(db: TenantSession, values: dict[str, Any], teacher_id: UUID | None) -> SchoolClass:
    """It is the caller's turn (take_turn). `teacher_id`: None is the caller.

    Raises NotYourClass, TeacherUnknown, TermUnknown.
    """
    await require_term(db, values["term_id"])
    me = db.context.user_id
    teacher_id = teacher_id or me
    if teacher_id != me and db.role not in ADMINS:
        raise NotYourClass("Only an admin makes a class for somebody else. Leave teacher_id out to make your own.")
    made = SchoolClass(**values, teacher_id=await member_who_teaches(db, teacher_id))
    db.add(made)
    await db.flush()
    return made


async def list_classes(db: TenantSession, asked: Asked) -> Page[ClassRead]:
    page = await page_of(db, queries.visible_classes(), asked, lambda row: (row[0], row[1]))
    ids = [found.id for found, _ in page.items]
    helpers, counts = await helpers_by_class(db, ids), await students_by_class(db, ids)
    items = [present_class(found, name, helpers[found.id], counts[found.id]) for found, name in page.items]
    return Page(items=items, next_cursor=page.next_cursor, has_more=page.has_more)


async def read_class(db: TenantSession, class_id: UUID) -> ClassRead:
    """Raises NotFound."""
    row = (await db.execute(queries.visible_classes().where(SchoolClass.id == class_id))).one_or_none()
    if row is None:
        raise NotFound(THING)
    helpers, counts = await helpers_by_class(db, [class_id]), await students_by_class(db, [class_id])
    return present_class(row[0], row[1], helpers[class_id], counts[class_id])


async def update_class(db: TenantSession, class_id: UUID, body: ClassUpdate, expected: Expected) -> ClassRead:
    """What is the same as before is no change.

    Raises NotFound, PreconditionFailed, NotYourClass, TeacherUnknown, TermUnknown, TimesCross.
    """
    if body.teacher_id is not None:
        await take_turn(db)
    found = await lock_class(db, class_id)
    expected.require(await read_class(db, class_id))
    sent = {name: value for name, value in body.model_dump(exclude_unset=True).items() if not is_missing(name, value)}
    if "is_active" in sent:
        sent["archived_at"] = (found.archived_at or clock.now()) if not sent.pop("is_active") else None
    changes = {name: value for name, value in sent.items() if value != getattr(found, name)}
    if not changes:
        return await read_class(db, class_id)
    if changes.keys() & {"teacher_id", "archived_at"}:
        require_owner(db, found)
    else:
        await require_teacher(db, found)
    if "teacher_id" in changes:
        await give_on(db, found, changes["teacher_id"])
    await require_term(db, changes.get("term_id"))
    for name, value in changes.items():
        if name == "archived_at":
            set_archived(found, value, clock.now())
        else:
            setattr(found, name, value)
    if found.start_time is not None and found.end_time is not None and found.end_time <= found.start_time:
        raise TimesCross("end_time must be later than start_time.")
    await db.flush()
    record(db, "class.updated", "class", class_id, {"name": found.name, "changed": sorted(changes)})
    return await read_class(db, class_id)


async def give_on(db: TenantSession, found: SchoolClass, teacher_id: UUID) -> None:
    """Whose class it was stays in it as a co-teacher, and leaves when she wants. Raises TeacherUnknown."""
    await member_who_teaches(db, teacher_id)
    helper = (await db.execute(queries.helper_of(found.id, teacher_id))).scalar_one_or_none()
    if helper is not None:
        await db.delete(helper)
    if await does_teach(db, found.teacher_id):
        db.add(ClassTeacher(class_id=found.id, user_id=found.teacher_id, helps_as=Helper.CO_TEACHER))
    record(db, "class.given", "class", found.id, {"from": str(found.teacher_id), "to": str(teacher_id)})
    await db.flush()  # the database lets nobody write a class that she would not see


async def require_term(db: TenantSession, term_id: UUID | None) -> None:
    """Raises TermUnknown."""
    if term_id is not None and (await db.execute(queries.terms().where(Term.id == term_id))).one_or_none() is None:
        raise TermUnknown("The school has no term with this id. Take one of GET /terms.")


async def erase_class(db: TenantSession, class_id: UUID, expected: Expected) -> None:
    """With who teaches it. Raises NotFound, PreconditionFailed."""
    found = await lock_class(db, class_id)
    expected.require(await read_class(db, class_id))
    record(db, "class.deleted", "class", class_id, {"name": found.name})
    await db.delete(found)


async def lock_class(db: TenantSession, class_id: UUID) -> SchoolClass:
    """Raises NotFound."""
    for _ in range(2):  # who waits for the lock while it is given on sees it again with the next statement only
        found = (await db.execute(queries.class_with(class_id).with_for_update())).scalar_one_or_none()
        if found is not None:
            return found
    raise NotFound(THING)


async def lock_taught(db: TenantSession, class_id: UUID) -> SchoolClass:
    """A class that the user changes. Raises NotFound, NotYourClass."""
    found = await lock_class(db, class_id)
    await require_teacher(db, found)
    return found


async def get_taught(db: TenantSession, class_id: UUID) -> SchoolClass:
    """The same without a lock. Raises NotFound, NotYourClass."""
    found = (await db.execute(queries.class_with(class_id))).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    await require_teacher(db, found)
    return found


def require_owner(db: TenantSession, found: SchoolClass) -> None:
    """Raises NotYourClass."""
    if db.role not in ADMINS and found.teacher_id != db.context.user_id:
        raise NotYourClass("Only the teacher to whom this class belongs, or an admin, does that. Ask one of them.")


async def require_teacher(db: TenantSession, found: SchoolClass) -> None:
    """Raises NotYourClass for who only assists."""
    if db.role in ADMINS or found.teacher_id == db.context.user_id:
        return
    helper = (await db.execute(queries.helper_of(found.id, db.context.user_id))).scalar_one_or_none()
    if helper is None or helper.helps_as != Helper.CO_TEACHER:
        raise NotYourClass("You assist in this class. Its teacher or a co-teacher changes it.")


async def member_who_teaches(db: TenantSession, user_id: UUID) -> UUID:
    """It is the caller's turn (take_turn): nobody leaves, or becomes another role, meanwhile. Raises TeacherUnknown."""
    if not await does_teach(db, user_id):
        raise TeacherUnknown(
            "No owner, admin or teacher here has this user id. Take one of GET /organizations/current/members."
        )
    return user_id


async def does_teach(db: TenantSession, user_id: UUID) -> bool:
    member = (await db.execute(queries.member_with(user_id))).scalar_one_or_none()
    return member is not None and member.role in STAFF


def is_missing(name: str, value: Any) -> bool:
    """Null takes away what can be missing, and says nothing of what cannot."""
    return value is None and name in NEVER_NULL


async def helpers_by_class(db: TenantSession, class_ids: list[UUID]) -> dict[UUID, list[ClassTeacherRead]]:
    found: dict[UUID, list[ClassTeacherRead]] = defaultdict(list)
    for helper, full_name in await db.execute(queries.helpers_in(class_ids)):
        found[helper.class_id].append(present_helper(helper, full_name))
    return found


async def students_by_class(db: TenantSession, class_ids: list[UUID]) -> dict[UUID, int]:
    counts: dict[UUID, int] = defaultdict(int)
    counts.update((row[0], row[1]) for row in await db.execute(queries.active_counts(class_ids)))
    return counts


def present_helper(helper: ClassTeacher, full_name: str) -> ClassTeacherRead:
    return ClassTeacherRead(user_id=helper.user_id, full_name=full_name, helps_as=Helper(helper.helps_as))


def present_class(
    found: SchoolClass, teacher_name: str, helpers: list[ClassTeacherRead], student_count: int
) -> ClassRead:
    return ClassRead(
        id=found.id,
        name=found.name,
        subject=found.subject,
        grade_level=found.grade_level,
        room=found.room,
        schedule=found.schedule,
        description=found.description,
        start_time=found.start_time,
        end_time=found.end_time,
        max_students=found.max_students,
        term_id=found.term_id,
        joining=Joining(found.joining),
        code=shown_code(found.code) if found.code else None,
        student_count=student_count,
        is_active=found.archived_at is None,
        is_of_roster=found.sourced_id is not None,
        teacher_id=found.teacher_id,
        teacher_name=teacher_name,
        helpers=helpers,
        created_by_id=found.created_by_id,
        created_at=found.created_at,
        updated_at=found.updated_at,
    )
