"""Publishing to a place of Roblox by its Open Cloud."""

from dataclasses import dataclass
from typing import Final

import httpx

from blockyard.base.errors import PayloadTooLarge, Problem
from blockyard.environments.open_cloud_calls import Purpose, RobloxUnavailable, call_open_cloud

MAX_BYTES: Final = 10 * 1024 * 1024


class PlaceTooLarge(PayloadTooLarge):
    code = "place_too_large"


class PublishingRefused(Problem):
    status, code = 422, "publishing_refused"


NO_SUCH_PLACE: Final = "Roblox knows no such place in that universe. Check universe_id and place_id."
LIMIT: Final = "Roblox takes 30 versions a minute."
PUBLISH: Final = Purpose(scope="universe-places:write", refusal=PublishingRefused, missing=NO_SUCH_PLACE, limit=LIMIT)
UPDATE: Final = Purpose(scope="universe.place:write", refusal=PublishingRefused, missing=NO_SUCH_PLACE, limit=LIMIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of Roblox, and the school's key that opens it."""

    base_url: str
    api_key: str
    universe_id: int
    place_id: int


async def publish_place(client: httpx.AsyncClient, place: Place, content: bytes, *, live: bool) -> int:
    """The place's new version number. Raises PlaceTooLarge, PublishingRefused, RobloxBusy, RobloxUnavailable."""
    if len(content) > MAX_BYTES:
        size = len(content) / 1024 / 1024
        raise PlaceTooLarge(f"The place has {size:.1f} MB; Roblox takes 10 MB at most. Ask for fewer things.")
    url = f"{place.base_url}/universes/v1/{place.universe_id}/places/{place.place_id}/versions"
    parameters = {"versionType": "Published" if live else "Saved"}
    headers = {"Content-Type": "application/xml"}
    answer = await call_open_cloud(
        client, "POST", url, place.api_key, PUBLISH, params=parameters, content=content, headers=headers
    )
    number = answer.get("versionNumber")
    if not isinstance(number, int):
        raise RobloxUnavailable("Roblox took the place but named no version. See the place's history in Creator Hub.")
    return number


async def set_max_players(client: httpx.AsyncClient, place: Place, players: int) -> None:
    """Raises PublishingRefused, RobloxBusy, RobloxUnavailable."""
    url = f"{place.base_url}/cloud/v2/universes/{place.universe_id}/places/{place.place_id}"
    parameters = {"updateMask": "serverSize"}
    await call_open_cloud(client, "PATCH", url, place.api_key, UPDATE, params=parameters, json={"serverSize": players})
