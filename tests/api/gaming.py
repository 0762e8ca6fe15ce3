"""Steps with game servers: what the reporter of a place sends."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid4

import httpx

from blockyard.base import clock
from tests.world_players import PLAYER

EVENTS: Final = "/game/v1/events"
PLACES: Final = "/api/v1/roblox/environment/Mars%20Base/place-keys"


def told(kind: str, at: datetime | None = None, *, player: int = PLAYER, id: UUID | None = None, **data: Any) -> Any:
    """An event as a game's server tells it, and as its JSON is read."""
    moment = (at or clock.now()).isoformat()
    return {"id": str(id or uuid4()), "type": kind, "player": player, "at": moment, "data": data}


def batch(*events: Any, **more: Any) -> dict[str, Any]:
    return {"server_id": "the-server", "sent_at": clock.now().isoformat(), "events": list(events), **more}


async def send(client: httpx.AsyncClient, key: str, *events: Any, **more: Any) -> httpx.Response:
    """With the headers that Roblox allows, and no other."""
    return await client.post(EVENTS, headers={"x-api-key": key}, json=batch(*events, **more))
