"""What a place of Roblox told of a student becomes attempts. They are made anew from all that is known of her in the
assignment, so it is the same whatever comes first, twice or late."""

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from blockyard.assignments import queries, roblox_queries
from blockyard.assignments.attempts import completion_of, next_number
from blockyard.assignments.events import MOST_EVENTS, compute_figures
from blockyard.assignments.grouping import group_events
from blockyard.assignments.models import Assignment, Attempt, ProgressEvent
from blockyard.assignments.states import ProgressType, Via
from blockyard.assignments.targets import targets_by_assignment
from blockyard.base.ids import new_id
from blockyard.tenancy.session import TenantSession

Refusals = dict[tuple[UUID, UUID], str]
"""Why an event is not kept, by its place and its own id. Also of one that was kept before."""
Orders = dict[tuple[str, str], list[int]]
"""By activity and question: the choices as a game counts them, in the order in which a browser does."""


@dataclass(frozen=True, slots=True)
class RobloxEvent:
    """What a place told of a student, in the words of ProgressEvent."""

    place_key_id: UUID
    event_id: UUID
    type: ProgressType
    data: dict[str, Any]
    happened_at: datetime
    received_at: datetime

    @property
    def key(self) -> tuple[UUID, UUID]:
        return self.place_key_id, self.event_id


async def attach_events(
    db: TenantSession,
    environment_id: UUID,
    class_ids: Set[UUID] | None,
    place_key_id: UUID,
    student_id: UUID,
    told: Sequence[RobloxEvent],
) -> Refusals:
    """For an owner or admin, who sees all classes. `told` is of one place of the environment, which counts in these classes,
    or in all (None). The others than those refused are kept, once."""
    known = set((await db.execute(roblox_queries.told_by(place_key_id, [one.event_id for one in told]))).scalars())
    given = await given_to(db, environment_id, student_id)
    refusals: Refusals = {}
    by_assignment: dict[UUID, list[RobloxEvent]] = defaultdict(list)
    for event in told:
        if event.event_id in known:
            continue
        open_then = [one for one in given if was_open(one, event.happened_at)]
        assignment = next((one for one in open_then if class_ids is None or one.class_id in class_ids), None)
        if assignment is None:
            refusals[event.key] = "place_key_not_of_class" if open_then else "no_assignment"
        else:
            by_assignment[assignment.id].append(event)
    for assignment_id in sorted(by_assignment):  # locked in one order everywhere
        refusals |= await attach_to(db, assignment_id, student_id, by_assignment[assignment_id])
    return refusals


async def given_to(db: TenantSession, environment_id: UUID, student_id: UUID) -> list[Assignment]:
    """Of the environment, to the student: the latest published first."""
    published = list((await db.execute(roblox_queries.published_of(environment_id))).scalars())
    attended = set((await db.execute(roblox_queries.classes_of(student_id))).scalars())
    targets = await targets_by_assignment(db, [one.id for one in published])
    return [
        one
        for one in published
        if one.class_id in attended and (not one.given_to_some or student_id in targets[one.id])
    ]


def was_open(assignment: Assignment, moment: datetime) -> bool:
    begins = assignment.published_at, assignment.opens_at
    ends = assignment.closes_at, assignment.closed_at
    return all(begin is None or begin <= moment for begin in begins) and all(
        end is None or moment < end for end in ends
    )


async def attach_to(db: TenantSession, assignment_id: UUID, student_id: UUID, told: Sequence[RobloxEvent]) -> Refusals:
    """Nobody begins an attempt in a browser meanwhile: who does locks the assignment, too (attempts.py)."""
    locked = queries.assignment_with(assignment_id).with_for_update().execution_options(populate_existing=True)
    assignment = (await db.execute(locked)).scalar_one_or_none()
    if assignment is None:
        return {event.key: "no_assignment" for event in told}
    known = list((await db.execute(roblox_queries.told_of(student_id, assignment_id))).scalars())
    questions = await read_questions(db, assignment)
    refusals: Refusals = {}
    for event in told:
        code = fault_of(event, questions.keys()) or ("too_many_events" if len(known) >= MOST_EVENTS else None)
        if code is not None:
            refusals[event.key] = code
            continue
        known.append(make_event(assignment, student_id, event, data_of(event, questions)))
    return refusals | await settle(db, assignment, student_id, known)


async def read_questions(db: TenantSession, assignment: Assignment) -> Orders:
    """Of each that the assignment's version asks. Versions of before do not say how they are counted."""
    found = await db.execute(roblox_queries.judges_in(assignment.environment_id, assignment.version))
    judges: dict[str, Any] = found.scalar_one_or_none() or {}
    return {
        (activity, question): judge.get("order", [])
        for activity, asked in judges.items()
        for question, judge in asked.items()
    }


