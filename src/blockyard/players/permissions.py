"""What each role may do with players. Whose a student is, the database says: models.py."""

from typing import Final

from blockyard.identity.permissions import STAFF, Permission

ROBLOX_LINKS_READ: Final = Permission("roblox_links:read", STAFF)
ROBLOX_LINKS_UPDATE: Final = Permission("roblox_links:update", STAFF)
CLAIM_CODES_READ: Final = Permission("claim_codes:read", STAFF)
CLAIM_CODES_UPDATE: Final = Permission("claim_codes:update", STAFF)
