from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.upload_link_create import UploadLinkCreate
from ...models.upload_link_read import UploadLinkRead
from ...types import Response


def _request(
    upload_id: UUID,
    *,
    body: UploadLinkCreate,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/uploads/{upload_id}/link".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> UploadLinkRead:
    if response.status_code == 201:
        response_201 = UploadLinkRead.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadLinkCreate,
) -> UploadLinkRead:
    """Get a link that opens this upload without Authorization

    For an `<img>` or a download in the browser. Who has the link may read this one file, in your name, for five
    minutes,
    any number of times, and do nothing else. It ends earlier with the upload, your membership, your role, or the
    API key
    that you ask with; signing out does not end it. That you made it stands in the audit trail.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `uploads:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        upload_id (UUID):
        body (UploadLinkCreate):
    """
    return client.send(
        _request(
            upload_id=upload_id,
            body=body,
        ),
        _read,
    ).parsed


def sync_detailed(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadLinkCreate,
) -> Response[UploadLinkRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            upload_id=upload_id,
            body=body,
        ),
        _read,
    )


async def asyncio(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadLinkCreate,
) -> UploadLinkRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                upload_id=upload_id,
                body=body,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    upload_id: UUID,
    *,
    client: Client,
    body: UploadLinkCreate,
) -> Response[UploadLinkRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            upload_id=upload_id,
            body=body,
        ),
        _read,
    )
