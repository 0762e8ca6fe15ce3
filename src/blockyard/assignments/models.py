"""Assignments, to whom they are given, attempts, what happened in them, and what a teacher decides of their results.

Each row names its class, so that a policy needs no other table: who teaches the class sees it. A student sees what is hers.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, false, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.assignments.states import ASSIGNMENT_STATES, EVENT_TYPES, SCORE_STATUSES, SCORINGS, VIAS
from blockyard.classes.models import OF_CLASS
from blockyard.students.visibility import THEMSELVES_SEE
from blockyard.tenancy.base import (
    SCHEMA,
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    belongs_to,
    one_of,
    unique_within_organization,
)

GIVEN: Final = "(id IN ( SELECT assignments.seen_ids() AS seen_ids))"
PLAYS: Final = (
    "((student_id = ( SELECT tenancy.current_student_id() AS current_student_id))"
    " AND (assignment_id IN ( SELECT assignments.open_ids() AS open_ids)) AND (withdrawn_at IS NULL))"
)
"""A student plays as long as the assignment is open, and nobody has withdrawn the attempt: nor does she."""


def of_assignment() -> ForeignKeyConstraint:
    """Of the same class, so that `class_id` is always the assignment's."""
    names = ("organization_id", "class_id")
    return ForeignKeyConstraint(
        [*names, "assignment_id"],
        [f"{SCHEMA}.assignments.{name}" for name in (*names, "id")],
        ondelete="CASCADE",
    )


class Assignment(Authored, OrganizationScoped, Base):
    """A version of an environment that a class is to play."""

    __tablename__ = "assignments"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            *(
                "environment_id",
                "version",
                "question_count",
                "title",
                "instructions",
                "opens_at",
                "due_at",
                "closes_at",
            ),
            *("max_score", "attempts_allowed", "scoring", "given_to_some", "state", "published_at", "closed_at"),
            *("open_spells", "dates_since"),
        ),
        delete=True,
    )
    __seen_by__: ClassVar[tuple[str, ...] | None] = OF_CLASS
    __students_see__: ClassVar[str | None] = GIVEN
    __crossing__: ClassVar[bool] = True  # assignments.seen_ids looks past the policy that asks it

    class_id: Mapped[UUID]
    environment_id: Mapped[UUID]
    version: Mapped[int | None]
    """Of the environment. None: the one that is ready when it is published."""
    question_count: Mapped[int | None]
    """How many that version asks; counted when it is published."""
    title: Mapped[str]
    instructions: Mapped[str]
    opens_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    max_score: Mapped[Decimal]
    attempts_allowed: Mapped[int | None]
    scoring: Mapped[str]
    given_to_some: Mapped[bool] = mapped_column(default=False, server_default=false())
    """To its targets alone, even if there is none left: a student may be erased."""
    state: Mapped[str]
    published_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    open_spells: Mapped[list[list[str]]] = mapped_column(JSONB, default=list, server_default=text("'[]'"))
    """When it was open before `dates_since`: from, until (opening.py)."""
    dates_since: Mapped[datetime | None]
    """Since when its dates are what they are. None: since it was published."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("classes", "class_id"),
            ForeignKeyConstraint(  # what a class was given is not deleted under it
                ["organization_id", "environment_id"],
                [f"{SCHEMA}.environments.organization_id", f"{SCHEMA}.environments.id"],
            ),
            unique_within_organization("class_id", "id"),
            Index(None, "organization_id", "environment_id"),
            one_of("scoring", SCORINGS),
            one_of("state", ASSIGNMENT_STATES),
            CheckConstraint("max_score > 0", name="max_score"),
            CheckConstraint("attempts_allowed > 0", name="attempts_allowed"),
            CheckConstraint("opens_at <= due_at AND due_at <= closes_at AND opens_at <= closes_at", name="dates"),
            CheckConstraint("state = 'draft' OR version IS NOT NULL AND question_count IS NOT NULL", name="version"),
        )


class AssignmentTarget(Authored, OrganizationScoped, Base):
    """A student to whom an assignment is given that is given to some."""

    __tablename__ = "assignment_targets"
    __app_rights__: ClassVar[Rights] = Rights(delete=True)
    __seen_by__: ClassVar[tuple[str, ...] | None] = OF_CLASS
    __crossing__: ClassVar[bool] = True

    class_id: Mapped[UUID]
    assignment_id: Mapped[UUID]
    student_id: Mapped[UUID]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            of_assignment(),
            belongs_to("students", "student_id"),
            unique_within_organization("assignment_id", "student_id"),
            Index(None, "organization_id", "student_id"),
        )


class Attempt(OrganizationScoped, Base):
    """A student plays an assignment. Its figures are computed anew from its events whenever some come."""

    __tablename__ = "attempts"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            *("started_at", "last_seen_at", "progressed_at", "completed_at", "done_at", "over_at", "answered"),
            *("answered_right", "score", "seconds_active", "place", "clock_seconds"),
            *("withdrawn_at", "withdrawn_by_id", "withdrawn_reason"),
        )
    )
    __seen_by__: ClassVar[tuple[str, ...] | None] = OF_CLASS
    __students_see__: ClassVar[str | None] = THEMSELVES_SEE
    __students_write__: ClassVar[str | None] = PLAYS
    __crossing__: ClassVar[bool] = True  # assignments.forget deletes them, and nobody else

    class_id: Mapped[UUID]
    assignment_id: Mapped[UUID]
    student_id: Mapped[UUID]
    number: Mapped[int]
    """From 1, of the student's in this assignment."""
    via: Mapped[str]
    started_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    progressed_at: Mapped[datetime | None]
    """When the last event happened that brought her on."""
    completed_at: Mapped[datetime | None]
    """When the student said that it is done."""
    done_at: Mapped[datetime | None]
    """When we had all that it takes: all questions answered, the world finished, or the student said so."""
    over_at: Mapped[datetime | None]
    """When the first attempt began at Roblox that was one too many. What happened since is refused."""
    answered: Mapped[int] = mapped_column(default=0)
    """Questions, not answers."""
    answered_right: Mapped[int] = mapped_column(default=0)
    """With the first answer."""
    score: Mapped[Decimal] = mapped_column(default=Decimal(0))
    """0 to 1."""
    seconds_active: Mapped[int] = mapped_column(default=0)
    place: Mapped[str | None]
    """The activity or thing that the last event names."""
    clock_seconds: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """To be added to what the clock of the student's device says (device_clock.py)."""
    withdrawn_at: Mapped[datetime | None]
    """When a teacher took it out of all that is counted. What happened in it stays, and is told to her."""
    withdrawn_by_id: Mapped[UUID | None]
    withdrawn_reason: Mapped[str | None]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            of_assignment(),
            belongs_to("students", "student_id"),
            unique_within_organization("assignment_id", "student_id", "number"),
            unique_within_organization("class_id", "student_id", "id"),
            Index(None, "organization_id", "class_id", "last_seen_at"),
            one_of("via", VIAS),
            CheckConstraint("score BETWEEN 0 AND 1", name="score"),
            CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_by_id IS NULL)", name="withdrawn"),
        )


