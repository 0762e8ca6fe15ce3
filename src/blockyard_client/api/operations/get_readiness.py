from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.get_readiness_response_get_readiness import GetReadinessResponseGetReadiness
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/health/ready",
    }
    return _kwargs


def _read(response: httpx.Response) -> GetReadinessResponseGetReadiness:
    if response.status_code == 200:
        response_200 = GetReadinessResponseGetReadiness.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> GetReadinessResponseGetReadiness:
    """Can it serve?

    Database, migrations and roles. 503 with each check's result when one fails.

    "degraded" when it serves, but somebody should look: the queue stands, or events of Stripe's are left lying. A
    balancer
    must not take the API away for that: it would make a pause of the workers an outage.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[GetReadinessResponseGetReadiness]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> GetReadinessResponseGetReadiness:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[GetReadinessResponseGetReadiness]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
