from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.organization_summary_page import OrganizationSummaryPage
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations",
    }
    return _kwargs


def _read(response: httpx.Response) -> OrganizationSummaryPage:
    if response.status_code == 200:
        response_200 = OrganizationSummaryPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> OrganizationSummaryPage:
    """List your organizations

    All of them on one page.

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[OrganizationSummaryPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> OrganizationSummaryPage:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[OrganizationSummaryPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
