from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.get_upload_thumbnail_size import GetUploadThumbnailSize
from ...types import UNSET, File, Response, Unset


def _request(
    upload_id: UUID,
    *,
    size: GetUploadThumbnailSize | Unset = "256",
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    if not isinstance(range_, Unset):
        headers["Range"] = range_

    if not isinstance(if_range, Unset):
        headers["If-Range"] = if_range

    headers = {name: value for name, value in headers.items() if value is not None}
    params: dict[str, Any] = {}

    json_size: str | Unset = UNSET
    if not isinstance(size, Unset):
        json_size = size

    params["size"] = json_size

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/uploads/{upload_id}/thumbnail".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> File:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    if response.status_code == 206:
        response_206 = File(payload=BytesIO(response.content))

        return response_206

    raise UnexpectedAnswer(response)


def sync(
    upload_id: UUID,
    *,
    client: Client,
    size: GetUploadThumbnailSize | Unset = "256",
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> File:
    """Get a small picture of an upload

    Where `content.has_thumbnail` says that there is one.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `uploads:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        upload_id (UUID):
        size (GetUploadThumbnailSize | Unset): How many pixels its longer side has at most Default: '256'.
        if_none_match (str | Unset):
        range_ (str | Unset):
        if_range (str | Unset):
    """
    return client.send(
        _request(
            upload_id=upload_id,
            size=size,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    ).parsed


def sync_detailed(
    upload_id: UUID,
    *,
    client: Client,
    size: GetUploadThumbnailSize | Unset = "256",
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> Response[File]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            upload_id=upload_id,
            size=size,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    )


async def asyncio(
    upload_id: UUID,
    *,
    client: Client,
    size: GetUploadThumbnailSize | Unset = "256",
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> File:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                upload_id=upload_id,
                size=size,
                if_none_match=if_none_match,
                range_=range_,
                if_range=if_range,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    upload_id: UUID,
    *,
    client: Client,
    size: GetUploadThumbnailSize | Unset = "256",
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> Response[File]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            upload_id=upload_id,
            size=size,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    )
