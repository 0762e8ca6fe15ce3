"""The SQL of assignments, their targets and attempts. Which of them the caller sees, the policies say."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Text, Uuid, bindparam, or_, select, text
from sqlalchemy.dialects.postgresql import JSONB

from blockyard.assignments.models import Assignment, AssignmentTarget, Attempt
from blockyard.assignments.states import AssignmentState, Via
from blockyard.classes.models import Enrollment, SchoolClass
from blockyard.classes.states import EnrollmentState
from blockyard.environments.models import Environment

LOCK_OPEN = text("SELECT assignments.lock_open(:assignment_id)").bindparams(bindparam("assignment_id", type_=Uuid))
JUDGES = (
    text("SELECT assignments.judges_of(:assignment_id, :door_key_id, :door_seal) AS judges")
    .bindparams(bindparam("assignment_id", type_=Uuid), bindparam("door_key_id", type_=Text))
    .columns(judges=JSONB)
)


def assignments_of(class_id: UUID) -> Select[Assignment, str]:
    """With the name of the environment."""
    return with_environment().where(Assignment.class_id == class_id)


def with_environment() -> Select[Assignment, str]:
    return select(Assignment, Environment.name).join(Environment, Environment.id == Assignment.environment_id)


def assignment_with(assignment_id: UUID) -> Select[Assignment]:
    return select(Assignment).where(Assignment.id == assignment_id)


def targets_of(assignment_ids: Collection[UUID]) -> Select[AssignmentTarget]:
    of_them = AssignmentTarget.assignment_id.in_(assignment_ids)
    return select(AssignmentTarget).where(of_them).order_by(AssignmentTarget.student_id)


def attending(class_id: UUID) -> Select[UUID]:
    """The ids of who attends a class."""
    here = Enrollment.class_id == class_id, Enrollment.status == EnrollmentState.ACTIVE
    return select(Enrollment.student_id).where(*here)


def given_now(now: datetime) -> Select[Assignment, str]:
    """To the student who asks, by our clock, with the name of the class. By the database's its policy asks, too."""
    statement = select(Assignment, SchoolClass.name).join(SchoolClass, SchoolClass.id == Assignment.class_id)
    return statement.where(Assignment.state != AssignmentState.DRAFT, has_begun(now))


def has_begun(now: datetime) -> ColumnElement[bool]:
    return or_(Assignment.opens_at.is_(None), Assignment.opens_at <= now)


def attempts_of(student_id: UUID, assignment_ids: Collection[UUID]) -> Select[Attempt]:
    """The oldest first."""
    own = Attempt.student_id == student_id, Attempt.assignment_id.in_(assignment_ids)
    return select(Attempt).where(*own).order_by(Attempt.number)


def attempt_with(student_id: UUID, assignment_id: UUID, attempt_id: UUID) -> Select[Attempt]:
    """In a browser: what is played at Roblox only its servers tell."""
    own = Attempt.via == Via.BROWSER, Attempt.student_id == student_id, Attempt.assignment_id == assignment_id
    return select(Attempt).where(*own, Attempt.id == attempt_id)
