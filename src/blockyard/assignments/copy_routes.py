"""/classes/{class_id}/copy."""

from uuid import UUID

from blockyard.assignments import copying
from blockyard.assignments.permissions import ASSIGNMENTS_CREATE
from blockyard.classes.permissions import CLASS_STUDENTS_UPDATE, CLASS_TEACHERS_UPDATE, CLASSES_CREATE
from blockyard.classes.schemas import ClassCopy, ClassRead
from blockyard.identity.access import Session, SignedIn, require_also, requires
from blockyard.web.routing import APIRouter

router = APIRouter(tags=["classes"])


@router.post(
    "/classes/{class_id}/copy",
    summary="Make next year's class from one that you teach",
    status_code=201,
    openapi_extra={"x-location": "/classes/{id}"},
    dependencies=[requires(CLASSES_CREATE)],
)
async def copy_class(current_user: SignedIn, db: Session, class_id: UUID, body: ClassCopy) -> ClassRead:
    """Its assignments are drafts without dates, or with later ones. Results, attempts and the class's code stay behind."""
    asked = (
        (body.assignments, ASSIGNMENTS_CREATE),
        (body.helpers, CLASS_TEACHERS_UPDATE),
        (body.students, CLASS_STUDENTS_UPDATE),
    )
    require_also(db, current_user, *(permission for is_asked, permission in asked if is_asked))
    return await copying.copy_class_with_assignments(db, class_id, body)
