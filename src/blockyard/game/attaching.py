"""Finding out whose the events of a place are: of players who are students they become attempts, the others wait."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from blockyard.assignments.attaching import RobloxEvent, attach_events
from blockyard.assignments.states import ProgressType, Refusal
from blockyard.game import queries
from blockyard.game.counting import CountingPlace, find_counting
from blockyard.game.handing_over import hand_over
from blockyard.game.models import GameEvent
from blockyard.game.refusal_words import CLAIM_CODE_UNKNOWN
from blockyard.game.states import GameEventType
from blockyard.jobs.tasks import TenantJob
from blockyard.players.claims import claim_code
from blockyard.players.states import ClaimOutcome
from blockyard.tenancy.session import TenantSession

AT_ONCE: Final = 1_000

PROGRESS: Final = {
    GameEventType.STARTED: ProgressType.STARTED,
    GameEventType.ANSWERED: ProgressType.ANSWERED,
    GameEventType.CHECKPOINT: ProgressType.CHECKPOINT,
    GameEventType.FOUND: ProgressType.FOUND,
    GameEventType.DONE: ProgressType.DONE,
    GameEventType.FINISHED: ProgressType.FINISHED,
    GameEventType.HELP: ProgressType.HELP,
}
"""Of the others nothing is computed: what a quiz came to is computed from its answers."""
NAMES: Final = {
    "activity": "activity",
    "question_id": "question",
    "choice": "answer",
    "correct": "correct",
    "checkpoint": "thing",
    "item": "thing",
}
"""What the reporter calls the fields of an event, and what they are called in an attempt."""
OF_TYPE: Final = {
    ProgressType.ANSWERED: ("activity", "question", "answer", "correct"),
    ProgressType.CHECKPOINT: ("thing",),
    ProgressType.FOUND: ("thing",),
    ProgressType.DONE: ("activity",),
    ProgressType.HELP: ("activity",),
}


async def attach_waiting(job: TenantJob, place_key_id: UUID) -> None:
    """Of a place, until nothing waits that need not. What was done is kept, student by student."""
    await settle_claims(job, place_key_id)
    while True:
        async with job.session(read_only=True) as db:
            place = await find_counting(db, place_key_id)
            found = (await db.execute(queries.known_in(place_key_id, AT_ONCE))).all()
        if place is None or not found:
            return
        by_student: dict[UUID, list[GameEvent]] = defaultdict(list)
        for event, student_id in found:
            by_student[student_id].append(event)
        for student_id, events in by_student.items():
            async with job.session() as db:
                await attach_to_student(db, place, place_key_id, student_id, events)


async def settle_claims(job: TenantJob, place_key_id: UUID) -> None:
    """Who typed a code on the pull road, where nobody answered her. Of too many wrong ones the next wait."""
    async with job.session(read_only=True) as db:
        claims = (await db.execute(queries.claims_in(place_key_id))).scalars().all()
    for claim in claims:
        async with job.session() as db:
            outcome = await claim_code(db, claim.player, claim.data.get("code", ""), claim.happened_at)
            if outcome != ClaimOutcome.LATER:
                code = None if outcome == ClaimOutcome.CLAIMED else CLAIM_CODE_UNKNOWN
                await db.execute(queries.settle(place_key_id, [claim.event_id], code))
            if outcome == ClaimOutcome.CLAIMED:
                await hand_over(db, claim.player)


async def attach_to_student(
    db: TenantSession, place: CountingPlace, place_key_id: UUID, student_id: UUID, events: Sequence[GameEvent]
) -> None:
    """Attempts and inbox in one transaction. Who erases her waits, or has done so: what was hers goes when it is swept."""
    if (await db.execute(queries.lock_student(student_id))).one_or_none() is None:
        await db.execute(queries.settle(place_key_id, [event.event_id for event in events], Refusal.NO_ASSIGNMENT))
        return
    told = [in_words_of_attempts(event) for event in events if GameEventType(event.type) in PROGRESS]
    refusals = await attach_events(db, place.environment_id, place.class_ids, place_key_id, student_id, told)
    await db.execute(queries.settle(place_key_id, [event.event_id for event in events], None))
    by_code: dict[tuple[UUID, Refusal], list[UUID]] = defaultdict(list)
    for (told_by, event_id), code in refusals.items():
        by_code[told_by, code].append(event_id)
    for (told_by, code), event_ids in by_code.items():
        await db.execute(queries.settle(told_by, event_ids, code))


def in_words_of_attempts(event: GameEvent) -> RobloxEvent:
    kind = PROGRESS[GameEventType(event.type)]
    return RobloxEvent(
        place_key_id=event.place_key_id,
        event_id=event.event_id,
        type=kind,
        data=data_of(kind, event.data),
        happened_at=event.happened_at,
        received_at=event.received_at,
    )


def data_of(kind: ProgressType, told: dict[str, Any]) -> dict[str, Any]:
    """What an attempt keeps of an event of this type."""
    renamed = {NAMES[name]: value for name, value in told.items() if name in NAMES}
    return {name: renamed[name] for name in OF_TYPE.get(kind, ()) if name in renamed}
