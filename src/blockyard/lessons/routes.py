"""/uploads/{upload_id}/lesson and /uses."""

from typing import Annotated
from uuid import UUID

from blockyard.agents.permissions import AGENTS_CREATE, EXECUTIONS_CREATE
from blockyard.environments.permissions import ENVIRONMENTS_CREATE
from blockyard.identity.access import ProcessQuota, Session, SignedIn, require_also, requires
from blockyard.lessons import service
from blockyard.lessons.lists import USES
from blockyard.lessons.schemas import UploadLessonCreate, UploadLessonRead, UploadUseRead
from blockyard.uploads.permissions import UPLOADS_READ
from blockyard.web.asking import asked_of
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/uploads/{upload_id}", tags=["uploads"])


@router.post(
    "/lesson",
    summary="Make a quiz, a world, or both of an upload",
    status_code=202,
    dependencies=[requires(UPLOADS_READ)],
    openapi_extra={"x-problems": [402], "x-location": "/uploads/{upload_id}/uses"},
)
async def create_upload_lesson(
    current_user: SignedIn, db: Session, quota: ProcessQuota, upload_id: UUID, body: UploadLessonCreate
) -> UploadLessonRead:
    """All that is asked for, or nothing. The upload is a lesson that is `ready`; deleting it afterwards changes neither the
    world nor the quiz."""
    quiz = [EXECUTIONS_CREATE] if body.agent_id else [EXECUTIONS_CREATE, AGENTS_CREATE]
    asked = {"world": [ENVIRONMENTS_CREATE], "quiz": quiz}
    require_also(db, current_user, *(one for what in body.make for one in asked[what]))
    return await service.create_lesson(db, quota, upload_id, body)


@router.get("/uses", summary="List what an upload was used for", dependencies=[requires(UPLOADS_READ)])
async def list_upload_uses(
    db: Session, upload_id: UUID, asked: Annotated[Asked, asked_of(USES)]
) -> Page[UploadUseRead]:
    return await service.list_uses(db, upload_id, asked)
