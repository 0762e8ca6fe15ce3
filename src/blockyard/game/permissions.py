"""What each role may do in this room: as who may publish an environment."""

from typing import Final

from blockyard.identity.permissions import STAFF, Permission

PLACE_KEYS_READ: Final = Permission("place_keys:read", STAFF)
PLACE_KEYS_CREATE: Final = Permission("place_keys:create", STAFF)
PLACE_KEYS_REVOKE: Final = Permission("place_keys:revoke", STAFF)
