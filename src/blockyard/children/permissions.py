"""What each role may do in this room. It is about all students of the school at once, so it is for admins."""

from typing import Final

from blockyard.identity.permissions import ADMINS, Permission

RETENTION_READ: Final = Permission("retention:read", ADMINS)
RETENTION_UPDATE: Final = Permission("retention:update", ADMINS)
STUDENTS_EXPORT: Final = Permission("students:export", ADMINS)
"""A teacher sees of her students what belongs to her classes; all that is kept of one an admin sees."""
STUDENTS_ERASE: Final = Permission("students:erase", ADMINS)
