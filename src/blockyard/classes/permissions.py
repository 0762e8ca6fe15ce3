"""What each role may do with classes. Which classes a teacher sees, the database says: models.py."""

from typing import Final

from blockyard.identity.permissions import ADMINS, STAFF, Permission

CLASSES_READ: Final = Permission("classes:read", STAFF)
CLASSES_CREATE: Final = Permission("classes:create", STAFF)
CLASSES_UPDATE: Final = Permission("classes:update", STAFF)
CLASSES_ERASE: Final = Permission("classes:erase", ADMINS)
CLASS_TEACHERS_UPDATE: Final = Permission("class_teachers:update", STAFF)
