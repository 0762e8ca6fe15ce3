"""What each role may do in this room. A route names its permission: `requires(...)`."""

from typing import Final

from blockyard.identity.permissions import STAFF, Permission

AGENTS_READ: Final = Permission("agents:read", STAFF)
AGENTS_CREATE: Final = Permission("agents:create", STAFF)
AGENTS_UPDATE: Final = Permission("agents:update", STAFF)
AGENTS_DELETE: Final = Permission("agents:delete", STAFF)
EXECUTIONS_READ: Final = Permission("executions:read", STAFF)
EXECUTIONS_CREATE: Final = Permission("executions:create", STAFF)
EXECUTIONS_CANCEL: Final = Permission("executions:cancel", STAFF)
