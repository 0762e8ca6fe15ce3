"""/classes."""

from typing import Annotated
from uuid import UUID

from blockyard.classes import service
from blockyard.classes.lists import CLASSES
from blockyard.classes.permissions import CLASSES_CREATE, CLASSES_ERASE, CLASSES_READ, CLASSES_UPDATE
from blockyard.classes.schemas import ClassCreate, ClassRead, ClassUpdate
from blockyard.identity.access import Session, requires
from blockyard.web.asking import asked_of
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/classes", tags=["classes"])


@router.get("", summary="List the classes that you teach; as an admin, all", dependencies=[requires(CLASSES_READ)])
async def list_classes(db: Session, asked: Annotated[Asked, asked_of(CLASSES)]) -> Page[ClassRead]:
    return await service.list_classes(db, asked)


@router.post("", summary="Make a class", status_code=201, dependencies=[requires(CLASSES_CREATE)])
async def create_class(db: Session, body: ClassCreate) -> ClassRead:
    return await service.create_class(db, body)


@router.get("/{class_id}", summary="Get a class", dependencies=[requires(CLASSES_READ)])
async def get_class(db: Session, class_id: UUID) -> ClassRead:
    return await service.read_class(db, class_id)


@router.put("/{class_id}", summary="Change a class, archive it, or give it on", dependencies=[requires(CLASSES_UPDATE)])
async def update_class(db: Session, class_id: UUID, body: ClassUpdate, expected: IfMatch) -> ClassRead:
    return await service.update_class(db, class_id, body, expected)


@router.delete("/{class_id}", summary="Erase a class", status_code=204, dependencies=[requires(CLASSES_ERASE)])
async def erase_class(db: Session, class_id: UUID, expected: IfMatch) -> None:
    await service.erase_class(db, class_id, expected)
