"""Places on both roads, and what their servers leave at Roblox."""

import json
from typing import Any, Final

import httpx
import psycopg

from tests.api.gaming import batch
from tests.environments.open_cloud_server import OpenCloud
from tests.world import School

PLACES: Final = "/api/v1/roblox/environment/Mars%20Base/place-keys"
OPEN_CLOUD_KEY: Final = "/api/v1/roblox/open-cloud-key"
QUEUE: Final = "blockyard_events"
UNIVERSE: Final = 77
KEPT: Final = "SELECT event_id::text, place_key_id::text, type FROM blockyard.game_events WHERE organization_id = %s"


async def make_place(client: httpx.AsyncClient, school: School, road: str, **fields: Any) -> dict[str, Any]:
    body = {"title": "5b", "road": road, "universe_id": UNIVERSE, "place_id": 4711, **fields}
    made = await client.post(PLACES, headers=school.owner.headers, json=body)
    assert made.status_code == 201, made.text
    return dict(made.json())


async def read_place(client: httpx.AsyncClient, school: School, place: dict[str, Any]) -> dict[str, Any]:
    found = await client.get(f"{PLACES}/{place['id']}", headers=school.teacher.headers)
    assert found.status_code == 200, found.text
    return dict(found.json())


def leave(cloud: OpenCloud, place: dict[str, Any], *events: Any, universe: int = UNIVERSE, **more: Any) -> None:
    """As the reporter does: a string of JSON."""
    cloud.queues.add(universe, QUEUE, json.dumps(batch(*events, place=place["id"], **more)))


def kept(admin: psycopg.Connection, school: School) -> list[tuple[str, str, str]]:
    """Id, place and type of each event of the school's inbox, sorted."""
    found = admin.execute(KEPT.encode(), [school.id]).fetchall()
    return sorted((str(one), str(two), str(three)) for one, two, three in found)


def as_kept(place: dict[str, Any], *events: Any) -> list[tuple[str, str, str]]:
    return sorted((event["id"], place["id"], event["type"]) for event in events)
