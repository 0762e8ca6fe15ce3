"""The SQL of assignments, their targets and attempts. Which of them the caller sees, the policies say."""

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Case, ColumnElement, Select, Text, Uuid, bindparam, case, func, literal, or_, select, text
from sqlalchemy.dialects.postgresql import JSONB

from blockyard.assignments.lookups import class_of, environment_of, once
from blockyard.assignments.models import Assignment, AssignmentTarget, Attempt, Result
from blockyard.assignments.states import AssignmentState
from blockyard.classes.models import Enrollment
from blockyard.classes.states import EnrollmentState

LOCK_OPEN = text("SELECT assignments.lock_open(:assignment_id)").bindparams(bindparam("assignment_id", type_=Uuid))
JUDGES = (
    text("SELECT assignments.judges_of(:assignment_id, :door_key_id, :door_seal) AS judges")
    .bindparams(bindparam("assignment_id", type_=Uuid), bindparam("door_key_id", type_=Text))
    .columns(judges=JSONB)
)
NAMES = (
    text("SELECT assignments.names_of(:assignment_id) AS names")
    .bindparams(bindparam("assignment_id", type_=Uuid))
    .columns(names=JSONB)
)


def assignments_of(class_id: UUID) -> Select[Assignment, str]:
    """With the name of the environment."""
    return with_environment().where(Assignment.class_id == class_id)


def assignments_in(class_id: UUID) -> Select[Assignment]:
    return select(Assignment).where(Assignment.class_id == class_id)


def with_environment() -> Select[Assignment, str]:
    environment = environment_of(Assignment.environment_id)
    return select(Assignment, environment.c.name).join(environment, literal(True))


def assignment_with(assignment_id: UUID) -> Select[Assignment]:
    return select(Assignment).where(Assignment.id == assignment_id)


def targets_of(assignment_ids: Collection[UUID]) -> Select[AssignmentTarget]:
    of_them = AssignmentTarget.assignment_id.in_(assignment_ids)
    return select(AssignmentTarget).where(of_them).order_by(AssignmentTarget.student_id)


def decided_above(assignment_id: UUID, score: Decimal) -> Select[int]:
    """How many."""
    above = Result.assignment_id == assignment_id, Result.score > score
    return select(func.count()).select_from(Result).where(*above)


def attending(class_id: UUID) -> Select[UUID]:
    """The ids of who attends a class."""
    here = Enrollment.class_id == class_id, Enrollment.status == EnrollmentState.ACTIVE
    return select(Enrollment.student_id).where(*here)


def given_now(student_id: UUID, now: datetime) -> Select[Assignment, str]:
    """To the student who asks, by our clock, with the name of the class. By the database's its policy asks, too."""
    hers = Enrollment.student_id == student_id, Enrollment.status == EnrollmentState.ACTIVE
    attended = once(select(Enrollment.class_id).where(*hers), "attended")
    school_class = class_of(attended.c.class_id)
    return (
        select(Assignment, school_class.c.name)
        .select_from(attended)
        .join(school_class, literal(True))
        .join(Assignment, Assignment.class_id == attended.c.class_id)
        .where(Assignment.state != AssignmentState.DRAFT, has_begun(now))
    )


def has_begun(now: datetime) -> ColumnElement[bool]:
    return or_(Assignment.opens_at.is_(None), Assignment.opens_at <= now)


def counts() -> ColumnElement[bool]:
    """Of an attempt: nobody has withdrawn it."""
    return Attempt.withdrawn_at.is_(None)


def left_at() -> Case[datetime | None]:
    """Of an enrollment: when the student left the class. NULL: she attends it."""
    has_left = Enrollment.status != EnrollmentState.ACTIVE
    return case((has_left, func.coalesce(Enrollment.dropped_at, Enrollment.updated_at)))


def attempts_of(student_id: UUID, assignments: Collection[Assignment]) -> Select[Attempt]:
    """By their numbers, withdrawn ones too. It names the classes, too, by which they are found."""
    class_ids = {assignment.class_id for assignment in assignments}
    own = Attempt.student_id == student_id, Attempt.class_id.in_(class_ids)
    of_them = Attempt.assignment_id.in_([assignment.id for assignment in assignments])
    return select(Attempt).where(*own, of_them).order_by(Attempt.number)


def attempt_with(student_id: UUID, assignment_id: UUID, attempt_id: UUID) -> Select[Attempt]:
    own = Attempt.student_id == student_id, Attempt.assignment_id == assignment_id
    return select(Attempt).where(*own, Attempt.id == attempt_id)
