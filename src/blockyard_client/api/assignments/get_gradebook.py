from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.gradebook_read import GradebookRead
from ...types import Response


def _request(
    class_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/classes/{class_id}/gradebook".format(
            class_id=quote(str(class_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> GradebookRead:
    if response.status_code == 200:
        response_200 = GradebookRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    class_id: UUID,
    *,
    client: Client,
) -> GradebookRead:
    """See the gradebook of a class

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `results:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        class_id (UUID):
    """
    return client.send(
        _request(
            class_id=class_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    class_id: UUID,
    *,
    client: Client,
) -> Response[GradebookRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            class_id=class_id,
        ),
        _read,
    )


async def asyncio(
    class_id: UUID,
    *,
    client: Client,
) -> GradebookRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                class_id=class_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    class_id: UUID,
    *,
    client: Client,
) -> Response[GradebookRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
        ),
        _read,
    )
