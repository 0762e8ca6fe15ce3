"""Results, computed from the attempts when they are read: one row for each student to whom an assignment is given."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    CTE,
    ColumnElement,
    DateTime,
    Numeric,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.selectable import LateralFromClause

from blockyard.assignments.lookups import class_of, once, person_of
from blockyard.assignments.models import Assignment, AssignmentTarget, Attempt, Result
from blockyard.assignments.queries import counts, left_at
from blockyard.assignments.states import AssignmentState, ScoreStatus, Scoring
from blockyard.classes.models import Enrollment, SchoolClass
from blockyard.classes.states import EnrollmentState

DIGITS: Final = 2
"""Behind the point of a score."""
PUPIL: Final = ("student_id", "display_name", "sourced_id", "grade_level", "username", "enrollment_status", "left_at")


def grades_of(
    condition: ColumnElement[bool], class_ids: Collection[UUID], now: datetime, student_id: UUID | None = None
) -> Select[*tuple[Any, ...]]:
    """Of the assignments for which `condition` holds, but of drafts; they are of these classes. Of one student, or of all.
    Sorted by student, then by assignment.

    assignment_id, what `attending` says of the student, attempts, best_score and score (0 to max_score), status, late,
    missing, exempt, overridden, feedback, decided_by_id, decided_at, last_seen_at, completed_at (of what counts),
    seconds_active.
    """
    pupil = attending(class_ids, student_id)
    tried = attempts_of_each(pupil)
    # What is due when a student is gone is not asked of her.
    until = func.least(bindparam("now", now, type_=DateTime(timezone=True)), pupil.c.left_at)
    computed_status = case(
        (Result.score.is_not(None), ScoreStatus.FULLY_GRADED),
        (tried.c.attempts == 0, ScoreStatus.NOT_SUBMITTED),
        (tried.c.done_at.is_(None), ScoreStatus.PARTIALLY_GRADED),
        else_=ScoreStatus.FULLY_GRADED,
    )
    status = func.coalesce(Result.status, computed_status)
    is_worth_nothing = status.in_([ScoreStatus.EXEMPT, ScoreStatus.NOT_SUBMITTED])
    unfinished_then = Assignment.due_at < func.coalesce(tried.c.done_at, until)
    is_over = func.least(Assignment.due_at, Assignment.closes_at, Assignment.closed_at) <= until
    is_missing = and_(status == ScoreStatus.NOT_SUBMITTED, or_(Result.status.is_not(None), is_over))
    score = func.coalesce(Result.score, tried.c.counted * Assignment.max_score)
    statement = select(
        Assignment.id.label("assignment_id"),
        *(pupil.c[name] for name in PUPIL),
        tried.c.attempts,
        func.round(tried.c.best * Assignment.max_score, DIGITS).label("best_score"),
        case((is_worth_nothing, null()), else_=func.round(score, DIGITS)).label("score"),
        status.label("status"),
        func.coalesce(and_(tried.c.attempts > 0, unfinished_then, ~is_worth_nothing), literal(False)).label("late"),
        func.coalesce(is_missing, literal(False)).label("missing"),
        (status == ScoreStatus.EXEMPT).label("exempt"),
        Result.score.is_not(None).label("overridden"),
        Result.feedback,
        Result.decided_by_id,
        Result.decided_at,
        tried.c.last_seen_at,
        tried.c.done_at.label("completed_at"),
        tried.c.seconds_active,
    )
    given_at = func.greatest(Assignment.published_at, Assignment.opens_at)
    was_there = or_(pupil.c.left_at.is_(None), given_at <= pupil.c.left_at)
    left_something = or_(tried.c.attempts > 0, Result.id.is_not(None))
    return (
        statement.select_from(Assignment)
        .join(pupil, pupil.c.class_id == Assignment.class_id)
        .join(tried, literal(True))
        .outerjoin(Result, and_(Result.assignment_id == Assignment.id, Result.student_id == pupil.c.student_id))
        .where(condition, Assignment.state != AssignmentState.DRAFT)
        .where(or_(left_something, and_(is_given(pupil), was_there)))
        .order_by(pupil.c.display_name, pupil.c.student_id, Assignment.id)
    )


def attending(class_ids: Collection[UUID], student_id: UUID | None) -> CTE:
    """Who attends the classes, did to their end, or left something in them that they did or a teacher decided: class_id and
    what PUPIL names. `left_at`: since when no more, by leaving or because the class is archived.

    What follows is asked once, and each row of another table by its key: PostgreSQL cannot tell how many rows a policy lets
    through, and would join thousands with thousands one by one.
    """
    person, school_class = person_of(Enrollment.student_id), class_of(Enrollment.class_id)
    gone_at = left_at()
    left_something = or_(one_in_class(Attempt, counts()).is_not(None), one_in_class(Result).is_not(None))
    found = (
        select(
            Enrollment.class_id,
            Enrollment.student_id,
            Enrollment.status.label("enrollment_status"),
            func.least(gone_at, school_class.c.archived_at).label("left_at"),
            *(person.c[name] for name in ("display_name", "sourced_id", "grade_level", "username")),
        )
        .join(person, literal(True))
        .outerjoin(school_class, literal(True))
        .where(Enrollment.class_id.in_(class_ids), or_(Enrollment.status != EnrollmentState.DROPPED, left_something))
    )
    if student_id is not None:
        found = found.where(Enrollment.student_id == student_id)
    return once(found, "pupil")


def one_in_class(table: type[Attempt | Result], *more: ColumnElement[bool]) -> ScalarSelect[int]:
    """1 where the student of the enrollment has one in its class."""
    own = table.class_id == Enrollment.class_id, table.student_id == Enrollment.student_id, *more
    return select(literal(1)).where(*own).limit(1).correlate(Enrollment).scalar_subquery()


def attempts_of_each(pupil: CTE) -> LateralFromClause:
    """What the attempts of one student in one assignment come to: a row for each of both. `counted` is the score that
    counts, from 0 to 1, and `done_at` when that was done. Where any is done, those that are not do not count. The last is
    the one that began last, wherever it was played and whenever it arrived."""
    is_done = Attempt.done_at.is_not(None)
    best = is_done.desc(), Attempt.score.desc(), Attempt.done_at, Attempt.number
    last = is_done.desc(), Attempt.started_at.desc(), Attempt.number.desc()
    average = func.coalesce(func.avg(Attempt.score).filter(is_done), func.avg(Attempt.score))
    is_best, is_last = Assignment.scoring == Scoring.BEST, Assignment.scoring == Scoring.LAST
    counted = case((is_best, first(Attempt.score, *best)), (is_last, first(Attempt.score, *last)), else_=average)
    done_at = case(
        (is_best, first(Attempt.done_at, *best)),
        (is_last, first(Attempt.done_at, *last)),
        else_=func.max(Attempt.done_at),
    )
    return (
        select(
            func.count().label("attempts"),
            first(Attempt.score, *best).label("best"),
            cast(counted, Numeric).label("counted"),
            done_at.label("done_at"),
            func.max(Attempt.last_seen_at).label("last_seen_at"),
            func.coalesce(func.sum(Attempt.seconds_active), 0).label("seconds_active"),
        )
        .where(Attempt.assignment_id == Assignment.id, Attempt.student_id == pupil.c.student_id, counts())
        .correlate(Assignment, pupil)
        .lateral("tried")
    )


def first(column: InstrumentedAttribute[Any], *order: Any) -> ColumnElement[Any]:
    return func.array_agg(aggregate_order_by(column, *order), type_=ARRAY(column.type))[1]


def is_given(pupil: CTE) -> ColumnElement[bool]:
    """To the whole class, or to the student. A student sees no targets, and only what is given to her."""
    of_her = AssignmentTarget.assignment_id == Assignment.id, AssignmentTarget.student_id == pupil.c.student_id
    to_her = select(literal(1)).where(*of_her).limit(1).correlate(Assignment, pupil).scalar_subquery()
    asks_herself = pupil.c.student_id == select(func.tenancy.current_student_id()).scalar_subquery()
    return or_(Assignment.given_to_some.is_(False), to_her.is_not(None), asks_herself)


def class_with(class_id: UUID) -> Select[SchoolClass]:
    return select(SchoolClass).where(SchoolClass.id == class_id)


def published_in(class_id: UUID) -> Select[Assignment]:
    """In the order in which they were published."""
    own = Assignment.class_id == class_id, Assignment.state != AssignmentState.DRAFT
    return select(Assignment).where(*own).order_by(Assignment.published_at, Assignment.id)


def result_of(assignment_id: UUID, student_id: UUID) -> Select[Result]:
    return select(Result).where(Result.assignment_id == assignment_id, Result.student_id == student_id)
