from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.organization_read import OrganizationRead
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current",
    }
    return _kwargs


def _read(response: httpx.Response) -> OrganizationRead:
    if response.status_code == 200:
        response_200 = OrganizationRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> OrganizationRead:
    """Get the active organization

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `organization:read` (owner, admin, teacher, student); another organization's things do not exist here.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[OrganizationRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> OrganizationRead:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[OrganizationRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