def fault_of(event: RobloxEvent, questions: Set[tuple[str, str]]) -> str | None:
    """Why it is no event of the assignment. Whether an answer is right the game's server has judged."""
    data = event.data
    match event.type:
        case ProgressType.ANSWERED:
            if {"activity", "question", "answer", "correct"} - data.keys():
                return "field_missing"
            return None if (data["activity"], data["question"]) in questions else "unknown_question"
        case ProgressType.DONE:
            return None if "activity" in data else "field_missing"
        case ProgressType.CHECKPOINT | ProgressType.FOUND:
            return None if "thing" in data else "field_missing"
    return None


def data_of(event: RobloxEvent, questions: Orders) -> dict[str, Any]:
    """A choice as browsers count it, so that one number means one choice, wherever it was made."""
    if event.type != ProgressType.ANSWERED:
        return event.data
    order, answer = questions[event.data["activity"], event.data["question"]], event.data["answer"]
    return event.data | ({"answer": order.index(answer)} if answer in order else {})


def make_event(assignment: Assignment, student_id: UUID, event: RobloxEvent, data: dict[str, Any]) -> ProgressEvent:
    """In no attempt yet."""
    return ProgressEvent(
        id=new_id(),
        class_id=assignment.class_id,
        student_id=student_id,
        place_key_id=event.place_key_id,
        event_id=event.event_id,
        type=event.type,
        data=data,
        happened_at=event.happened_at,
        received_at=event.received_at,
    )


async def settle(
    db: TenantSession, assignment: Assignment, student_id: UUID, known: Sequence[ProgressEvent]
) -> Refusals:
    """Puts all events into their attempts, and computes these anew. What an attempt too many would hold is refused."""
    made = list((await db.execute(queries.attempts_of(student_id, [assignment]))).scalars())
    attempts = [one for one in made if one.via == Via.ROBLOX]
    limit, over_at = None, None
    if assignment.attempts_allowed is not None:
        limit = max(len(attempts), assignment.attempts_allowed - (len(made) - len(attempts)))
        over_at = attempts[-1].over_at if limit and len(attempts) == limit else None
    found = group_events(known, limit, over_at)
    for group in found.groups[len(attempts) :]:
        attempts.append(new_attempt(assignment, student_id, next_number(made), group[0].happened_at))
        made.append(attempts[-1])
        db.add(attempts[-1])
    await db.flush()
    settled = list(zip(found.groups, attempts, strict=False))
    await move(db, settled, found.refused)
    for group, attempt in settled:
        finished = (one.happened_at for one in group if one.type == ProgressType.FINISHED)
        attempt.started_at, attempt.last_seen_at = group[0].happened_at, group[-1].happened_at
        attempt.over_at = None
        await complete(db, attempt, next(finished, None))
        await compute_figures(db, assignment, attempt)
    if attempts:
        attempts[-1].over_at = found.over_at
        await db.flush()
    return {(one.place_key_id, one.event_id): "no_attempts_left" for one in found.refused if one.place_key_id}


async def complete(db: TenantSession, attempt: Attempt, finished_at: datetime | None) -> None:
    """A late event may say that it was completed at another moment, or not yet."""
    if attempt.completed_at == finished_at:
        return
    attempt.completed_at = finished_at
    await db.execute(roblox_queries.completion_in(attempt.id))
    if finished_at is not None:
        db.add(completion_of(attempt, finished_at))


def new_attempt(assignment: Assignment, student_id: UUID, number: int, started_at: datetime) -> Attempt:
    return Attempt(
        id=new_id(),
        class_id=assignment.class_id,
        assignment_id=assignment.id,
        student_id=student_id,
        number=number,
        via=Via.ROBLOX,
        started_at=started_at,
        last_seen_at=started_at,
    )


async def move(
    db: TenantSession,
    settled: Sequence[tuple[Sequence[ProgressEvent], Attempt]],
    refused: Sequence[ProgressEvent],
) -> None:
    """Writes the events that are not in their attempt yet, and takes them away from where they were."""
    moving = [(one, attempt) for group, attempt in settled for one in group if one.attempt_id != attempt.id]
    leaving = [one.id for one in (*(one for one, _ in moving), *refused) if one.attempt_id is not None]
    if leaving:
        await db.execute(roblox_queries.these(leaving))
    if moving:
        await db.execute(insert(ProgressEvent), [row_of(one, attempt) for one, attempt in moving])


def row_of(event: ProgressEvent, attempt: Attempt) -> dict[str, Any]:
    names = ("id", "class_id", "student_id", "place_key_id", "event_id", "type", "data", "happened_at", "received_at")
    return {name: getattr(event, name) for name in names} | {"attempt_id": attempt.id}
