from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/health/ready",
    }
    return _kwargs


def _read(response: httpx.Response) -> Any:
    if response.status_code == 200:
        response_200 = response.json()
        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> Any:
    """Can it serve?

    503 with each check's result when this node cannot serve: it does not reach its database, the database is
    behind its
    code, its roles are wrong, its seal key is not known, the walls have a hole.

    "degraded" when it serves, but somebody should look: the queue stands, jobs failed, the database is ahead of
    the code,
    events of Stripe's are left lying, the virus scanner is away or its signatures are old. A balancer must not
    take the API
    away for that. `scanner` says what looks at uploads, and of when its signatures are: its `engine` is `none`
    where none
    is configured (BLOCKYARD_CLAMD); null: it does not answer.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.
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
