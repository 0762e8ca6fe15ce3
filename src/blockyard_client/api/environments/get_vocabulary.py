from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.vocabulary import Vocabulary
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/vocabulary",
    }
    return _kwargs


def _read(response: httpx.Response) -> Vocabulary:
    if response.status_code == 200:
        response_200 = Vocabulary.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> Vocabulary:
    """See what can be said of a world

    Themes, terrains, hours, weather, activities, and things with the words that mean them. The same for
    everybody, until
    the installation is updated.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `vocabulary:read` (owner, admin, teacher, student); another organization's things do not exist here.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[Vocabulary]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> Vocabulary:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[Vocabulary]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
