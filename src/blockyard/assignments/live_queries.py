"""Who plays in a class now."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Select, func, literal, select
from sqlalchemy.dialects.postgresql import distinct_on

from blockyard.assignments.lookups import once, person_of
from blockyard.assignments.models import Assignment, Attempt
from blockyard.assignments.queries import counts


def playing_in(class_id: UUID, since: datetime, stuck_since: datetime, most: int) -> Select[*tuple[Any, ...]]:
    """Of each student who was heard of since then the attempt that was heard of last. Sorted by name."""
    found = (
        select(Attempt)
        .where(Attempt.class_id == class_id, Attempt.last_seen_at > since, counts())
        .ext(distinct_on(Attempt.student_id))
        .order_by(Attempt.student_id, Attempt.last_seen_at.desc(), Attempt.id)
        .limit(most)
    )
    latest = once(found, "latest")
    person = person_of(latest.c.student_id)
    asks = select(Assignment.question_count).where(Assignment.id == latest.c.assignment_id).scalar_subquery()
    moved_at = func.coalesce(latest.c.progressed_at, latest.c.started_at)
    stands_still = moved_at <= literal(stuck_since, DateTime(timezone=True))
    return (
        select(
            latest.c.student_id,
            person.c.display_name,
            latest.c.assignment_id,
            latest.c.id.label("attempt_id"),
            latest.c.place,
            latest.c.answered,
            latest.c.answered_right.label("right"),
            (latest.c.answered - latest.c.answered_right).label("wrong"),
            func.coalesce(asks, 0).label("question_count"),
            (latest.c.done_at.is_(None) & stands_still).label("is_stuck"),
            latest.c.done_at.is_not(None).label("is_done"),
            latest.c.last_seen_at,
        )
        .select_from(latest.join(person, literal(True)))
        .order_by(person.c.display_name, latest.c.student_id)
    )
