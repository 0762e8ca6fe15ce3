from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.get_liveness_response_get_liveness import GetLivenessResponseGetLiveness
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/health/live",
    }
    return _kwargs


def _read(response: httpx.Response) -> GetLivenessResponseGetLiveness:
    if response.status_code == 200:
        response_200 = GetLivenessResponseGetLiveness.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> GetLivenessResponseGetLiveness:
    """Is the process alive?

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[GetLivenessResponseGetLiveness]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> GetLivenessResponseGetLiveness:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[GetLivenessResponseGetLiveness]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
