"""Item analysis: what first answers in first attempts say of each question."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import Float, Integer, Select, cast, func, select
from sqlalchemy.dialects.postgresql import distinct_on

from blockyard.assignments.figure_queries import first_answers, told_in
from blockyard.assignments.lookups import once
from blockyard.assignments.models import Attempt, ProgressEvent
from blockyard.assignments.queries import counts

FEWEST: Final = 5
"""Of fewer one could tell who answered what."""


def first_tries(assignment_id: UUID) -> Any:
    """The first answer to each question in each student's first attempt, beside how many others that attempt had right."""
    in_order = Attempt.student_id, Attempt.started_at, Attempt.number
    begun = select(Attempt.id).where(Attempt.assignment_id == assignment_id, counts())
    firsts = once(begun.ext(distinct_on(Attempt.student_id)).order_by(*in_order), "firsts")
    told = once(told_in(ProgressEvent.attempt_id.in_(select(firsts.c.id))), "told")
    answers = first_answers(told).subquery("answers")
    point = cast(answers.c.correct, Integer)
    rest = func.sum(point).over(partition_by=answers.c.attempt_id) - point
    return once(select(answers, point.label("point"), rest.label("rest")), "tries")


def items_of(assignment_id: UUID) -> Select[*tuple[Any, ...]]:
    """activity, question, n, difficulty, discrimination, median_seconds."""
    tries = first_tries(assignment_id)
    median = func.percentile_cont(0.5).within_group(tries.c.seconds)
    return (
        select(
            tries.c.activity,
            tries.c.question,
            func.count().label("n"),
            cast(func.avg(tries.c.point), Float).label("difficulty"),
            func.corr(tries.c.point, tries.c.rest).label("discrimination"),
            cast(median, Float).label("median_seconds"),
        )
        .group_by(tries.c.activity, tries.c.question)
        .order_by(tries.c.activity, tries.c.question)
    )


def answers_to(assignment_id: UUID) -> Select[*tuple[Any, ...]]:
    """activity, question, answer, correct, count: those that were given most first."""
    tries = first_tries(assignment_id)
    names = (tries.c.activity, tries.c.question, tries.c.answer, tries.c.correct)
    return select(*names, func.count().label("count")).group_by(*names).order_by(func.count().desc(), tries.c.answer)
