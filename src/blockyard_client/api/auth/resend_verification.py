from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/verify-email/resend",
    }
    return _kwargs


def _read(response: httpx.Response) -> Any:
    if response.status_code == 202:
        response_202 = response.json()
        return response_202

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> Any:
    """Have the link mailed again

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[Any]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> Any:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[Any]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
