"""What is given to the student who asks, and what came of it so far."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from blockyard.assignments import grade_queries, queries
from blockyard.assignments.models import Assignment, Attempt
from blockyard.assignments.service import THING, shown_state
from blockyard.assignments.states import Scoring, Via
from blockyard.assignments.student_schemas import AttemptRead, OwnAssignmentRead, OwnResultRead
from blockyard.base import clock
from blockyard.base.errors import NotFound
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page


async def list_own_assignments(db: TenantSession, asked: Asked) -> Page[OwnAssignmentRead]:
    page = await page_of(db, queries.given_now(db.context.user_id, clock.now()), asked, lambda row: (row[0], row[1]))
    items = await present_all(db, page.items)
    return Page(items=items, next_cursor=page.next_cursor, has_more=page.has_more)


async def read_own_assignment(db: TenantSession, assignment_id: UUID) -> OwnAssignmentRead:
    """Raises NotFound."""
    return (await present_all(db, [await get_own_assignment(db, assignment_id)]))[0]


async def get_own_assignment(db: TenantSession, assignment_id: UUID) -> tuple[Assignment, str]:
    """With the name of its class. Raises NotFound."""
    statement = queries.given_now(db.context.user_id, clock.now()).where(Assignment.id == assignment_id)
    row = (await db.execute(statement)).one_or_none()
    if row is None:
        raise NotFound(THING)
    return row[0], row[1]


async def present_all(db: TenantSession, found: Sequence[tuple[Assignment, str]]) -> list[OwnAssignmentRead]:
    student_id, ids = db.context.user_id, [assignment.id for assignment, _ in found]
    attempts: dict[UUID, list[Attempt]] = defaultdict(list)
    own = queries.attempts_of(student_id, [one for one, _ in found]).where(queries.counts())
    for attempt in sorted((await db.execute(own)).scalars(), key=lambda one: (one.started_at, one.number)):
        attempts[attempt.assignment_id].append(attempt)
    class_ids = {assignment.class_id for assignment, _ in found}
    grades = await db.execute(grade_queries.grades_of(Assignment.id.in_(ids), class_ids, clock.now(), student_id))
    results = {row.assignment_id: present_own_result(row) for row in grades}
    return [present_own(one, name, attempts[one.id], results[one.id]) for one, name in found]


def present_own(
    assignment: Assignment, class_name: str, attempts: list[Attempt], result: OwnResultRead
) -> OwnAssignmentRead:
    return OwnAssignmentRead(
        id=assignment.id,
        class_id=assignment.class_id,
        class_name=class_name,
        title=assignment.title,
        instructions=assignment.instructions,
        opens_at=assignment.opens_at,
        due_at=assignment.due_at,
        closes_at=assignment.closes_at,
        max_score=float(assignment.max_score),
        attempts_allowed=assignment.attempts_allowed,
        scoring=Scoring(assignment.scoring),
        question_count=assignment.question_count or 0,
        state=shown_state(assignment, clock.now()),
        attempts=[present_attempt(one) for one in attempts],
        result=result,
    )


def present_own_result(row: Any) -> OwnResultRead:
    """Of a row of grades_of."""
    return OwnResultRead(
        score=row.score,
        best_score=row.best_score,
        late=row.late,
        missing=row.missing,
        exempt=row.exempt,
        feedback=row.feedback,
    )


def present_attempt(attempt: Attempt) -> AttemptRead:
    return AttemptRead(
        id=attempt.id,
        number=attempt.number,
        via=Via(attempt.via),
        started_at=attempt.started_at,
        last_seen_at=attempt.last_seen_at,
        completed_at=attempt.completed_at,
        answered=attempt.answered,
        right=attempt.answered_right,
        score=float(attempt.score),
        seconds_active=attempt.seconds_active,
    )
