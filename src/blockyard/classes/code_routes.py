"""/classes/{class_id}/code."""

from uuid import UUID

from blockyard.classes import codes
from blockyard.classes.permissions import CLASSES_UPDATE
from blockyard.classes.schemas import ClassCodeRead
from blockyard.identity.access import Session, requires
from blockyard.identity.dependencies import makes_lasting_power
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/classes/{class_id}/code", tags=["classes"], dependencies=[requires(CLASSES_UPDATE)])


@router.post("", summary="Give a class a new code", status_code=201, dependencies=[makes_lasting_power])
async def create_class_code(db: Session, class_id: UUID) -> ClassCodeRead:
    """The students of the class type it to sign in. Who has no card joins by it, if the class's `joining` says so."""
    return await codes.make_code(db, class_id)


@router.delete("", summary="Close a class's code", status_code=204)
async def close_class_code(db: Session, class_id: UUID) -> None:
    await codes.close_code(db, class_id)
