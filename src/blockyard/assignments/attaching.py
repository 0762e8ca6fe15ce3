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
from blockyard.assignments.events import MOST_EVENTS, Names, compute_figures, unknown_name
from blockyard.assignments.models import Assignment, Attempt, ProgressEvent
from blockyard.assignments.opening import was_open
from blockyard.assignments.regrouping import regroup, withdrawal_of, withdrawals_of
from blockyard.assignments.states import ProgressType, Refusal, Via
from blockyard.assignments.targets import targets_by_assignment
from blockyard.base.ids import new_id
from blockyard.classes.archiving import was_archived
from blockyard.classes.models import SchoolClass
from blockyard.environments.playing import JUDGES
from blockyard.tenancy.session import TenantSession
from worlds.browser.answers import Judges

Refusals = dict[tuple[UUID, UUID], Refusal]
"""Why an event is not kept, by its place and its own id. Also of one that was kept before."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the assignment's version asks and names. Versions of before do not say how a game counts choices, nor names."""

    judges: Judges
    names: Names | None


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
    attended = dict((await db.execute(roblox_queries.attended_by(student_id))).tuples().all())
    given = await lock_given(db, await given_to(db, environment_id, student_id, attended.keys()))
    found = (await db.execute(roblox_queries.these_classes({one.class_id for one in given}))).scalars()
    classes = {one.id: one for one in found}
    refusals: Refusals = {}
    by_assignment: dict[UUID, list[RobloxEvent]] = defaultdict(list)
    for event in told:
        if event.event_id in known:
            continue
        played = [
            one for one in given if was_played(one, classes[one.class_id], attended[one.class_id], event.happened_at)
        ]
        assignment = next((one for one in played if class_ids is None or one.class_id in class_ids), None)
        if assignment is None:
            refusals[event.key] = Refusal.PLACE_KEY_NOT_OF_CLASS if played else Refusal.NO_ASSIGNMENT
        else:
            by_assignment[assignment.id].append(event)
    for assignment in given:
        if assignment.id in by_assignment:
            refusals |= await attach_to(db, assignment, student_id, by_assignment[assignment.id])
    return refusals


async def given_to(db: TenantSession, environment_id: UUID, student_id: UUID, attended: Set[UUID]) -> list[Assignment]:
    """Of the environment, to the student, in these classes. Drafts too."""
    made = list((await db.execute(roblox_queries.made_of(environment_id))).scalars())
    targets = await targets_by_assignment(db, [one.id for one in made])
    return [
        one for one in made if one.class_id in attended and (not one.given_to_some or student_id in targets[one.id])
    ]


async def lock_given(db: TenantSession, given: Sequence[Assignment]) -> list[Assignment]:
    """Those that are published, as they are now: the latest first. Who closes one at this moment is waited for."""
    found = (await db.execute(roblox_queries.locked([one.id for one in given]))).scalars()
    published = [(one.published_at, one) for one in found if one.published_at is not None]
    return [one for _, one in sorted(published, key=lambda pair: pair[0], reverse=True)]


def was_played(assignment: Assignment, school_class: SchoolClass, left_at: datetime | None, moment: datetime) -> bool:
    """Whether it was open then, its class not archived, and the student had not left it."""
    has_left = left_at is not None and left_at <= moment
    return was_open(assignment, moment) and not was_archived(school_class, moment) and not has_left


async def attach_to(
    db: TenantSession, assignment: Assignment, student_id: UUID, told: Sequence[RobloxEvent]
) -> Refusals:
    """Of an assignment that is locked."""
    known = list((await db.execute(roblox_queries.told_of(student_id, assignment.id))).scalars())
    asked = await read_asked(db, assignment)
    refusals: Refusals = {}
    for event in told:
        code = fault_of(event, asked) or (Refusal.TOO_MANY_EVENTS if len(known) >= MOST_EVENTS else None)
        if code is not None:
            refusals[event.key] = code
            continue
        known.append(make_event(assignment, student_id, event, data_of(event, asked)))
    return refusals | await settle(db, assignment, student_id, known)


async def read_asked(db: TenantSession, assignment: Assignment) -> Asked:
    found = await db.execute(roblox_queries.told_in_version(assignment.environment_id, assignment.version))
    judges, names = found.tuples().one_or_none() or (None, None)
    return Asked(JUDGES.validate_python(judges or {}), names)


def fault_of(event: RobloxEvent, asked: Asked) -> Refusal | None:
    """Why it is no event of the assignment. Whether an answer is right the game's server has judged."""
    data = event.data
    match event.type:
        case ProgressType.ANSWERED:
            if {"activity", "question", "answer", "correct"} - data.keys():
                return Refusal.FIELD_MISSING
            judge = asked.judges.get(data["activity"], {}).get(data["question"])
            if judge is None:
                return Refusal.UNKNOWN_QUESTION
            return None if judge.can_be(data["answer"]) else Refusal.NO_SUCH_CHOICE
        case ProgressType.DONE if "activity" not in data:
            return Refusal.FIELD_MISSING
        case ProgressType.CHECKPOINT | ProgressType.FOUND if "thing" not in data:
            return Refusal.FIELD_MISSING
    return None if asked.names is None else unknown_name(data, asked.names)


def data_of(event: RobloxEvent, asked: Asked) -> dict[str, Any]:
    """A choice as browsers count it, so that one number means one choice, wherever it was made."""
    if event.type != ProgressType.ANSWERED:
        return event.data
    order, answer = asked.judges[event.data["activity"]][event.data["question"]].order, event.data["answer"]
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
    withdrawn = withdrawals_of(attempts, known)
    found = regroup(assignment, made, known)
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
        attempt.withdrawn_at, attempt.withdrawn_by_id, attempt.withdrawn_reason = withdrawal_of(group, withdrawn)
        await complete(db, attempt, next(finished, None))
        await compute_figures(db, assignment, attempt)
    if attempts:
        attempts[-1].over_at = found.over_at
        await db.flush()
    return {(one.place_key_id, one.event_id): Refusal.NO_ATTEMPTS_LEFT for one in found.refused if one.place_key_id}


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
