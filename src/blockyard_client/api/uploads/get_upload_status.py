from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.upload_status import UploadStatus
from ...types import Response


def _request(
    upload_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/uploads/{upload_id}/status".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> UploadStatus:
    if response.status_code == 200:
        response_200 = UploadStatus.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    upload_id: UUID,
    *,
    client: Client,
) -> UploadStatus:
    """Ask how far an upload is

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `uploads:read`
    (owner, admin, teacher); another organization's things do not exist here.

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
) -> Response[UploadStatus]:
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
) -> UploadStatus:
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
) -> Response[UploadStatus]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            upload_id=upload_id,
        ),
        _read,
    )
