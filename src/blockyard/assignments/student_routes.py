"""/student/assignments: what a student plays. No one else is let in here."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from blockyard.assignments import attempts, events, own
from blockyard.assignments.limits import PlayLimit
from blockyard.assignments.lists import OWN_ASSIGNMENTS, OWN_EVENTS
from blockyard.assignments.permissions import OWN_ASSIGNMENTS_READ, OWN_ATTEMPTS_UPDATE
from blockyard.assignments.student_schemas import (
    AttemptRead,
    OwnAssignmentRead,
    ProgressBatchCreate,
    ProgressBatchRead,
    ProgressEventRead,
)
from blockyard.environments.files import path_in
from blockyard.environments.play_schemas import PlayRead
from blockyard.environments.sent_files import content_of, send_stored
from blockyard.environments.states import FileKind
from blockyard.identity.access import Session, requires
from blockyard.web.asking import asked_of
from blockyard.web.listing import Asked
from blockyard.web.process import process_of
from blockyard.web.routing import APIRouter, without_key
from blockyard.web.schemas import Page

router = APIRouter(prefix="/student/assignments", tags=["student"])


@router.get("", summary="List what is given to you", dependencies=[requires(OWN_ASSIGNMENTS_READ)])
async def list_own_assignments(
    db: Session, asked: Annotated[Asked, asked_of(OWN_ASSIGNMENTS)]
) -> Page[OwnAssignmentRead]:
    return await own.list_own_assignments(db, asked)


@router.get(
    "/{assignment_id}",
    summary="Get an assignment, your attempts, and what came of them",
    dependencies=[requires(OWN_ASSIGNMENTS_READ)],
)
async def get_own_assignment(db: Session, assignment_id: UUID) -> OwnAssignmentRead:
    return await own.read_own_assignment(db, assignment_id)


@router.get(
    "/{assignment_id}/play",
    summary="Get the assignment's world to play in a browser",
    response_model=PlayRead,
    responses={status: told for status, told in content_of(FileKind.PLAY).items() if status not in (200, 409)},
    dependencies=[requires(OWN_ASSIGNMENTS_READ)],
)
async def get_assigned_play(db: Session, request: Request, assignment_id: UUID) -> Response:
    assignment, _class_name = await own.get_own_assignment(db, assignment_id)
    version = assignment.version or 0
    headers = {
        "ETag": f'"{assignment.environment_id}-{version}"',
        "Cache-Control": "private, no-cache",
        "Blockyard-Version": str(version),
    }
    return await send_stored(
        db, request, FileKind.PLAY, path_in(assignment.environment_id, version, FileKind.PLAY), headers
    )


@router.post(
    "/{assignment_id}/attempts",
    summary="Begin an assignment, or go on with it",
    dependencies=[
        requires(OWN_ATTEMPTS_UPDATE),
        without_key("an attempt that is not completed goes on, however often you ask."),
    ],
)
async def start_attempt(db: Session, request: Request, assignment_id: UUID) -> AttemptRead:
    process_of(request).part(PlayLimit).check_attempt(db.context.user_id, request.scope)
    return await attempts.start_attempt(db, assignment_id)


@router.get(
    "/{assignment_id}/attempts/{attempt_id}/events",
    summary="List what happened in an attempt",
    dependencies=[requires(OWN_ASSIGNMENTS_READ)],
)
async def list_own_events(
    db: Session, assignment_id: UUID, attempt_id: UUID, asked: Annotated[Asked, asked_of(OWN_EVENTS)]
) -> Page[ProgressEventRead]:
    """So that another computer goes on where this one stopped."""
    return await events.list_own_events(db, assignment_id, attempt_id, asked)


@router.post(
    "/{assignment_id}/attempts/{attempt_id}/events",
    summary="Tell what happened in an attempt, and hear which answers are right",
    dependencies=[
        requires(OWN_ATTEMPTS_UPDATE),
        without_key("each event has an id, and one that arrives twice is kept once."),
    ],
)
async def store_events(
    db: Session, request: Request, assignment_id: UUID, attempt_id: UUID, body: ProgressBatchCreate
) -> ProgressBatchRead:
    """Up to a hundred events, in any order. Send those again whose answer you have not heard. What counts of a question is
    the first answer to it."""
    process_of(request).part(PlayLimit).check_events(db.context.user_id, len(body.events), request.scope)
    return await events.store_events(db, assignment_id, attempt_id, body)


@router.post(
    "/{assignment_id}/attempts/{attempt_id}/complete",
    summary="Say that an attempt is done",
    dependencies=[requires(OWN_ATTEMPTS_UPDATE), without_key("what is said twice is said once.")],
)
async def complete_attempt(db: Session, assignment_id: UUID, attempt_id: UUID) -> AttemptRead:
    return await attempts.complete_attempt(db, assignment_id, attempt_id)
