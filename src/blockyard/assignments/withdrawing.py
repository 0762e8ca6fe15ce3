"""What a teacher sees of attempts, and that one counts nowhere: a wrong pupil played, somebody cheated, it was a test."""

from uuid import UUID

from blockyard.assignments import played_queries
from blockyard.assignments.attempt_schemas import AttemptWithdraw, PlayedAttemptRead
from blockyard.assignments.attempts import THING, AttemptWithdrawn
from blockyard.assignments.models import Assignment, Attempt
from blockyard.assignments.refused import take_up_again
from blockyard.assignments.service import get_assignment, lock_assignment
from blockyard.assignments.states import Via
from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict, NotFound
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page


class AttemptNotWithdrawn(Conflict):
    code = "attempt_not_withdrawn"


async def list_attempts(db: TenantSession, assignment_id: UUID, asked: Asked) -> Page[PlayedAttemptRead]:
    """Withdrawn ones too. Raises NotFound."""
    await get_assignment(db, assignment_id)
    return await page_of(db, played_queries.attempts_in(assignment_id), asked, lambda row: present_played(*row))


async def read_attempt(db: TenantSession, assignment_id: UUID, attempt_id: UUID) -> PlayedAttemptRead:
    """Raises NotFound."""
    statement = played_queries.attempts_in(assignment_id).where(Attempt.id == attempt_id)
    row = (await db.execute(statement)).one_or_none()
    if row is None:
        raise NotFound(THING)
    return present_played(row[0], row[1])


async def withdraw_attempt(
    db: TenantSession, assignment_id: UUID, attempt_id: UUID, body: AttemptWithdraw, expected: Expected
) -> PlayedAttemptRead:
    """It counts nowhere from now on, and another one may be begun in its place; also what Roblox has told already of one.

    Raises NotFound, PreconditionFailed, NotYourClass, AttemptWithdrawn.
    """
    assignment, attempt = await lock_played(db, assignment_id, attempt_id, expected)
    if attempt.withdrawn_at is not None:
        raise AttemptWithdrawn("This attempt is withdrawn already.")
    attempt.withdrawn_at, attempt.withdrawn_by_id = clock.now(), db.context.user_id
    attempt.withdrawn_reason = body.reason
    await db.flush()
    record(db, "attempt.withdrawn", "attempt", attempt.id, details_of(attempt))
    await take_up_again(db, assignment)
    return await read_attempt(db, assignment_id, attempt_id)


async def reinstate_attempt(
    db: TenantSession, assignment_id: UUID, attempt_id: UUID, expected: Expected
) -> PlayedAttemptRead:
    """It counts again, also where the student has made all that are allowed meanwhile.

    Raises NotFound, PreconditionFailed, NotYourClass, AttemptNotWithdrawn.
    """
    _assignment, attempt = await lock_played(db, assignment_id, attempt_id, expected)
    if attempt.withdrawn_at is None:
        raise AttemptNotWithdrawn("This attempt is not withdrawn: it counts.")
    attempt.withdrawn_at = attempt.withdrawn_by_id = attempt.withdrawn_reason = None
    await db.flush()
    record(db, "attempt.reinstated", "attempt", attempt.id, details_of(attempt))
    return await read_attempt(db, assignment_id, attempt_id)


async def lock_played(
    db: TenantSession, assignment_id: UUID, attempt_id: UUID, expected: Expected
) -> tuple[Assignment, Attempt]:
    """With its class and assignment, so that nobody plays on. Raises NotFound, PreconditionFailed, NotYourClass."""
    assignment = await lock_assignment(db, assignment_id)
    attempt = (await db.execute(played_queries.locked(assignment_id, attempt_id))).scalar_one_or_none()
    if attempt is None:
        raise NotFound(THING)
    expected.require(await read_attempt(db, assignment_id, attempt_id))
    return assignment, attempt


def details_of(attempt: Attempt) -> dict[str, str]:
    """What a line of the trail says of it. Why it was withdrawn is a text that may name the student."""
    return {"assignment_id": str(attempt.assignment_id), "student_id": str(attempt.student_id)}


def present_played(attempt: Attempt, display_name: str) -> PlayedAttemptRead:
    return PlayedAttemptRead(
        id=attempt.id,
        student_id=attempt.student_id,
        display_name=display_name,
        number=attempt.number,
        via=Via(attempt.via),
        started_at=attempt.started_at,
        last_seen_at=attempt.last_seen_at,
        completed_at=attempt.completed_at,
        done_at=attempt.done_at,
        answered=attempt.answered,
        right=attempt.answered_right,
        score=float(attempt.score),
        seconds_active=attempt.seconds_active,
        withdrawn_at=attempt.withdrawn_at,
        withdrawn_by_id=attempt.withdrawn_by_id,
        withdrawn_reason=attempt.withdrawn_reason,
    )
