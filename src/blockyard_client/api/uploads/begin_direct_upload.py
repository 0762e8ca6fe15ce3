from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.direct_begun import DirectBegun
from ...models.direct_init import DirectInit
from ...types import Response


def _request(
    *,
    body: DirectInit,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/uploads/direct",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> DirectBegun:
    if response.status_code == 201:
        response_201 = DirectBegun.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: DirectInit,
) -> DirectBegun:
    """Get an address in the object storage to put a file at

    The address works for 15 minutes. Put the file there with one request, and complete the upload here.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `uploads:create` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        body (DirectInit):
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
    body: DirectInit,
) -> Response[DirectBegun]:
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
    body: DirectInit,
) -> DirectBegun:
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
    body: DirectInit,
) -> Response[DirectBegun]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
