"""Roblox's Open Cloud, as far as publishing needs it."""

import asyncio
import re
from dataclasses import dataclass
from typing import Any, Final

import httpx

from blockyard.base.errors import PayloadTooLarge, Problem, TooManyRequests, Unavailable

MAX_BYTES: Final = 10 * 1024 * 1024
PUBLISH_SCOPE: Final = "universe-places:write"
UPDATE_SCOPE: Final = "universe.place:write"
DEFAULT_RETRY_SECONDS: Final = 60
LONGEST_RETRY_SECONDS: Final = 3600
ANSWER_SECONDS: Final = 90.0
"""For one request, the place's ten megabytes on their way included."""


class PlaceTooLarge(PayloadTooLarge):
    code = "place_too_large"


class PublishingRefused(Problem):
    status, code = 422, "publishing_refused"


class RobloxBusy(TooManyRequests):
    code = "roblox_busy"


class RobloxUnavailable(Unavailable):
    code = "roblox_unavailable"


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
        client, "POST", url, place.api_key, PUBLISH_SCOPE, params=parameters, content=content, headers=headers
    )
    number = answer.get("versionNumber")
    if not isinstance(number, int):
        raise RobloxUnavailable("Roblox took the place but named no version. See the place's history in Creator Hub.")
    return number


async def set_max_players(client: httpx.AsyncClient, place: Place, players: int) -> None:
    """Raises PublishingRefused, RobloxBusy, RobloxUnavailable."""
    url = f"{place.base_url}/cloud/v2/universes/{place.universe_id}/places/{place.place_id}"
    parameters = {"updateMask": "serverSize"}
    await call_open_cloud(
        client, "PATCH", url, place.api_key, UPDATE_SCOPE, params=parameters, json={"serverSize": players}
    )


async def call_open_cloud(
    client: httpx.AsyncClient, method: str, url: str, api_key: str, scope: str, **options: Any
) -> dict[str, Any]:
    headers = {**options.pop("headers", {}), "x-api-key": api_key}
    try:
        async with asyncio.timeout(ANSWER_SECONDS):  # httpx limits each read alone, and an answer may come in drops
            answer = await client.request(method, url, headers=headers, follow_redirects=False, **options)
    except (TimeoutError, httpx.HTTPError, httpx.InvalidURL) as error:
        name = type(error).__name__
        raise RobloxUnavailable(f"Roblox could not be reached ({name}). Try again later.") from None
    if answer.status_code in (401, 403):
        raise PublishingRefused(
            f"Roblox refused the school's Open Cloud key. It needs the access {scope} for this experience, must not have "
            "expired, and must be allowed to be used from this server's address.",
            roblox_status=answer.status_code,
        )
    if answer.status_code == 404:
        raise PublishingRefused("Roblox knows no such place in that universe. Check universe_id and place_id.")
    if answer.status_code == 429:
        seconds = retry_seconds(answer.headers.get("retry-after", ""))
        raise RobloxBusy(f"Roblox takes 30 versions a minute. Try again in {seconds} s.", retry_after=seconds)
    if answer.status_code >= 500:
        raise RobloxUnavailable(f"Roblox answered {answer.status_code}. Try again later.")
    if answer.status_code >= 300:
        raise PublishingRefused(
            f"Roblox answered {answer.status_code} and took nothing.", roblox_status=answer.status_code
        )
    try:
        found = answer.json()
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise RobloxUnavailable("Something that is not Roblox answered. Check BLOCKYARD_OPEN_CLOUD_URL.")
    return found


def retry_seconds(header: str) -> int:
    return min(int(header), LONGEST_RETRY_SECONDS) if re.fullmatch("[0-9]{1,9}", header) else DEFAULT_RETRY_SECONDS
