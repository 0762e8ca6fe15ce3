from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.open_cloud_key_read import OpenCloudKeyRead
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/open-cloud-key",
    }
    return _kwargs


def _read(response: httpx.Response) -> OpenCloudKeyRead:
    if response.status_code == 200:
        response_200 = OpenCloudKeyRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> OpenCloudKeyRead:
    """See which key is set, by its last characters

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `open_cloud_key:manage` (owner, admin); another organization's things do not exist here.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[OpenCloudKeyRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> OpenCloudKeyRead:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[OpenCloudKeyRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
