"""How the room's lists are sorted, searched and narrowed."""

from typing import Final

from blockyard.game.models import GameEvent, PlaceKey
from blockyard.game.states import GameEventState
from blockyard.web.listing import ExactText, Listing, equals
from worlds.reporting import Road

PLACE_KEYS: Final = Listing(
    PlaceKey.id,
    sorts=(PlaceKey.title,),
    searched=(PlaceKey.title,),
    filters={"road": equals(PlaceKey.road, Road, "Those on it only")},
)
INBOX: Final = Listing(
    GameEvent.id,
    sorts=(GameEvent.happened_at,),
    filters={
        "state": equals(GameEvent.state, GameEventState, "Those that are so only"),
        "code": equals(GameEvent.code, ExactText, "Those that are refused for it only"),
    },
)
