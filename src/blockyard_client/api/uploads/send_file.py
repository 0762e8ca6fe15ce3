from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.file_sent import FileSent
from ...models.send_file_body import SendFileBody
from ...types import Response


def _request(
    *,
    body: SendFileBody,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/uploads/file",
    }
    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> FileSent:
    if response.status_code == 201:
        response_201 = FileSent.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: SendFileBody,
) -> FileSent:
    """Send a file in one request

    The fields may stand in any order. What goes wrong on the way is begun anew: tus goes on instead.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `uploads:create` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        body (SendFileBody):
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
    body: SendFileBody,
) -> Response[FileSent]:
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
    body: SendFileBody,
) -> FileSent:
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
    body: SendFileBody,
) -> Response[FileSent]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
