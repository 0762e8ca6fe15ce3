from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.part_read import PartRead
from ...models.send_part_body import SendPartBody
from ...types import Response


def _request(
    *,
    body: SendPartBody,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/uploads/multipart/part",
    }
    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> PartRead:
    if response.status_code == 200:
        response_200 = PartRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: SendPartBody,
) -> PartRead:
    """Send a part

    Several may be sent side by side, in any order.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `uploads:create` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        body (SendPartBody):
    """
    return client.send(
        _request(
            body=body,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    body: SendPartBody,
) -> Response[PartRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            body=body,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    body: SendPartBody,
) -> PartRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                body=body,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    body: SendPartBody,
) -> Response[PartRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
