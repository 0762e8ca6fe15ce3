"""How the room's lists are sorted and narrowed."""

from typing import Final

from blockyard.players.models import RobloxLink
from blockyard.web.listing import Listing

ROBLOX_LINKS: Final = Listing(RobloxLink.id, sorts=(RobloxLink.linked_at,))
