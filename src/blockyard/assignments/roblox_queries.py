"""The SQL of what places of Roblox tell: of which assignment it is, and what is known of the student there already."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Delete, Select, delete, exists, select

from blockyard.assignments.models import Assignment, Attempt, ProgressEvent
from blockyard.assignments.queries import left_at
from blockyard.assignments.states import COMPLETED, Via
from blockyard.classes.models import Enrollment, SchoolClass
from blockyard.environments.models import EnvironmentVersion


def made_of(environment_id: UUID) -> Select[Assignment]:
    """Drafts too: one may be published at this moment."""
    return select(Assignment).where(Assignment.environment_id == environment_id)


def locked(assignment_ids: Collection[UUID]) -> Select[Assignment]:
    """As they are now, locked in one order everywhere. Nobody closes, opens or changes one meanwhile, and nobody begins an
    attempt in a browser, which locks the assignment, too (attempts.py)."""
    statement = select(Assignment).where(Assignment.id.in_(assignment_ids)).order_by(Assignment.id).with_for_update()
    return statement.execution_options(populate_existing=True)


def these_classes(class_ids: Collection[UUID]) -> Select[SchoolClass]:
    return select(SchoolClass).where(SchoolClass.id.in_(class_ids))


def attended_by(student_id: UUID) -> Select[UUID, datetime | None]:
    """Her classes, and when she left those that she has left."""
    return select(Enrollment.class_id, left_at()).where(Enrollment.student_id == student_id)


def told_in_version(environment_id: UUID, version: int | None) -> Select[dict[str, Any] | None, dict[str, Any] | None]:
    """What judges its answers, and what its events may name."""
    of_it = EnvironmentVersion.environment_id == environment_id, EnvironmentVersion.number == version
    return select(EnvironmentVersion.play_answers, EnvironmentVersion.play_names).where(*of_it)


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
