"""What an attempt's events come to: computed anew whenever some arrive, never added up."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ColumnElement,
    FromClause,
    Integer,
    Numeric,
    ScalarSelect,
    Select,
    and_,
    case,
    cast,
    extract,
    func,
    literal,
    select,
    tuple_,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by, distinct_on
from sqlalchemy.orm import aliased

from blockyard.assignments.lookups import once
from blockyard.assignments.models import Assignment, Attempt, ProgressEvent
from blockyard.assignments.queries import counts
from blockyard.assignments.states import COMPLETED, PROGRESS, ProgressType

LONGEST_PAUSE: Final = 60
"""Seconds between two events. Of a longer pause so much counts as played."""

ACTIVITY, QUESTION = ProgressEvent.data["activity"].astext, ProgressEvent.data["question"].astext


def told_in(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """All that happened in the attempts for which `condition` holds, with the seconds since what happened before."""
    since = ProgressEvent.happened_at - func.lag(ProgressEvent.happened_at).over(
        partition_by=ProgressEvent.attempt_id, order_by=(ProgressEvent.happened_at, ProgressEvent.event_id)
    )
    return select(
        ProgressEvent.attempt_id,
        ProgressEvent.event_id,
        ProgressEvent.type,
        ACTIVITY.label("activity"),
        QUESTION.label("question"),
        func.coalesce(ACTIVITY, ProgressEvent.data["thing"].astext).label("place"),
        cast(ProgressEvent.data["answer"], Numeric).label("answer"),
        cast(ProgressEvent.data["correct"], Boolean).label("correct"),
        told_at(ProgressEvent).label("told_at"),
        ProgressEvent.happened_at,
        func.coalesce(extract("epoch", since), 0).label("seconds"),
    ).where(condition)


def told_at(event: type[ProgressEvent]) -> ColumnElement[datetime]:
    """The moment that counts: when we had it, whatever a browser's clock says; a game's server is believed."""
    return case((event.place_key_id.is_(None), event.received_at), else_=event.happened_at)


def first_answers(told: FromClause) -> Select[*tuple[Any, ...]]:
    """Of told_in the first answer to each question in each attempt.

    First is what arrived first, and within one request what happened first: who has heard that an answer is wrong could date
    another one before it. Of what a game's server has judged, first is what happened first, whenever it arrived.
    """
    same = (told.c.attempt_id, told.c.activity, told.c.question)
    in_order = (told.c.told_at, told.c.happened_at, told.c.event_id)
    answers = select(told).where(told.c.type == ProgressType.ANSWERED)
    return answers.ext(distinct_on(*same)).order_by(*same, *in_order)


def figures_of(attempt_id: UUID) -> Select[*tuple[Any, ...]]:
    """One row: answered, answered_right, answered_at (when we had the last of the first answers), finished_at (when we heard
    of the world's end), is_finished, seconds_active, progressed_at, place."""
    told = once(told_in(ProgressEvent.attempt_id == attempt_id), "told")
    first = once(first_answers(told), "first")
    places = aggregate_order_by(told.c.place, told.c.happened_at.desc(), told.c.event_id)
    is_end = told.c.type == ProgressType.FINISHED
    return select(
        select(func.count()).select_from(first).scalar_subquery().label("answered"),
        select(func.count().filter(first.c.correct)).scalar_subquery().label("answered_right"),
        select(func.max(first.c.told_at)).scalar_subquery().label("answered_at"),
        func.min(told.c.told_at).filter(is_end).label("finished_at"),
        func.coalesce(func.bool_or(is_end), literal(False)).label("is_finished"),
        cast(func.coalesce(func.sum(func.least(told.c.seconds, LONGEST_PAUSE)), 0), Integer).label("seconds_active"),
        last_step(told).label("progressed_at"),
        func.array_agg(places).filter(told.c.place.is_not(None))[1].label("place"),
    ).select_from(told)


def last_step(told: FromClause) -> ScalarSelect[Any]:
    """When something last brought the student on: what had not happened before, and no wrong answer."""
    brings_on = and_(told.c.type.in_(PROGRESS), func.coalesce(told.c.correct, literal(True)))
    same = (told.c.type, told.c.place, told.c.question)
    steps = select(func.min(told.c.happened_at).label("at")).where(brings_on).group_by(*same).subquery("steps")
    return select(func.max(steps.c.at)).scalar_subquery()


def told_in_class(class_id: UUID) -> Select[ProgressEvent, Attempt, Assignment, bool | None]:
    """With the attempt, the assignment, and whether an answer is the first to its question, which counts."""
    before = aliased(ProgressEvent)
    in_order = [tuple_(told_at(one), one.happened_at, one.event_id) for one in (before, ProgressEvent)]
    same = [before.data[name] == ProgressEvent.data[name] for name in ("activity", "question")]
    is_answer = before.type == ProgressType.ANSWERED
    earlier = select(literal(1)).where(before.attempt_id == ProgressEvent.attempt_id, is_answer, *same)
    earlier = earlier.where(in_order[0] < in_order[1]).limit(1).correlate(ProgressEvent)
    is_first = case((ProgressEvent.type == ProgressType.ANSWERED, earlier.scalar_subquery().is_(None)))
    return (
        select(ProgressEvent, Attempt, Assignment, is_first)
        .join(Attempt, Attempt.id == ProgressEvent.attempt_id)
        .join(Assignment, Assignment.id == Attempt.assignment_id)
        .where(ProgressEvent.class_id == class_id, counts())
    )


def events_in(attempt_id: UUID, event_ids: list[UUID]) -> Select[ProgressEvent]:
    """Those of them that are kept already."""
    of_it = ProgressEvent.attempt_id == attempt_id
    return select(ProgressEvent).where(of_it, ProgressEvent.event_id.in_(event_ids))


def events_of(attempt_id: UUID) -> Select[ProgressEvent]:
    """What was told: that it was completed nobody sends."""
    of_it = ProgressEvent.attempt_id == attempt_id, ProgressEvent.type != COMPLETED
    return select(ProgressEvent).where(*of_it)


def event_count(attempt_id: UUID) -> Select[int]:
    return select(func.count()).select_from(ProgressEvent).where(ProgressEvent.attempt_id == attempt_id)
