"""What each role may do in this room: as who may publish an environment."""

from typing import Final

from blockyard.identity.permissions import ADMINS, STAFF, Permission

PLACE_KEYS_READ: Final = Permission("place_keys:read", STAFF)
PLACE_KEYS_CREATE: Final = Permission("place_keys:create", STAFF)
PLACE_KEYS_REVOKE: Final = Permission("place_keys:revoke", STAFF)
GAME_EVENTS_READ: Final = Permission("game_events:read", ADMINS)
"""Who plays at Roblox by which account: the database shows the inbox to admins alone, too."""