class ProgressEvent(OrganizationScoped, Base):
    """What happened in an attempt, once, however often it was sent."""

    __tablename__ = "progress_events"
    __app_rights__: ClassVar[Rights] = Rights(delete=True)  # of Roblox's, when a late one shows another attempt
    __seen_by__: ClassVar[tuple[str, ...] | None] = OF_CLASS
    __students_see__: ClassVar[str | None] = THEMSELVES_SEE
    __students_write__: ClassVar[str | None] = THEMSELVES_SEE

    class_id: Mapped[UUID]
    attempt_id: Mapped[UUID]
    student_id: Mapped[UUID]
    event_id: Mapped[UUID]
    """The sender's."""
    place_key_id: Mapped[UUID | None]
    """The place of Roblox that told it. None: the student's browser did."""
    type: Mapped[str]
    data: Mapped[dict[str, Any]]
    """`activity`, `question`, `answer` and `correct`, or `thing`."""
    happened_at: Mapped[datetime]
    received_at: Mapped[datetime]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        names = ("organization_id", "class_id", "student_id")
        return (
            ForeignKeyConstraint(  # of the same student, so that nobody writes into the attempt of another
                [*names, "attempt_id"],
                [f"{SCHEMA}.attempts.{name}" for name in (*names, "id")],
                ondelete="CASCADE",
            ),
            belongs_to("place_keys", "place_key_id"),
            unique_within_organization("attempt_id", "event_id"),
            unique_within_organization("place_key_id", "event_id"),
            Index(None, "organization_id", "class_id", "id"),
            one_of("type", EVENT_TYPES),
            CheckConstraint("octet_length(data::text) <= 2000", name="data"),
        )


class Result(Authored, OrganizationScoped, Base):
    """What a teacher decides of a student's result. All else is computed from the attempts when it is read."""

    __tablename__ = "results"
    __app_rights__: ClassVar[Rights] = Rights(update=("score", "status", "feedback", "decided_by_id", "decided_at"))
    __seen_by__: ClassVar[tuple[str, ...] | None] = OF_CLASS
    __students_see__: ClassVar[str | None] = THEMSELVES_SEE
    __crossing__: ClassVar[bool] = True  # the same

    class_id: Mapped[UUID]
    assignment_id: Mapped[UUID]
    student_id: Mapped[UUID]
    score: Mapped[Decimal | None]
    status: Mapped[str | None]
    feedback: Mapped[str | None]
    decided_by_id: Mapped[UUID]
    decided_at: Mapped[datetime]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            of_assignment(),
            belongs_to("students", "student_id"),
            unique_within_organization("assignment_id", "student_id"),
            Index(None, "organization_id", "class_id", "student_id"),
            one_of("status", SCORE_STATUSES),
            CheckConstraint("score >= 0", name="score"),
        )
