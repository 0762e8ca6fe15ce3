"""A student begins an assignment, goes on with it, and says that it is done."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from psycopg.errors import InsufficientPrivilege
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm.exc import StaleDataError

from blockyard.assignments import queries
from blockyard.assignments.models import Assignment, Attempt, ProgressEvent
from blockyard.assignments.own import get_own_assignment, present_attempt
from blockyard.assignments.service import THING as ASSIGNMENT
from blockyard.assignments.service import shown_state
from blockyard.assignments.states import COMPLETED, ShownState, Via
from blockyard.assignments.student_schemas import AttemptRead
from blockyard.base import clock
from blockyard.base.errors import Conflict, NotFound
from blockyard.base.ids import new_id
from blockyard.tenancy.session import TenantSession

THING: Final = "attempt"


class AssignmentClosed(Conflict):
    code = "assignment_closed"


class NoAttemptsLeft(Conflict):
    code = "no_attempts_left"


class PlayedAtRoblox(Conflict):
    code = "played_at_roblox"


class AttemptWithdrawn(Conflict):
    code = "attempt_withdrawn"


async def start_attempt(db: TenantSession, assignment_id: UUID) -> AttemptRead:
    """The one that is not completed goes on, unless it is played at Roblox.

    Raises NotFound, AssignmentClosed, NoAttemptsLeft.
    """
    assignment = await lock_open_assignment(db, assignment_id)
    student_id = db.context.user_id
    made = list((await db.execute(queries.attempts_of(student_id, [assignment]))).scalars())
    counted = [one for one in made if one.withdrawn_at is None]
    begun = [one for one in counted if one.via == Via.BROWSER and one.completed_at is None]
    if begun:
        return present_attempt(begun[-1])
    if assignment.attempts_allowed is not None and len(counted) >= assignment.attempts_allowed:
        raise NoAttemptsLeft(
            f"You have made all {assignment.attempts_allowed} attempts. Ask your teacher for another one."
        )
    now = clock.now()
    row = {
        "id": new_id(),
        "class_id": assignment.class_id,
        "assignment_id": assignment_id,
        "student_id": student_id,
        "number": next_number(made),
        "via": Via.BROWSER,
        "started_at": now,
        "last_seen_at": now,
    }
    # Two tabs that begin at once begin the same one.
    try:
        await db.execute(insert(Attempt).on_conflict_do_nothing(), [row])
    except ProgrammingError as error:
        if isinstance(error.orig, InsufficientPrivilege):  # the policy: she was taken out of the class meanwhile
            raise NotFound(ASSIGNMENT) from error
        raise
    made = list((await db.execute(queries.attempts_of(student_id, [assignment]))).scalars())
    return present_attempt(next(one for one in made if one.number == row["number"]))


def next_number(made: Sequence[Attempt]) -> int:
    """Of a student's attempt in an assignment. Some of before may be gone."""
    return max((one.number for one in made), default=0) + 1


async def complete_attempt(db: TenantSession, assignment_id: UUID, attempt_id: UUID) -> AttemptRead:
    """Said twice it is said once. Raises NotFound, AssignmentClosed, PlayedAtRoblox, AttemptWithdrawn."""
    await lock_open_assignment(db, assignment_id)
    attempt = await lock_attempt(db, assignment_id, attempt_id)
    if attempt.completed_at is None:
        now = clock.now()
        attempt.completed_at = attempt.last_seen_at = now
        attempt.done_at = attempt.done_at or now
        db.add(completion_of(attempt, now))
        await write_attempt(db)
    return present_attempt(attempt)


def completion_of(attempt: Attempt, now: datetime) -> ProgressEvent:
    """What is told of it in the class's statements."""
    own_id = new_id()
    return ProgressEvent(
        id=own_id,
        class_id=attempt.class_id,
        attempt_id=attempt.id,
        student_id=attempt.student_id,
        event_id=own_id,
        type=COMPLETED,
        data={},
        happened_at=now,
        received_at=now,
    )


async def lock_open_assignment(db: TenantSession, assignment_id: UUID) -> Assignment:
    """Who closes it waits for the caller. Raises NotFound, AssignmentClosed."""
    for _ in range(2):  # a student who was taken out of the class and put back between both statements asks again
        is_open = (await db.execute(queries.LOCK_OPEN, {"assignment_id": assignment_id})).scalar_one()
        assignment, _class_name = await get_own_assignment(db, assignment_id)
        if shown_state(assignment, clock.now()) != ShownState.PUBLISHED:
            break
        if is_open:
            return assignment
    raise AssignmentClosed("This assignment is closed: nobody plays it any more.")


async def lock_attempt(db: TenantSession, assignment_id: UUID, attempt_id: UUID) -> Attempt:
    """One that goes on in a browser. Raises NotFound, PlayedAtRoblox, AttemptWithdrawn."""
    own = queries.attempt_with(db.context.user_id, assignment_id, attempt_id).with_for_update()
    attempt = (await db.execute(own)).scalar_one_or_none()
    found = attempt or await get_own_attempt(db, assignment_id, attempt_id)  # the policy: one that is withdrawn is seen
    if found.via == Via.ROBLOX:
        raise PlayedAtRoblox("This attempt is played at Roblox: go on there, or begin another one here.")
    if found.withdrawn_at is not None:
        raise AttemptWithdrawn("Your teacher has withdrawn this attempt. Begin another one.")
    if attempt is None:  # the policy: she was taken out of the class meanwhile
        raise NotFound(THING)
    return attempt


async def get_own_attempt(db: TenantSession, assignment_id: UUID, attempt_id: UUID) -> Attempt:
    """Wherever it is played. Raises NotFound."""
    own = queries.attempt_with(db.context.user_id, assignment_id, attempt_id)
    attempt = (await db.execute(own)).scalar_one_or_none()
    if attempt is None:
        raise NotFound(THING)
    return attempt


async def write_attempt(db: TenantSession) -> None:
    """What the session has of one. Raises NotFound: she was taken out of the class meanwhile, or it was archived, and the
    policy lets her write no more."""
    try:
        await db.flush()
    except StaleDataError as error:
        raise NotFound(THING) from error
