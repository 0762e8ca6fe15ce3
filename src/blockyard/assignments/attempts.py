"""A student begins an assignment, goes on with it, and says that it is done."""

from typing import Final
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from blockyard.assignments import queries
from blockyard.assignments.models import Assignment, Attempt
from blockyard.assignments.own import get_own_assignment, present_attempt
from blockyard.assignments.service import shown_state
from blockyard.assignments.states import ShownState, Via
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


async def start_attempt(db: TenantSession, assignment_id: UUID) -> AttemptRead:
    """The one that is not completed goes on, unless it is played at Roblox.

    Raises NotFound, AssignmentClosed, NoAttemptsLeft.
    """
    assignment = await lock_open_assignment(db, assignment_id)
    student_id = db.context.user_id
    made = list((await db.execute(queries.attempts_of(student_id, [assignment_id]))).scalars())
    begun = [one for one in made if one.via == Via.BROWSER and one.completed_at is None]
    if begun:
        return present_attempt(begun[-1])
    number = len(made) + 1
    if assignment.attempts_allowed is not None and number > assignment.attempts_allowed:
        raise NoAttemptsLeft(
            f"You have made all {assignment.attempts_allowed} attempts. Ask your teacher for another one."
        )
    now = clock.now()
    row = {
        "id": new_id(),
        "class_id": assignment.class_id,
        "assignment_id": assignment_id,
        "student_id": student_id,
        "number": number,
        "via": Via.BROWSER,
        "started_at": now,
        "last_seen_at": now,
    }
    # Two tabs that begin at once begin the same one.
    await db.execute(insert(Attempt).on_conflict_do_nothing(), [row])
    made = list((await db.execute(queries.attempts_of(student_id, [assignment_id]))).scalars())
    return present_attempt(made[number - 1])


async def complete_attempt(db: TenantSession, assignment_id: UUID, attempt_id: UUID) -> AttemptRead:
    """Said twice it is said once. Raises NotFound, AssignmentClosed."""
    await lock_open_assignment(db, assignment_id)
    attempt = await lock_attempt(db, assignment_id, attempt_id)
    if attempt.completed_at is None:
        attempt.completed_at = attempt.last_seen_at = clock.now()
        await db.flush()
    return present_attempt(attempt)


async def lock_open_assignment(db: TenantSession, assignment_id: UUID) -> Assignment:
    """Who closes it waits for the caller. Raises NotFound, AssignmentClosed."""
    is_open = (await db.execute(queries.LOCK_OPEN, {"assignment_id": assignment_id})).scalar_one()
    assignment, _class_name = await get_own_assignment(db, assignment_id)
    if not is_open or shown_state(assignment, clock.now()) != ShownState.PUBLISHED:
        raise AssignmentClosed("This assignment is closed: nobody plays it any more.")
    return assignment


async def lock_attempt(db: TenantSession, assignment_id: UUID, attempt_id: UUID) -> Attempt:
    """Raises NotFound."""
    own = queries.attempt_with(db.context.user_id, assignment_id, attempt_id).with_for_update()
    attempt = (await db.execute(own)).scalar_one_or_none()
    if attempt is None:
        raise NotFound(THING)
    return attempt
