"""What a student's browser tells of an attempt: judged here, kept once, and computed into the attempt's figures."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from blockyard.assignments import figure_queries, queries
from blockyard.assignments.attempts import get_own_attempt, lock_attempt, lock_open_assignment, write_attempt
from blockyard.assignments.device_clock import can_be, moment_of, set_clock
from blockyard.assignments.models import Assignment, Attempt, ProgressEvent
from blockyard.assignments.own import get_own_assignment, present_attempt
from blockyard.assignments.states import ProgressOutcome, ProgressType, Refusal
from blockyard.assignments.student_schemas import (
    ProgressBatchCreate,
    ProgressBatchRead,
    ProgressCreate,
    ProgressEventRead,
    ProgressRead,
)
from blockyard.base import clock
from blockyard.base.errors import NotFound, Problem
from blockyard.environments.playing import judge
from blockyard.tenancy.session import TenantSession
from blockyard.web.batches import INVALID_EVENT, OUT_OF_RANGE, id_in
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

MOST_EVENTS: Final = 5_000
"""Of one attempt."""
PLACES: Final = Decimal("0.00001")
"""To which a score is rounded."""

Names = dict[str, list[str]]
"""`activities` and `things` of a play."""


class Refused(Exception):
    """An event that is not kept. The others of its batch are."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


async def list_own_events(
    db: TenantSession, assignment_id: UUID, attempt_id: UUID, asked: Asked
) -> Page[ProgressEventRead]:
    """Raises NotFound."""
    await get_own_assignment(db, assignment_id)
    await get_own_attempt(db, assignment_id, attempt_id)
    return await page_of(db, figure_queries.events_of(attempt_id), asked, present_kept)


def present_kept(kept: ProgressEvent) -> ProgressEventRead:
    return ProgressEventRead(
        event_id=kept.event_id,
        type=ProgressType(kept.type),
        happened_at=kept.happened_at,
        activity=kept.data.get("activity"),
        question=kept.data.get("question"),
        right=kept.data.get("correct"),
        thing=kept.data.get("thing"),
    )


async def store_events(
    db: TenantSession, assignment_id: UUID, attempt_id: UUID, body: ProgressBatchCreate
) -> ProgressBatchRead:
    """Raises NotFound, AssignmentClosed, PlayedAtRoblox, AttemptWithdrawn."""
    assignment = await lock_open_assignment(db, assignment_id)
    attempt = await lock_attempt(db, assignment_id, attempt_id)
    now = clock.now()
    events = [one for one in body.events if isinstance(one, ProgressCreate) and can_be(one.happened_at, now)]
    known = {one.event_id: one for one in await list_known(db, attempt_id, events)}
    judges, names = await read_judges(db, assignment_id), await read_names(db, assignment_id)
    room = MOST_EVENTS - (await db.execute(figure_queries.event_count(attempt_id))).scalar_one()
    told = []
    set_clock(attempt, [event.happened_at for event in events], now)
    for event in body.events:
        if not isinstance(event, ProgressCreate):
            told.append(refuse(uuid_of(event), INVALID_EVENT))
            continue
        if event.event_id in known:
            told.append(present_event(known[event.event_id], ProgressOutcome.DUPLICATE))
            continue
        try:
            if room == 0:
                raise Refused(Refusal.TOO_MANY_EVENTS)
            kept = make_event(attempt, event, judges, names, now)
        except Refused as refused:
            told.append(refuse(event.event_id, refused.code))
            continue
        db.add(kept)
        known[event.event_id], room = kept, room - 1
        told.append(present_event(kept, ProgressOutcome.ACCEPTED))
    if attempt.completed_at is None:
        attempt.last_seen_at = max(now, attempt.last_seen_at)
        await write_attempt(db)
        await compute_figures(db, assignment, attempt)
    return ProgressBatchRead(events=told, attempt=present_attempt(attempt))


async def list_known(db: TenantSession, attempt_id: UUID, events: Sequence[ProgressCreate]) -> Sequence[ProgressEvent]:
    """Those of them that are kept already."""
    asked = [event.event_id for event in events]
    return (await db.execute(figure_queries.events_in(attempt_id, asked))).scalars().all()


def refuse(event_id: UUID | None, code: str) -> ProgressRead:
    return ProgressRead(event_id=event_id, outcome=ProgressOutcome.REFUSED, right=None, code=code)


