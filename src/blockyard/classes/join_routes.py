"""/join, and /classes/{class_id}/join-requests."""

from typing import Annotated
from uuid import UUID

from blockyard.classes import joining
from blockyard.classes.enrollment_schemas import ClassStudentRead
from blockyard.classes.join_schemas import JoinCreate, JoinRead, JoinRequestRead
from blockyard.classes.lists import JOIN_REQUESTS
from blockyard.classes.permissions import CLASS_STUDENTS_READ, CLASS_STUDENTS_UPDATE
from blockyard.identity.access import CurrentProcess, ProcessQuota, Session, requires
from blockyard.identity.dependencies import RequestOrigin
from blockyard.web.asking import asked_of
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter, without_key
from blockyard.web.schemas import Page

NOT_KEPT = without_key("the card that it may give is a secret.")

door = APIRouter(prefix="/join", tags=["student"], dependencies=[NOT_KEPT])
router = APIRouter(prefix="/classes/{class_id}/join-requests", tags=["classes"])


@door.post("", summary="Join a class by its code", openapi_extra={"x-problems": [404, 409]})
async def join_class(process: CurrentProcess, origin: RequestOrigin, body: JoinCreate) -> JoinRead:
    """If its `joining` is `direct` you attend it at once and get a card; if it is `request` your teacher is asked."""
    return await joining.join(process, body, origin)


@router.get("", summary="List who asks to join a class", dependencies=[requires(CLASS_STUDENTS_READ)])
async def list_join_requests(
    db: Session, class_id: UUID, asked: Annotated[Asked, asked_of(JOIN_REQUESTS)]
) -> Page[JoinRequestRead]:
    return await joining.list_requests(db, class_id, asked)


@router.delete(
    "",
    summary="Refuse all who asked to join a class",
    status_code=204,
    dependencies=[requires(CLASS_STUDENTS_UPDATE)],
)
async def refuse_join_requests(db: Session, class_id: UUID) -> None:
    await joining.refuse_all_requests(db, class_id)


@router.get("/{join_request_id}", summary="Get who asks to join a class", dependencies=[requires(CLASS_STUDENTS_READ)])
async def get_join_request(db: Session, class_id: UUID, join_request_id: UUID) -> JoinRequestRead:
    return await joining.read_request(db, class_id, join_request_id)


@router.post(
    "/{join_request_id}/accept",
    summary="Let somebody who asked attend a class",
    status_code=201,
    dependencies=[requires(CLASS_STUDENTS_UPDATE)],
)
async def accept_join_request(
    db: Session, quota: ProcessQuota, class_id: UUID, join_request_id: UUID
) -> ClassStudentRead:
    """A new entry of the roster. Give the student a card at `PUT /students/{student_id}/login`."""
    return await joining.accept_request(db, quota, class_id, join_request_id)


@router.delete(
    "/{join_request_id}",
    summary="Refuse somebody who asked to join a class",
    status_code=204,
    dependencies=[requires(CLASS_STUDENTS_UPDATE)],
)
async def refuse_join_request(db: Session, class_id: UUID, join_request_id: UUID) -> None:
    await joining.refuse_request(db, class_id, join_request_id)
