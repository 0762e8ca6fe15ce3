"""What each role may do with assignments. Of which classes a teacher sees them, the database says: models.py."""

from typing import Final

from blockyard.identity.permissions import PUPILS, STAFF, Permission

ASSIGNMENTS_READ: Final = Permission("assignments:read", STAFF)
ASSIGNMENTS_CREATE: Final = Permission("assignments:create", STAFF)
ASSIGNMENTS_UPDATE: Final = Permission("assignments:update", STAFF)
ASSIGNMENTS_DELETE: Final = Permission("assignments:delete", STAFF)
RESULTS_READ: Final = Permission("results:read", STAFF)
RESULTS_UPDATE: Final = Permission("results:update", STAFF)
OWN_ASSIGNMENTS_READ: Final = Permission("own_assignments:read", PUPILS)
"""What is given to the student who asks."""
OWN_ATTEMPTS_UPDATE: Final = Permission("own_attempts:update", PUPILS)
