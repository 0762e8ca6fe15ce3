"""Results, computed from the attempts when they are read: one row for each student to whom an assignment is given."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    DateTime,
    Numeric,
    Select,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    null,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.orm import aliased

from blockyard.assignments.models import Assignment, AssignmentTarget, Attempt, Result
from blockyard.assignments.states import AssignmentState, ScoreStatus, Scoring
from blockyard.classes.models import Enrollment, SchoolClass, Term
from blockyard.classes.states import EnrollmentState
from blockyard.students.models import Student


def grades_of(
    condition: ColumnElement[bool], now: datetime, student_id: UUID | None = None
) -> Select[*tuple[Any, ...]]:
    """Of the assignments for which `condition` holds, but of drafts; of one student, or of all. Sorted by student, then by
    assignment.

    assignment_id, student_id, display_name, sourced_id, attempts, best (0 to 1), score (0 to max_score), status, late,
    missing, exempt, overridden, feedback, decided_by_id, decided_at, last_seen_at,
    completed_at (for the first time), seconds_active.
    """
    tried = attempts_by_student(condition)
    moment = bindparam("now", now, type_=DateTime(timezone=True))
    computed_status = case(
        (tried.c.attempts.is_(None), ScoreStatus.NOT_SUBMITTED),
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
        Student.id.label("student_id"),
        Student.display_name,
        Student.sourced_id,
        func.coalesce(tried.c.attempts, 0).label("attempts"),
        tried.c.best,
        case((exempt, null()), else_=func.coalesce(Result.score, scored)).label("score"),
        status.label("status"),
        func.coalesce(and_(tried.c.attempts.is_not(None), unfinished_then, ~exempt), literal(False)).label("late"),
        or_(
            Result.status.is_not_distinct_from(ScoreStatus.NOT_SUBMITTED),
            func.coalesce(and_(Result.status.is_(None), tried.c.attempts.is_(None), is_due), literal(False)),
        ).label("missing"),
        exempt.label("exempt"),
        Result.score.is_not(None).label("overridden"),
        Result.feedback,
        Result.decided_by_id,
        Result.decided_at,
        tried.c.last_seen_at,
        tried.c.completed_at,
        func.coalesce(tried.c.seconds_active, 0).label("seconds_active"),
    )
    if student_id is not None:
        statement = statement.where(Student.id == student_id)
    return (
        statement.select_from(Assignment)
        .join(
            Enrollment, and_(Enrollment.class_id == Assignment.class_id, Enrollment.status != EnrollmentState.DROPPED)
        )
        .join(Student, Student.id == Enrollment.student_id)
        .outerjoin(tried, and_(tried.c.assignment_id == Assignment.id, tried.c.student_id == Student.id))
        .outerjoin(Result, and_(Result.assignment_id == Assignment.id, Result.student_id == Student.id))
        .where(condition, Assignment.state != AssignmentState.DRAFT, is_given())
        .order_by(Student.display_name, Student.id, Assignment.id)
    )


def attempts_by_student(condition: ColumnElement[bool]) -> Any:
    """What the attempts of each student in each assignment come to."""
    latest = func.array_agg(aggregate_order_by(Attempt.score, Attempt.number.desc()))
    return (
        select(
            Attempt.assignment_id,
            Attempt.student_id,
            func.count().label("attempts"),
            func.max(Attempt.score).label("best"),
            func.avg(Attempt.score).label("average"),
            latest[1].label("last"),
            func.min(Attempt.completed_at).label("completed_at"),
            func.max(Attempt.last_seen_at).label("last_seen_at"),
            func.sum(Attempt.seconds_active).label("seconds_active"),
        )
        .join(Assignment, Assignment.id == Attempt.assignment_id)
        .where(condition)
        .group_by(Attempt.assignment_id, Attempt.student_id)
        .subquery("tried")
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


def is_given() -> ColumnElement[bool]:
    """To the student, or to the whole class. A student sees no targets, and only what is given to her."""
    other = aliased(AssignmentTarget)
    to_her = exists().where(AssignmentTarget.assignment_id == Assignment.id, AssignmentTarget.student_id == Student.id)
    to_some = exists().where(other.assignment_id == Assignment.id)
    return or_(to_her, ~to_some)


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
