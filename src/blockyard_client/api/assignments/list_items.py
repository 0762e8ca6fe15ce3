from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.item_page import ItemPage
from ...types import Response


def _request(
    assignment_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/assignments/{assignment_id}/items".format(
            assignment_id=quote(str(assignment_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> ItemPage:
    if response.status_code == 200:
        response_200 = ItemPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    assignment_id: UUID,
    *,
    client: Client,
) -> ItemPage:
    """See what the questions of an assignment were like

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `results:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        assignment_id (UUID):
    """
    return client.send(
        _request(
            assignment_id=assignment_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    assignment_id: UUID,
    *,
    client: Client,
) -> Response[ItemPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            assignment_id=assignment_id,
        ),
        _read,
    )


async def asyncio(
    assignment_id: UUID,
    *,
    client: Client,
) -> ItemPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                assignment_id=assignment_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    assignment_id: UUID,
    *,
    client: Client,
) -> Response[ItemPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            assignment_id=assignment_id,
        ),
        _read,
    )
