"""What an attempt's events come to: computed anew whenever some arrive, never added up."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Integer,
    Numeric,
    Select,
    case,
    cast,
    extract,
    func,
    literal_column,
    select,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by, distinct_on

from blockyard.assignments.models import ProgressEvent
from blockyard.assignments.states import PROGRESS, EventType

LONGEST_PAUSE: Final = 60
"""Seconds between two events. Of a longer pause so much counts as played."""

ACTIVITY, QUESTION = ProgressEvent.data["activity"].astext, ProgressEvent.data["question"].astext


def answers_of(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Those of the attempts for which `condition` holds: attempt_id, activity, question, answer, correct, and when."""
    return select(
        ProgressEvent.attempt_id,
        ACTIVITY.label("activity"),
        QUESTION.label("question"),
        cast(ProgressEvent.data["answer"], Numeric).label("answer"),
        cast(ProgressEvent.data["correct"], Boolean).label("correct"),
        ProgressEvent.received_at,
        ProgressEvent.happened_at,
        ProgressEvent.event_id,
    ).where(condition, ProgressEvent.type == EventType.ANSWERED)


def first_answers(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Of answers_of the first to each question in each attempt.

    First is what arrived first, and within one request what happened first: who has heard that an answer is wrong could date
    another one before it.
    """
    answers = answers_of(condition).subquery("answers")
    same = (answers.c.attempt_id, answers.c.activity, answers.c.question)
    in_order = (answers.c.received_at, answers.c.happened_at, answers.c.event_id)
    return select(answers).ext(distinct_on(*same)).order_by(*same, *in_order)


def figures_of(attempt_id: UUID) -> Select[*tuple[Any, ...]]:
    """One row: answered, answered_right, is_finished, seconds_active, progressed_at, last_at, place."""
    first = first_answers(ProgressEvent.attempt_id == attempt_id).subquery("first")
    answers = select(
        func.count().label("answered"), func.count().filter(first.c.correct).label("answered_right")
    ).select_from(first)
    since = ProgressEvent.happened_at - func.lag(ProgressEvent.happened_at).over(order_by=ProgressEvent.happened_at)
    named = func.coalesce(ACTIVITY, ProgressEvent.data["thing"].astext)
    told = (
        select(
            ProgressEvent.type,
            ProgressEvent.happened_at,
            named.label("named"),
            func.least(func.coalesce(extract("epoch", since), 0), LONGEST_PAUSE).label("seconds"),
        )
        .where(ProgressEvent.attempt_id == attempt_id)
        .subquery()
    )
    place = func.array_agg(aggregate_order_by(told.c.named, told.c.happened_at.desc())).filter(
        told.c.named.is_not(None)
    )
    answered = answers.subquery()
    return select(
        func.max(answered.c.answered).label("answered"),
        func.max(answered.c.answered_right).label("answered_right"),
        func.coalesce(func.bool_or(told.c.type == EventType.FINISHED), literal_column("false")).label("is_finished"),
        cast(func.coalesce(func.sum(told.c.seconds), 0), Integer).label("seconds_active"),
        func.max(case((told.c.type.in_(PROGRESS), told.c.happened_at))).label("progressed_at"),
        func.max(told.c.happened_at).label("last_at"),
        place[1].label("place"),
    ).select_from(answered.outerjoin(told, literal_column("true")))


def events_in(attempt_id: UUID, event_ids: list[UUID]) -> Select[ProgressEvent]:
    """Those of them that are kept already."""
    of_it = ProgressEvent.attempt_id == attempt_id
    return select(ProgressEvent).where(of_it, ProgressEvent.event_id.in_(event_ids))


def event_count(attempt_id: UUID) -> Select[int]:
    return select(func.count()).select_from(ProgressEvent).where(ProgressEvent.attempt_id == attempt_id)
