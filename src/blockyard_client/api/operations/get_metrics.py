from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/metrics",
    }
    return _kwargs


def _read(response: httpx.Response) -> str:
    if response.status_code == 200:
        response_200 = response.text
        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> str:
    """Prometheus metrics, for who has the metrics token

    It opens by `BLOCKYARD_METRICS_TOKEN` alone, and is 404 without it. No address opens it: a proxy on this
    machine comes
    from loopback, too, whatever headers it sends. It answers without a database, too: what the database knows is
    left out.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[str]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> str:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[str]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
