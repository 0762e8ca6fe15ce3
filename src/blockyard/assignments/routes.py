"""/classes/{class_id}/assignments and /assignments."""

from typing import Annotated
from uuid import UUID

from blockyard.assignments import publishing, service
from blockyard.assignments.lists import ASSIGNMENTS
from blockyard.assignments.permissions import (
    ASSIGNMENTS_CREATE,
    ASSIGNMENTS_DELETE,
    ASSIGNMENTS_READ,
    ASSIGNMENTS_UPDATE,
)
from blockyard.assignments.schemas import AssignmentCreate, AssignmentRead, AssignmentUpdate
from blockyard.identity.access import Session, requires
from blockyard.web.asking import asked_of
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(tags=["assignments"])


@router.get(
    "/classes/{class_id}/assignments",
    summary="List the assignments of a class",
    dependencies=[requires(ASSIGNMENTS_READ)],
)
async def list_assignments(
    db: Session, class_id: UUID, asked: Annotated[Asked, asked_of(ASSIGNMENTS)]
) -> Page[AssignmentRead]:
    return await service.list_assignments(db, class_id, asked)


@router.post(
    "/classes/{class_id}/assignments",
    summary="Draft an assignment for a class",
    status_code=201,
    openapi_extra={"x-location": "/assignments/{assignment_id}"},
    dependencies=[requires(ASSIGNMENTS_CREATE)],
)
async def create_assignment(db: Session, class_id: UUID, body: AssignmentCreate) -> AssignmentRead:
    return await service.create_assignment(db, class_id, body)


@router.get("/assignments/{assignment_id}", summary="Get an assignment", dependencies=[requires(ASSIGNMENTS_READ)])
async def get_assignment(db: Session, assignment_id: UUID) -> AssignmentRead:
    return await service.read_assignment(db, assignment_id)


@router.put("/assignments/{assignment_id}", summary="Change an assignment", dependencies=[requires(ASSIGNMENTS_UPDATE)])
async def update_assignment(
    db: Session, assignment_id: UUID, body: AssignmentUpdate, expected: IfMatch
) -> AssignmentRead:
    return await service.update_assignment(db, assignment_id, body, expected)


@router.delete(
    "/assignments/{assignment_id}",
    summary="Delete an assignment, with all that students did in it",
    status_code=204,
    dependencies=[requires(ASSIGNMENTS_DELETE)],
)
async def delete_assignment(db: Session, assignment_id: UUID, expected: IfMatch) -> None:
    await service.delete_assignment(db, assignment_id, expected)


@router.post(
    "/assignments/{assignment_id}/publish",
    summary="Give an assignment to the class; or open a closed one again",
    dependencies=[requires(ASSIGNMENTS_UPDATE)],
)
async def publish_assignment(db: Session, assignment_id: UUID) -> AssignmentRead:
    return await publishing.publish_assignment(db, assignment_id)


@router.post(
    "/assignments/{assignment_id}/close",
    summary="Let nobody play an assignment any more",
    dependencies=[requires(ASSIGNMENTS_UPDATE)],
)
async def close_assignment(db: Session, assignment_id: UUID) -> AssignmentRead:
    return await publishing.close_assignment(db, assignment_id)
