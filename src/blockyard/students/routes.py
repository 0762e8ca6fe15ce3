"""/students."""

from typing import Annotated
from uuid import UUID

from blockyard.identity.access import ProcessQuota, Session, requires
from blockyard.students import service
from blockyard.students.lists import STUDENTS
from blockyard.students.permissions import STUDENTS_CREATE, STUDENTS_READ, STUDENTS_UPDATE
from blockyard.students.schemas import StudentCreate, StudentRead, StudentUpdate
from blockyard.web.asking import asked_of
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/students", tags=["students"])


@router.get(
    "",
    summary="List the students of your classes, and whom you entered; as an admin, all",
    dependencies=[requires(STUDENTS_READ)],
)
async def list_students(db: Session, asked: Annotated[Asked, asked_of(STUDENTS)]) -> Page[StudentRead]:
    return await service.list_students(db, asked)


@router.post("", summary="Enter a student", status_code=201, dependencies=[requires(STUDENTS_CREATE)])
async def create_student(db: Session, quota: ProcessQuota, body: StudentCreate) -> StudentRead:
    """Nothing more of a child is asked than a name to call it by, which may be a nickname."""
    return await service.create_student(db, quota, body)


@router.get("/{student_id}", summary="Get a student", dependencies=[requires(STUDENTS_READ)])
async def get_student(db: Session, student_id: UUID) -> StudentRead:
    return await service.read_student(db, student_id)


@router.put(
    "/{student_id}", summary="Change a student's entry, or archive it", dependencies=[requires(STUDENTS_UPDATE)]
)
async def update_student(
    db: Session, quota: ProcessQuota, student_id: UUID, body: StudentUpdate, expected: IfMatch
) -> StudentRead:
    return await service.update_student(db, quota, student_id, body, expected)
