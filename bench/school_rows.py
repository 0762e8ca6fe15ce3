"""A school's classes: one that is asked for, and as many beside it as the school has students for."""

from dataclasses import dataclass
from uuid import UUID

from psycopg import Connection

from bench.rows import as_id, organization_id, user_id

CLASS_SIZE = 35
ASSIGNMENTS = 40
ATTEMPTS_ELSEWHERE = 5
"""Assignments that each student of another class has played. In the class that is asked for each has played all."""
TEACHER = as_id("teacher")
"""Of class 0, and of no other."""
STUDENT = as_id("student-0")
"""Of class 0."""
SIGN_IN = as_id("sign-in")
"""Of hers."""
CLASS = as_id("class-0")

# Rows of class c: students c * 35 and on. Ids do not follow the classes, as in a school that has grown.
FILL = (
    "INSERT INTO identity.users (id, email, full_name) VALUES (%(teacher)s, 'teacher@school.example', 'Teacher')",
    "INSERT INTO blockyard.memberships (organization_id, id, user_id, email, full_name, role)"
    " VALUES (%(school)s, md5('teaching')::uuid, %(teacher)s, 'teacher@school.example', 'Teacher', 'teacher')",
    "INSERT INTO blockyard.environments (organization_id, id, name, request, latest_version, created_by_id)"
    " VALUES (%(school)s, md5('environment')::uuid, 'Mars Base', '{}', 1, %(owner)s)",
    "INSERT INTO blockyard.students (organization_id, id, display_name, created_by_id)"
    " SELECT %(school)s, md5('student-' || n)::uuid, 'Student ' || n, %(owner)s"
    " FROM generate_series(0, %(students)s - 1) AS n",
    "INSERT INTO blockyard.student_sign_ins (organization_id, id, student_id, method, started_at, expires_at)"
    " VALUES (%(school)s, md5('sign-in')::uuid, md5('student-0')::uuid, 'badge', now(), now() + interval '12 hours')",
    "INSERT INTO blockyard.classes (organization_id, id, name, subject, max_students, teacher_id, created_by_id)"
    " SELECT %(school)s, md5('class-' || c)::uuid, 'Class ' || c, 'Science', 40,"
    " CASE c WHEN 0 THEN %(teacher)s ELSE %(owner)s END, %(owner)s"
    " FROM generate_series(0, (%(students)s - 1) / %(class_size)s) AS c",
    "INSERT INTO blockyard.enrollments (organization_id, id, class_id, student_id, status, created_by_id)"
    " SELECT %(school)s, md5('enrollment-' || n)::uuid, md5('class-' || n / %(class_size)s)::uuid,"
    " md5('student-' || n)::uuid, 'active', %(owner)s FROM generate_series(0, %(students)s - 1) AS n",
    "INSERT INTO blockyard.assignments (organization_id, id, class_id, environment_id, version, question_count, title,"
    " instructions, due_at, max_score, scoring, state, published_at, created_by_id)"
    " SELECT %(school)s, md5('assignment-' || c || '-' || a)::uuid, md5('class-' || c)::uuid,"
    " md5('environment')::uuid, 1, 10, 'Week ' || a, '', timestamptz '2026-01-01Z' + a * interval '7 days', 100,"
    " (ARRAY['best', 'last', 'average'])[1 + a %% 3], 'published', timestamptz '2026-01-01Z', %(owner)s"
    " FROM generate_series(0, (%(students)s - 1) / %(class_size)s) AS c, generate_series(1, %(assignments)s) AS a",
    "INSERT INTO blockyard.attempts (organization_id, id, class_id, assignment_id, student_id, number, via, started_at,"
    " last_seen_at, completed_at, answered, answered_right, score, seconds_active)"
    " SELECT %(school)s, md5('attempt-' || n || '-' || a)::uuid, md5('class-' || n / %(class_size)s)::uuid,"
    " md5('assignment-' || n / %(class_size)s || '-' || a)::uuid, md5('student-' || n)::uuid, 1, 'browser',"
    " timestamptz '2026-01-02Z', timestamptz '2026-01-03Z', timestamptz '2026-01-03Z', 10, n %% 11, (n %% 11) / 10.0, 600"
    " FROM generate_series(0, %(students)s - 1) AS n, generate_series(1, %(assignments)s) AS a"
    " WHERE n < %(class_size)s OR a <= %(elsewhere)s",
)


@dataclass(frozen=True, slots=True)
class School:
    students: int

    @property
    def classes(self) -> int:
        return -(-self.students // CLASS_SIZE)


def fill_school(admin: Connection, school: School) -> None:
    """In organization 0, whose owner is there."""
    values: dict[str, int | UUID] = {
        "school": organization_id(0),
        "owner": user_id(0),
        "teacher": TEACHER,
        "students": school.students,
        "class_size": CLASS_SIZE,
        "assignments": ASSIGNMENTS,
        "elsewhere": ATTEMPTS_ELSEWHERE,
    }
    for statement in FILL:
        admin.execute(statement.encode(), values)
