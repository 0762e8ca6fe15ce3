from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/student/sign-out",
    }
    return _kwargs


def _read(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> None:
    """Sign out as a student

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `own:read`
    (pupil); another organization's things do not exist here.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[None]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> None:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[None]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
