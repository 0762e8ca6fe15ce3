"""What each role may do with students. Which of them a teacher sees, the database says: models.py."""

from typing import Final

from blockyard.identity.permissions import PUPILS, STAFF, Permission

STUDENTS_READ: Final = Permission("students:read", STAFF)
STUDENTS_CREATE: Final = Permission("students:create", STAFF)
STUDENTS_UPDATE: Final = Permission("students:update", STAFF)
STUDENT_LOGINS_READ: Final = Permission("student_logins:read", STAFF)
STUDENT_LOGINS_UPDATE: Final = Permission("student_logins:update", STAFF)
OWN_READ: Final = Permission("own:read", PUPILS)
"""What students read of themselves."""
