"""What each role may do in this room. A route names its permission: `requires(...)`.

Rosters are admins' alone, whatever a permission says: the database shows them to nobody else.
"""

from typing import Final

from blockyard.identity.permissions import STAFF, Permission

UPLOADS_READ: Final = Permission("uploads:read", STAFF)
UPLOADS_CREATE: Final = Permission("uploads:create", STAFF)
UPLOADS_UPDATE: Final = Permission("uploads:update", STAFF)
"""Those of one's own; admins all."""
UPLOADS_DELETE: Final = Permission("uploads:delete", STAFF)
"""Those of one's own; admins all."""
