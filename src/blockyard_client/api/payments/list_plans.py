from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.plan_list import PlanList
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/plans",
    }
    return _kwargs


def _read(response: httpx.Response) -> PlanList:
    if response.status_code == 200:
        response_200 = PlanList.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> PlanList:
    """List plans and the present one

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `plan:read`
    (owner, admin, teacher); another organization's things do not exist here.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[PlanList]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> PlanList:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[PlanList]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
