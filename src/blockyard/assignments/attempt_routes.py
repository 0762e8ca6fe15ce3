"""/assignments/{assignment_id}/attempts."""

from typing import Annotated
from uuid import UUID

from blockyard.assignments import withdrawing
from blockyard.assignments.attempt_schemas import AttemptWithdraw, PlayedAttemptRead
from blockyard.assignments.lists import ATTEMPTS
from blockyard.assignments.permissions import RESULTS_READ, RESULTS_UPDATE
from blockyard.identity.access import Session, requires
from blockyard.web.asking import asked_of
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/assignments/{assignment_id}/attempts", tags=["assignments"])


@router.get("", summary="List the attempts in an assignment", dependencies=[requires(RESULTS_READ)])
async def list_attempts(
    db: Session, assignment_id: UUID, asked: Annotated[Asked, asked_of(ATTEMPTS)]
) -> Page[PlayedAttemptRead]:
    """Those that are withdrawn, too."""
    return await withdrawing.list_attempts(db, assignment_id, asked)


@router.get("/{attempt_id}", summary="Get an attempt", dependencies=[requires(RESULTS_READ)])
async def get_attempt(db: Session, assignment_id: UUID, attempt_id: UUID) -> PlayedAttemptRead:
    return await withdrawing.read_attempt(db, assignment_id, attempt_id)


@router.post("/{attempt_id}/withdraw", summary="Let an attempt count nowhere", dependencies=[requires(RESULTS_UPDATE)])
async def withdraw_attempt(
    db: Session, assignment_id: UUID, attempt_id: UUID, body: AttemptWithdraw, expected: IfMatch
) -> PlayedAttemptRead:
    """A wrong pupil played, somebody cheated, it was a test. What happened in it stays, so nothing that is sent again brings
    it back; and the student may begin another one in its place."""
    return await withdrawing.withdraw_attempt(db, assignment_id, attempt_id, body, expected)


@router.post("/{attempt_id}/reinstate", summary="Let an attempt count again", dependencies=[requires(RESULTS_UPDATE)])
async def reinstate_attempt(db: Session, assignment_id: UUID, attempt_id: UUID, expected: IfMatch) -> PlayedAttemptRead:
    return await withdrawing.reinstate_attempt(db, assignment_id, attempt_id, expected)
