"""The assignments of a class that is copied: drafts for its copy, which nobody has played."""

from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate
from typing import Final
from uuid import UUID

from blockyard.assignments import queries
from blockyard.assignments.models import Assignment, AssignmentTarget
from blockyard.assignments.service import DATES, details_of
from blockyard.assignments.states import AssignmentState
from blockyard.assignments.targets import targets_by_assignment
from blockyard.audit.trail import record
from blockyard.base.errors import Conflict, Unprocessable
from blockyard.base.zones import days_later
from blockyard.classes.copying import copy_class
from blockyard.classes.models import SchoolClass
from blockyard.classes.schemas import ClassCopy, ClassRead
from blockyard.classes.service import read_class
from blockyard.identity.organizations import read_time_zone
from blockyard.tenancy.session import TenantSession

MOST_COPIED: Final = 1_000
COPIED: Final = ("environment_id", "title", "instructions", "max_score", "attempts_allowed", "scoring", "given_to_some")


class TooManyAssignments(Conflict):
    code = "too_many_assignments"


class DateOutOfRange(Unprocessable):
    code = "date_out_of_range"


async def copy_class_with_assignments(db: TenantSession, class_id: UUID, body: ClassCopy) -> ClassRead:
    """Raises NotFound, NotYourClass, TeacherUnknown, TermUnknown, ClassFull, TooManyAssignments, DateOutOfRange."""
    made = await copy_class(db, class_id, body)
    if body.assignments:
        await copy_assignments(db, class_id, made, body.shift_days)
    return await read_class(db, made.id)


async def copy_assignments(db: TenantSession, class_id: UUID, made: SchoolClass, shift_days: int | None) -> None:
    """In their order. Raises TooManyAssignments, DateOutOfRange."""
    oldest = queries.assignments_in(class_id).order_by(Assignment.id).limit(MOST_COPIED + 1)
    found = (await db.execute(oldest)).scalars().all()
    if len(found) > MOST_COPIED:
        raise TooManyAssignments(
            f"The class has more than {MOST_COPIED} assignments. Copy it without them: assignments: false."
        )
    zone = await read_time_zone(db)
    copies = [draft_of(one, made.id, shift_days, zone) for one in found]
    db.add_all(copies)
    await db.flush()
    await copy_targets(db, found, copies)
    for one in copies:
        record(db, "assignment.created", "assignment", one.id, details_of(one))


def draft_of(found: Assignment, class_id: UUID, shift_days: int | None, zone: str) -> Assignment:
    """The version of a published one was fixed then: of its copy, when that is published. Raises DateOutOfRange."""
    values = {name: getattr(found, name) for name in COPIED}
    dates = {} if shift_days is None else shifted(found, shift_days, zone)
    version = found.version if found.state == AssignmentState.DRAFT else None
    return Assignment(**values, **dates, version=version, class_id=class_id, state=AssignmentState.DRAFT)


def shifted(found: Assignment, days: int, zone: str) -> dict[str, datetime]:
    """By days of the school, so that the hour stays. In an hour that clocks leave out or have twice, the order stays, too.

    Raises DateOutOfRange.
    """
    told = {name: moment for name in DATES if (moment := getattr(found, name)) is not None}
    try:
        later = [days_later(zone, moment, days) for moment in told.values()]
    except OverflowError as error:
        raise DateOutOfRange("With shift_days a date lies beyond the year 9999. Shift by fewer days.") from error
    return dict(zip(told, accumulate(later, max), strict=True))


async def copy_targets(db: TenantSession, found: Sequence[Assignment], copies: Sequence[Assignment]) -> None:
    """One that was given to some students is given to those of them who came along; if none did, to nobody yet."""
    targets = await targets_by_assignment(db, [one.id for one in found])
    if not targets:
        return
    attending = set((await db.execute(queries.attending(copies[0].class_id))).scalars())
    for old, new in zip(found, copies, strict=True):
        db.add_all(
            AssignmentTarget(class_id=new.class_id, assignment_id=new.id, student_id=student_id)
            for student_id in targets[old.id]
            if student_id in attending
        )
    await db.flush()
