from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "options",
        "url": "/api/v1/uploads/tus",
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
    """Tell what of tus is spoken here

    Needs no sign-in, as the protocol has it.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.
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
