"""Requests to Roblox's Open Cloud, and what its answers mean."""

import asyncio
import re
from dataclasses import dataclass
from typing import Any, Final

import httpx

from blockyard.base.errors import Problem, TooManyRequests, Unavailable

DEFAULT_RETRY_SECONDS: Final = 60
LONGEST_RETRY_SECONDS: Final = 3600
ANSWER_SECONDS: Final = 90.0
"""For one request, a place's ten megabytes on their way included."""


class RobloxBusy(TooManyRequests):
    code = "roblox_busy"


class RobloxUnavailable(Unavailable):
    code = "roblox_unavailable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """What is asked for, as far as a refusal must say it."""

    scope: str
    """The access that the key needs."""
    refusal: type[Problem]
    missing: str
    """What a 404 means, and what to do then."""
    limit: str
    """How often Roblox lets us ask."""
    has_answer: bool = True
    """Whether Roblox sends anything but a status."""


async def call_open_cloud(
    client: httpx.AsyncClient, method: str, url: str, api_key: str, purpose: Purpose, **options: Any
) -> dict[str, Any]:
    """Raises the purpose's refusal with `roblox_status`, RobloxBusy, RobloxUnavailable."""
    headers = {**options.pop("headers", {}), "x-api-key": api_key}
    try:
        async with asyncio.timeout(ANSWER_SECONDS):  # httpx limits each read alone, and an answer may come in drops
            answer = await client.request(method, url, headers=headers, follow_redirects=False, **options)
    except (TimeoutError, httpx.HTTPError, httpx.InvalidURL) as error:
        name = type(error).__name__
        raise RobloxUnavailable(f"Roblox could not be reached ({name}). Try again later.") from None
    status = answer.status_code
    if status in (401, 403):
        raise purpose.refusal(
            f"Roblox refused the school's Open Cloud key. It needs the access {purpose.scope} for this experience, must not "
            "have expired, and must be allowed to be used from this server's address.",
            roblox_status=status,
        )
    if status == 404:
        raise purpose.refusal(purpose.missing, roblox_status=status)
    if status == 429:
        seconds = retry_seconds(answer.headers.get("retry-after", ""))
        raise RobloxBusy(f"{purpose.limit} Try again in {seconds} s.", retry_after=seconds)
    if status >= 500:
        raise RobloxUnavailable(f"Roblox answered {status}. Try again later.")
    if status >= 300:
        raise purpose.refusal(f"Roblox answered {status} and took nothing.", roblox_status=status)
    return read_answer(answer) if purpose.has_answer else {}


def read_answer(answer: httpx.Response) -> dict[str, Any]:
    try:
        found = answer.json()
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise RobloxUnavailable("Something that is not Roblox answered. Check BLOCKYARD_OPEN_CLOUD_URL.")
    return found


def retry_seconds(header: str) -> int:
    return min(int(header), LONGEST_RETRY_SECONDS) if re.fullmatch("[0-9]{1,9}", header) else DEFAULT_RETRY_SECONDS
