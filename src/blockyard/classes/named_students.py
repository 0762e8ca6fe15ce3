"""Many students of a class at once, by their names alone."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from blockyard.classes import queries
from blockyard.classes.enrollments import enroll, present_class_student
from blockyard.classes.models import Enrollment
from blockyard.classes.name_lines import read_names
from blockyard.classes.name_schemas import NamedStudentsCreate, NamedStudentsRead
from blockyard.classes.service import lock_taught
from blockyard.quota import Countable, Quota
from blockyard.students.logins import reset_login
from blockyard.students.models import Student
from blockyard.students.schemas import StudentLoginPut
from blockyard.students.service import enter_students
from blockyard.students.states import Method
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.settings import SecretSettings


async def create_named_students(
    db: TenantSession, quota: Quota, settings: SecretSettings, class_id: UUID, body: NamedStudentsCreate
) -> NamedStudentsRead:
    """All of them, or none. Raises NamesRefused, NotFound, NotYourClass, PlanLimitReached, ClassFull, SecretsOff."""
    named = read_names(body.names)
    await quota.claim(db, Countable.STUDENTS, 0)  # its turn comes before the class's lock
    found = await lock_taught(db, class_id)
    students = await enter_students(db, quota, named)
    await enroll(db, found, [student.id for student in students], {})
    if body.method is not None:
        for student in students:
            await reset_login(db, settings, student, StudentLoginPut(method=Method(body.method)))
    return await read_named_students(db, class_id, students)


async def read_named_students(db: TenantSession, class_id: UUID, students: Sequence[Student]) -> NamedStudentsRead:
    """In the same order."""
    entered = queries.students_in(class_id).where(Enrollment.student_id.in_([student.id for student in students]))
    rows = {row[1].id: present_class_student(*row) for row in await db.execute(entered)}
    attending = (await db.execute(queries.active_students_in(class_id))).scalars()
    called = Counter(student.display_name.casefold() for student in attending)
    names = dict.fromkeys(student.display_name for student in students)
    return NamedStudentsRead(
        students=[rows[student.id] for student in students],
        same_names=[name for name in names if called[name.casefold()] > 1],
    )
