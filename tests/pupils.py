"""Students of a class who are signed in, as the gate would do it."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import psycopg

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.tenancy.context import TenantContext
from tests.world import ACCESS_TOKENS, School

STUDENT = """
    INSERT INTO blockyard.students (organization_id, id, display_name, created_by_id) VALUES (%s, %s, %s, %s)
"""
ENROLLMENT = """
    INSERT INTO blockyard.enrollments (organization_id, id, class_id, student_id, status, created_by_id)
    VALUES (%s, %s, %s, %s, 'active', %s)
"""
SIGN_IN = """
    INSERT INTO blockyard.student_sign_ins (organization_id, id, student_id, method, started_at, expires_at)
    VALUES (%s, %s, %s, 'badge', %s, %s)
"""


@dataclass(frozen=True, slots=True)
class Pupil:
    id: UUID
    name: str
    context: TenantContext
    headers: dict[str, str]


def add_pupil(admin: psycopg.Connection, school: School, class_id: str, name: str) -> Pupil:
    """Enrolled in the class, and signed in for a day."""
    student_id, sign_in_id, teacher_id = new_id(), new_id(), school.teacher.id
    now = clock.now()
    admin.execute(STUDENT, [school.id, student_id, name, teacher_id])
    admin.execute(ENROLLMENT, [school.id, new_id(), class_id, student_id, teacher_id])
    expires_at = now + timedelta(days=1)
    admin.execute(SIGN_IN, [school.id, sign_in_id, student_id, now, expires_at])
    token = ACCESS_TOKENS.issue_to_student(student_id, school.id, sign_in_id, expires_at)
    context = TenantContext(school.id, student_id, sign_in_id)
    return Pupil(student_id, name, context, {"Authorization": f"Bearer {token}"})
