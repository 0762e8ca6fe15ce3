"""What each role may do with classes. Which classes a teacher sees, the database says: models.py."""

from typing import Final

from blockyard.identity.permissions import ADMINS, STAFF, Permission

CLASSES_READ: Final = Permission("classes:read", STAFF)
CLASSES_CREATE: Final = Permission("classes:create", STAFF)
CLASSES_UPDATE: Final = Permission("classes:update", STAFF)
CLASSES_ERASE: Final = Permission("classes:erase", ADMINS)
CLASS_TEACHERS_UPDATE: Final = Permission("class_teachers:update", STAFF)
CLASS_STUDENTS_READ: Final = Permission("class_students:read", STAFF)
CLASS_STUDENTS_UPDATE: Final = Permission("class_students:update", STAFF)
TERMS_READ: Final = Permission("terms:read", STAFF)
TERMS_UPDATE: Final = Permission("terms:update", ADMINS)
