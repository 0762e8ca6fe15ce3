"""What each role may do in this room. A route names its permission: `requires(...)`."""

from typing import Final

from blockyard.identity.permissions import ADMINS, Permission

WEBHOOKS_READ: Final = Permission("webhooks:read", ADMINS)
WEBHOOKS_MANAGE: Final = Permission("webhooks:manage", ADMINS)
