"""Results, computed from the attempts when they are read: one row for each student to whom an assignment is given."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CTE,
    ColumnElement,
    DateTime,
    Numeric,
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
from sqlalchemy.sql.selectable import LateralFromClause

from blockyard.assignments.lookups import once, person_of
from blockyard.assignments.models import Assignment, AssignmentTarget, Attempt, Result
from blockyard.assignments.states import AssignmentState, ScoreStatus, Scoring
from blockyard.classes.models import Enrollment, SchoolClass, Term
from blockyard.classes.states import EnrollmentState


def grades_of(
    condition: ColumnElement[bool], class_ids: Collection[UUID], now: datetime, student_id: UUID | None = None
) -> Select[*tuple[Any, ...]]:
    """Of the assignments for which `condition` holds, but of drafts; they are of these classes. Of one student, or of all.
    Sorted by student, then by assignment.

    assignment_id, student_id, display_name, sourced_id, attempts, best (0 to 1), score (0 to max_score), status, late,
    missing, exempt, overridden, feedback, decided_by_id, decided_at, last_seen_at, completed_at (for the first time),
    seconds_active.
    """
    pupil = attending(class_ids, student_id)
    tried = attempts_of_each(pupil)
    moment = bindparam("now", now, type_=DateTime(timezone=True))
    computed_status = case(
        (tried.c.attempts == 0, ScoreStatus.NOT_SUBMITTED),
        (tried.c.completed_at.is_(None), ScoreStatus.PARTIALLY_GRADED),
        else_=ScoreStatus.FULLY_GRADED,
    )
    status = func.coalesce(Result.status, computed_status)
    exempt = status == ScoreStatus.EXEMPT
    is_due = Assignment.due_at <= moment
    unfinished_then = Assignment.due_at < func.coalesce(tried.c.completed_at, moment)
    scored = func.round(counting(tried) * Assignment.max_score, 2)
    statement = select(
        Assignment.id.label("assignment_id"),
        pupil.c.student_id,
        pupil.c.display_name,
        pupil.c.sourced_id,
        tried.c.attempts,
        tried.c.best,
        case((exempt, null()), else_=func.coalesce(Result.score, scored)).label("score"),
        status.label("status"),
        func.coalesce(and_(tried.c.attempts > 0, unfinished_then, ~exempt), literal(False)).label("late"),
        or_(
            Result.status.is_not_distinct_from(ScoreStatus.NOT_SUBMITTED),
            func.coalesce(and_(Result.status.is_(None), tried.c.attempts == 0, is_due), literal(False)),
        ).label("missing"),
        exempt.label("exempt"),
        Result.score.is_not(None).label("overridden"),
        Result.feedback,
        Result.decided_by_id,
        Result.decided_at,
        tried.c.last_seen_at,
        tried.c.completed_at,
        tried.c.seconds_active,
    )
    return (
        statement.select_from(Assignment)
        .join(pupil, pupil.c.class_id == Assignment.class_id)
        .join(tried, literal(True))
        .outerjoin(Result, and_(Result.assignment_id == Assignment.id, Result.student_id == pupil.c.student_id))
        .where(condition, Assignment.state != AssignmentState.DRAFT, is_given(pupil))
        .order_by(pupil.c.display_name, pupil.c.student_id, Assignment.id)
    )


def attending(class_ids: Collection[UUID], student_id: UUID | None) -> CTE:
    """Who attends the classes, or did to their end: class_id, student_id, display_name, sourced_id.

    What follows is asked once, and each row of another table by its key: PostgreSQL cannot tell how many rows a policy lets
    through, and would join thousands with thousands one by one.
    """
    person = person_of(Enrollment.student_id)
    here = Enrollment.class_id.in_(class_ids), Enrollment.status != EnrollmentState.DROPPED
    found = (
        select(Enrollment.class_id, Enrollment.student_id, person.c.display_name, person.c.sourced_id)
        .join(person, literal(True))
        .where(*here)
    )
    if student_id is not None:
        found = found.where(Enrollment.student_id == student_id)
    return once(found, "pupil")


def attempts_of_each(pupil: CTE) -> LateralFromClause:
    """What the attempts of one student in one assignment come to: a row for each of both."""
    latest = func.array_agg(aggregate_order_by(Attempt.score, Attempt.number.desc()))
    return (
        select(
            func.count().label("attempts"),
            func.max(Attempt.score).label("best"),
            func.avg(Attempt.score).label("average"),
            latest[1].label("last"),
            func.min(Attempt.completed_at).label("completed_at"),
            func.max(Attempt.last_seen_at).label("last_seen_at"),
            func.coalesce(func.sum(Attempt.seconds_active), 0).label("seconds_active"),
        )
        .where(Attempt.assignment_id == Assignment.id, Attempt.student_id == pupil.c.student_id)
        .correlate(Assignment, pupil)
        .lateral("tried")
    )


def counting(tried: Any) -> ColumnElement[Any]:
    """The score that counts, from 0 to 1."""
    return cast(
        case(
            (Assignment.scoring == Scoring.BEST, tried.c.best),
            (Assignment.scoring == Scoring.LAST, tried.c.last),
            else_=tried.c.average,
        ),
        Numeric,
    )


def is_given(pupil: CTE) -> ColumnElement[bool]:
    """To the student, or to the whole class. A student sees no targets, and only what is given to her."""
    targets = select(literal(1)).where(AssignmentTarget.assignment_id == Assignment.id).limit(1)
    to_some = targets.correlate(Assignment, pupil)
    to_her = to_some.where(AssignmentTarget.student_id == pupil.c.student_id)
    return or_(to_some.scalar_subquery().is_(None), to_her.scalar_subquery().is_not(None))


def class_with_term(class_id: UUID) -> Select[SchoolClass, str | None]:
    """With what the school's roster calls its term."""
    statement = select(SchoolClass, Term.sourced_id).outerjoin(Term, Term.id == SchoolClass.term_id)
    return statement.where(SchoolClass.id == class_id)


def published_in(class_id: UUID) -> Select[Assignment]:
    """In the order in which they were published."""
    own = Assignment.class_id == class_id, Assignment.state != AssignmentState.DRAFT
    return select(Assignment).where(*own).order_by(Assignment.published_at, Assignment.id)


def result_of(assignment_id: UUID, student_id: UUID) -> Select[Result]:
    return select(Result).where(Result.assignment_id == assignment_id, Result.student_id == student_id)
