from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.file_sent import FileSent
from ...types import Response


def _request(
    upload_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/uploads/direct/{upload_id}/complete".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> FileSent:
    if response.status_code == 201:
        response_201 = FileSent.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    upload_id: UUID,
    *,
    client: Client,
) -> FileSent:
    """Say that the file is in the object storage

    Its size is looked at now, and its SHA-256 with the file itself, in the background.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `uploads:create` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        upload_id (UUID):
    """
    return client.send(
        _request(
            upload_id=upload_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    upload_id: UUID,
    *,
    client: Client,
) -> Response[FileSent]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            upload_id=upload_id,
        ),
        _read,
    )


async def asyncio(
    upload_id: UUID,
    *,
    client: Client,
) -> FileSent:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                upload_id=upload_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    upload_id: UUID,
    *,
    client: Client,
) -> Response[FileSent]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            upload_id=upload_id,
        ),
        _read,
    )
