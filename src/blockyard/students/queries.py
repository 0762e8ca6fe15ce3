"""The SQL of the students room. Which students the user sees, their policies say."""

from typing import Final
from uuid import UUID

from sqlalchemy import Delete, Select, delete, func, select, text

from blockyard.students.models import Student, StudentLogin, StudentSignIn

FIND_LOGIN: Final = text(
    "SELECT organization_id, login_id, method, secret_hash FROM students.find_login(:code_hash, :username)"
)
TAUGHT: Final = text("SELECT classes.taught_student_ids(:student_ids)")
FIND_BADGE: Final = text("SELECT students.find_badge(:organization_id, :badge_hash)")


def students() -> Select[Student, str | None]:
    """With their user names."""
    found = select(Student, StudentLogin.username).outerjoin(StudentLogin, StudentLogin.student_id == Student.id)
    return found.where(~Student.anonymous)


def student_with(student_id: UUID) -> Select[Student]:
    return select(Student).where(Student.id == student_id, ~Student.anonymous)


def login_of(student_id: UUID) -> Select[StudentLogin]:
    return select(StudentLogin).where(StudentLogin.student_id == student_id)


def last_sign_in_of(student_id: UUID) -> Select[object]:
    return select(func.max(StudentSignIn.started_at)).where(StudentSignIn.student_id == student_id)


def sign_ins_of(student_id: UUID) -> Delete:
    return delete(StudentSignIn).where(StudentSignIn.student_id == student_id)