def uuid_of(sent: Any) -> UUID | None:
    try:
        return UUID(id_in(sent, "event_id"))
    except (TypeError, ValueError):
        return None


async def read_judges(db: TenantSession, assignment_id: UUID) -> dict[str, Any]:
    """What judges answers. The database tells it to this process only."""
    seal = db.seal(f"assignments.judges_of {assignment_id}")
    found = (await db.execute(queries.JUDGES, {"assignment_id": assignment_id, **seal})).scalar_one()
    return found or {}


async def read_names(db: TenantSession, assignment_id: UUID) -> Names | None:
    """What an event may name. None: of a version that was built before they were kept."""
    found: Names | None = (await db.execute(queries.NAMES, {"assignment_id": assignment_id})).scalar_one()
    return found


def make_event(
    attempt: Attempt, event: ProgressCreate, judges: dict[str, Any], names: Names | None, now: datetime
) -> ProgressEvent:
    """Raises Refused."""
    if attempt.completed_at is not None:
        raise Refused("attempt_completed")
    if not can_be(event.happened_at, now):
        raise Refused(OUT_OF_RANGE)
    data = data_of(event, judges)
    code = None if names is None else unknown_name(data, names)
    if code is not None:
        raise Refused(code)
    return ProgressEvent(
        class_id=attempt.class_id,
        attempt_id=attempt.id,
        student_id=attempt.student_id,
        event_id=event.event_id,
        type=event.type,
        data=data,
        happened_at=moment_of(attempt, event.happened_at, now),
        received_at=now,
    )


def data_of(event: ProgressCreate, judges: dict[str, Any]) -> dict[str, Any]:
    """What is kept of its fields: those that its type has. Raises Refused."""
    match event.type:
        case ProgressType.ANSWERED:
            if event.activity is None or event.question is None or event.answer is None:
                raise Refused(Refusal.FIELD_MISSING)
            try:
                correct = judge(judges, event.activity, event.question, event.answer)
            except NotFound as problem:
                raise Refused(Refusal.UNKNOWN_QUESTION) from problem
            except Problem as problem:
                raise Refused(problem.code) from problem
            names = {"activity": event.activity, "question": event.question}
            return {**names, "answer": event.answer, "correct": correct}
        case ProgressType.DONE | ProgressType.HELP:
            name, value = "activity", event.activity
        case ProgressType.CHECKPOINT | ProgressType.FOUND:
            name, value = "thing", event.thing
        case _:
            return {}
    if value is None and event.type != ProgressType.HELP:
        raise Refused(Refusal.FIELD_MISSING)
    return {} if value is None else {name: value}


def unknown_name(data: dict[str, Any], names: Names) -> Refusal | None:
    """Why it is refused, if it names what the world does not have."""
    if "activity" in data and data["activity"] not in names["activities"]:
        return Refusal.UNKNOWN_ACTIVITY
    if "thing" in data and data["thing"] not in names["things"]:
        return Refusal.UNKNOWN_THING
    return None


async def compute_figures(db: TenantSession, assignment: Assignment, attempt: Attempt) -> None:
    """Of all its events. A world that asks nothing is worth its end."""
    found = (await db.execute(figure_queries.figures_of(attempt.id))).one()
    attempt.answered, attempt.answered_right = found.answered, found.answered_right
    if assignment.question_count:
        attempt.score = (Decimal(found.answered_right) / assignment.question_count).quantize(PLACES)
    else:
        attempt.score = Decimal(found.is_finished)
    attempt.done_at = done_at(assignment, found)
    attempt.seconds_active, attempt.place = found.seconds_active, found.place
    attempt.progressed_at = found.progressed_at
    await write_attempt(db)


def done_at(assignment: Assignment, found: Any) -> datetime | None:
    """When we had all that counts, by a row of figures_of: the last answer; or the world's end, and what was answered."""
    answered_at: datetime | None = found.answered_at
    finished_at: datetime | None = found.finished_at
    if assignment.question_count and found.answered >= assignment.question_count:
        return answered_at
    if finished_at is None or answered_at is None:
        return finished_at
    return max(finished_at, answered_at)


def present_event(kept: ProgressEvent, outcome: ProgressOutcome) -> ProgressRead:
    return ProgressRead(event_id=kept.event_id, outcome=outcome, right=kept.data.get("correct"), code=None)
