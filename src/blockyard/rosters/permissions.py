"""What each role may do in this room. A route names its permission: `requires(...)`."""

from typing import Final

from blockyard.identity.permissions import ADMINS, Permission

ROSTERS_READ: Final = Permission("rosters:read", ADMINS)
ROSTERS_IMPORT: Final = Permission("rosters:import", ADMINS)
