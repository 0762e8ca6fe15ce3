from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.own_read import OwnRead
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/student/me",
    }
    return _kwargs


def _read(response: httpx.Response) -> OwnRead:
    if response.status_code == 200:
        response_200 = OwnRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> OwnRead:
    """Get who you are, as a student

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `own:read`
    (pupil); another organization's things do not exist here.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[OwnRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> OwnRead:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[OwnRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
