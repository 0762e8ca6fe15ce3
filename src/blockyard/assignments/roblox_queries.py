"""The SQL of what places of Roblox tell: of which assignment it is, and what is known of the student there already."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Delete, Select, delete, exists, select

from blockyard.assignments.models import Assignment, Attempt, ProgressEvent
from blockyard.assignments.states import COMPLETED, AssignmentState, Via
from blockyard.classes.models import Enrollment
from blockyard.classes.states import EnrollmentState
from blockyard.environments.models import EnvironmentVersion


def published_of(environment_id: UUID) -> Select[Assignment]:
    """Closed ones too, the latest first."""
    of_it = Assignment.environment_id == environment_id, Assignment.state != AssignmentState.DRAFT
    return select(Assignment).where(*of_it).order_by(Assignment.published_at.desc(), Assignment.id)


def classes_of(student_id: UUID) -> Select[UUID]:
    attends = Enrollment.student_id == student_id, Enrollment.status == EnrollmentState.ACTIVE
    return select(Enrollment.class_id).where(*attends)


def judges_in(environment_id: UUID, version: int | None) -> Select[dict[str, object] | None]:
    of_it = EnvironmentVersion.environment_id == environment_id, EnvironmentVersion.number == version
    return select(EnvironmentVersion.play_answers).where(*of_it)


def told_of(student_id: UUID, assignment_id: UUID) -> Select[ProgressEvent]:
    """By places of Roblox."""
    attempts = select(Attempt.id).where(Attempt.student_id == student_id, Attempt.assignment_id == assignment_id)
    return select(ProgressEvent).where(ProgressEvent.attempt_id.in_(attempts), ProgressEvent.place_key_id.is_not(None))


def told_by(place_key_id: UUID, event_ids: Collection[UUID]) -> Select[UUID]:
    """Those of the events that are kept already, in whatever attempt."""
    of_it = ProgressEvent.place_key_id == place_key_id, ProgressEvent.event_id.in_(event_ids)
    return select(ProgressEvent.event_id).where(*of_it)


def whose(ids: Collection[UUID]) -> Select[UUID, UUID, UUID]:
    """Of each of these events its id, assignment and student."""
    statement = select(ProgressEvent.id, Attempt.assignment_id, Attempt.student_id)
    return statement.join(Attempt, Attempt.id == ProgressEvent.attempt_id).where(ProgressEvent.id.in_(ids))


def empty_attempts_of(student_id: UUID, assignment_id: UUID) -> Select[UUID]:
    """At Roblox, of which no place tells anything any more."""
    own = Attempt.student_id == student_id, Attempt.assignment_id == assignment_id, Attempt.via == Via.ROBLOX
    told = exists().where(ProgressEvent.attempt_id == Attempt.id, ProgressEvent.place_key_id.is_not(None))
    return select(Attempt.id).where(*own, ~told)


def completion_in(attempt_id: UUID) -> Delete:
    """What tells in the class's statements that it was completed."""
    return delete(ProgressEvent).where(ProgressEvent.attempt_id == attempt_id, ProgressEvent.type == COMPLETED)


def these(ids: Collection[UUID]) -> Delete:
    return delete(ProgressEvent).where(ProgressEvent.id.in_(ids))
