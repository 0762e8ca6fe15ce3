"""/classes/{class_id}/students."""

from typing import Annotated
from uuid import UUID

from blockyard.classes import enrollments, named_students
from blockyard.classes.enrollment_schemas import ClassStudentRead, EnrolledRead, EnrollmentUpdate, StudentIds
from blockyard.classes.lists import CLASS_STUDENTS
from blockyard.classes.name_schemas import NamedStudentsCreate, NamedStudentsRead
from blockyard.classes.permissions import CLASS_STUDENTS_READ, CLASS_STUDENTS_UPDATE
from blockyard.identity.access import CurrentProcess, ProcessQuota, Session, SignedIn, require_also, requires
from blockyard.identity.dependencies import makes_lasting_power
from blockyard.identity.settings import IdentitySettings
from blockyard.students.permissions import STUDENT_LOGINS_UPDATE
from blockyard.students.schemas import StudentCreate
from blockyard.web.asking import asked_of
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/classes/{class_id}/students", tags=["classes"])
CHANGE = [requires(CLASS_STUDENTS_UPDATE)]


@router.get("", summary="List the students of a class", dependencies=[requires(CLASS_STUDENTS_READ)])
async def list_class_students(
    db: Session, class_id: UUID, asked: Annotated[Asked, asked_of(CLASS_STUDENTS)]
) -> Page[ClassStudentRead]:
    return await enrollments.list_class_students(db, class_id, asked)


@router.post("", summary="Enter a student who attends a class", status_code=201, dependencies=CHANGE)
async def create_class_student(
    db: Session, quota: ProcessQuota, class_id: UUID, body: StudentCreate
) -> ClassStudentRead:
    return await enrollments.create_class_student(db, quota, class_id, body)


@router.post("/batch", summary="Let students attend a class: all, or none if one cannot", dependencies=CHANGE)
async def enroll_students(db: Session, class_id: UUID, body: StudentIds) -> EnrolledRead:
    return await enrollments.enroll_students(db, class_id, body)


@router.post(
    "/names",
    summary="Enter students who attend a class by their names, one a line: all, or none if a line is wrong",
    status_code=201,
    dependencies=[*CHANGE, makes_lasting_power],
)
async def create_named_students(
    process: CurrentProcess,
    current_user: SignedIn,
    db: Session,
    quota: ProcessQuota,
    class_id: UUID,
    body: NamedStudentsCreate,
) -> NamedStudentsRead:
    """Behind a name may stand a comma and the grade. With `method` each has a card, which can be printed at once."""
    if body.method is not None:
        require_also(db, current_user, STUDENT_LOGINS_UPDATE)
    return await named_students.create_named_students(db, quota, process.part(IdentitySettings), class_id, body)


@router.get("/{student_id:uuid}", summary="Get a student of a class", dependencies=[requires(CLASS_STUDENTS_READ)])
async def get_class_student(db: Session, class_id: UUID, student_id: UUID) -> ClassStudentRead:
    return await enrollments.read_class_student(db, class_id, student_id)


@router.post("/{student_id:uuid}", summary="Let a student attend a class", status_code=201, dependencies=CHANGE)
async def enroll_student(db: Session, class_id: UUID, student_id: UUID) -> ClassStudentRead:
    """One whom you see in GET /students."""
    return await enrollments.enroll_student(db, class_id, student_id)


@router.put("/{student_id:uuid}", summary="Change how a student attends a class", dependencies=CHANGE)
async def update_enrollment(db: Session, class_id: UUID, student_id: UUID, body: EnrollmentUpdate) -> ClassStudentRead:
    return await enrollments.update_enrollment(db, class_id, student_id, body)


@router.delete(
    "/{student_id:uuid}", summary="Let a student attend a class no more", status_code=204, dependencies=CHANGE
)
async def drop_student(db: Session, class_id: UUID, student_id: UUID) -> None:
    """What the student did in it stays."""
    await enrollments.drop_student(db, class_id, student_id)
