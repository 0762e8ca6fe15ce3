"""/classes/{class_id}/teachers."""

from uuid import UUID

from blockyard.classes import teachers
from blockyard.classes.permissions import CLASS_TEACHERS_UPDATE
from blockyard.classes.schemas import ClassTeacherPut, ClassTeacherRead
from blockyard.identity.access import Session, requires
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/classes/{class_id}/teachers", tags=["classes"])


@router.put(
    "/{teacher_id}",
    summary="Let a member teach a class, or assist in it",
    dependencies=[requires(CLASS_TEACHERS_UPDATE)],
)
async def put_class_teacher(db: Session, class_id: UUID, teacher_id: UUID, body: ClassTeacherPut) -> ClassTeacherRead:
    return await teachers.put_teacher(db, class_id, teacher_id, body)


@router.delete(
    "/{teacher_id}",
    summary="Let a member teach a class no more; or leave it",
    status_code=204,
    dependencies=[requires(CLASS_TEACHERS_UPDATE)],
)
async def remove_class_teacher(db: Session, class_id: UUID, teacher_id: UUID) -> None:
    await teachers.remove_teacher(db, class_id, teacher_id)
