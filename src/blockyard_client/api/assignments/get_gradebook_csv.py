from typing import Any, cast
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import Response


def _request(
    class_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/classes/{class_id}/gradebook.csv".format(
            class_id=quote(str(class_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> str:
    if response.status_code == 200:
        response_200 = cast(str, response.content)
        return response_200

    raise UnexpectedAnswer(response)


def sync(
    class_id: UUID,
    *,
    client: Client,
) -> str:
    """Get the gradebook as CSV

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
) -> Response[str]:
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
) -> str:
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
) -> Response[str]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
        ),
        _read,
    )
