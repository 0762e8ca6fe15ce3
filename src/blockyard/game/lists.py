"""How the room's lists are sorted, searched and narrowed."""

from typing import Final

from blockyard.game.models import PlaceKey
from blockyard.web.listing import Listing, equals
from worlds.reporting import Road

PLACE_KEYS: Final = Listing(
    PlaceKey.id,
    sorts=(PlaceKey.title,),
    searched=(PlaceKey.title,),
    filters={"road": equals(PlaceKey.road, Road, "Those on it only")},
)
