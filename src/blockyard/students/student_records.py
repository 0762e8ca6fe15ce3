"""What the room holds of students, and how long."""

from typing import Final

from blockyard.student_records import RetentionRule, StudentRecords
from blockyard.students.models import Student, StudentLogin, StudentSignIn

STUDENT_RECORDS: Final = (
    StudentRecords(model=Student, student=Student.id, holds="The entry of the school's roster"),
    StudentRecords(
        model=StudentLogin,
        student=StudentLogin.student_id,
        holds="How the student signs in, without the secret",
        left_out={"card_sealed": "whoever reads it could sign in as the student"},
    ),
    StudentRecords(
        model=StudentSignIn,
        student=StudentSignIn.student_id,
        holds="Sign-ins that last, or were over a short while ago",
    ),
)

RETENTION_RULES: Final = (
    RetentionRule(
        name="student_archived",
        words="students who were archived before then, with all they have",
        model=Student,
        outdated=lambda _now, before: Student.archived_at < before,
    ),
    RetentionRule(
        name="sign_in_over",
        words="sign-ins that are over, however long they are kept otherwise",
        model=StudentSignIn,
        outdated=lambda now, _before: StudentSignIn.expires_at <= now,
    ),
)
