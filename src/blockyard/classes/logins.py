"""Ways to sign in for a whole class."""

from uuid import UUID

from blockyard.classes import queries
from blockyard.classes.login_schemas import ClassLoginsCreate, ClassLoginsRead
from blockyard.classes.service import lock_taught
from blockyard.students.logins import reset_login
from blockyard.students.models import Student, StudentLogin
from blockyard.students.schemas import StudentLoginPut
from blockyard.students.states import Method
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.settings import SecretSettings


async def create_class_logins(
    db: TenantSession, settings: SecretSettings, class_id: UUID, body: ClassLoginsCreate
) -> ClassLoginsRead:
    """For those who have none; the others keep their cards. Raises NotFound, NotYourClass, SecretsOff."""
    await lock_taught(db, class_id)
    statement = queries.active_students_in(class_id).outerjoin(StudentLogin, StudentLogin.student_id == Student.id)
    without = (await db.execute(statement.where(StudentLogin.id.is_(None)).with_for_update(of=Student))).scalars().all()
    for student in without:
        await reset_login(db, settings, student, StudentLoginPut(method=Method(body.method)))
    return ClassLoginsRead(made_for=[student.id for student in without])
