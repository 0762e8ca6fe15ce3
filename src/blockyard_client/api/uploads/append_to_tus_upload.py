from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import UNSET, File, Response, Unset


def _request(
    upload_id: UUID,
    *,
    body: File,
    upload_offset: str,
    upload_checksum: str | Unset = UNSET,
    tus_resumable: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Upload-Offset"] = upload_offset

    if not isinstance(upload_checksum, Unset):
        headers["Upload-Checksum"] = upload_checksum

    if not isinstance(tus_resumable, Unset):
        headers["Tus-Resumable"] = tus_resumable

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/uploads/tus/{upload_id}".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    _kwargs["content"] = body.payload.getvalue()  # all of it again, if it is sent again
    headers["Content-Type"] = "application/offset+octet-stream"
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise UnexpectedAnswer(response)


def sync(
    upload_id: UUID,
    *,
    client: Client,
    body: File,
    upload_offset: str,
    upload_checksum: str | Unset = UNSET,
    tus_resumable: str | Unset = UNSET,
) -> None:
    """Send more bytes of an upload by tus

    The body may take as long as bytes keep coming. What has come when it breaks is kept: ask how far it is, and
    go on.
    With the last byte the file is looked at, in the background. A POST with `X-HTTP-Method-Override: PATCH` is
    taken as
    this.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `uploads:create` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        upload_id (UUID):
        upload_offset (str): Where these bytes begin: how many were kept before
        upload_checksum (str | Unset): Of this request's bytes: `sha256` (or `sha1`), a space, and the
            digest in Base64. Nothing is kept of bytes that are others.
        tus_resumable (str | Unset): `1.0.0`: the version of tus that you speak
        body (File):
    """
    return client.send(
        _request(
            upload_id=upload_id,
            body=body,
            upload_offset=upload_offset,
            upload_checksum=upload_checksum,
            tus_resumable=tus_resumable,
        ),
        _read,
    ).parsed


def sync_detailed(
    upload_id: UUID,
    *,
    client: Client,
    body: File,
    upload_offset: str,
    upload_checksum: str | Unset = UNSET,
    tus_resumable: str | Unset = UNSET,
) -> Response[None]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            upload_id=upload_id,
            body=body,
            upload_offset=upload_offset,
            upload_checksum=upload_checksum,
            tus_resumable=tus_resumable,
        ),
        _read,
    )


async def asyncio(
    upload_id: UUID,
    *,
    client: Client,
    body: File,
    upload_offset: str,
    upload_checksum: str | Unset = UNSET,
    tus_resumable: str | Unset = UNSET,
) -> None:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                upload_id=upload_id,
                body=body,
                upload_offset=upload_offset,
                upload_checksum=upload_checksum,
                tus_resumable=tus_resumable,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    upload_id: UUID,
    *,
    client: Client,
    body: File,
    upload_offset: str,
    upload_checksum: str | Unset = UNSET,
    tus_resumable: str | Unset = UNSET,
) -> Response[None]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            upload_id=upload_id,
            body=body,
            upload_offset=upload_offset,
            upload_checksum=upload_checksum,
            tus_resumable=tus_resumable,
        ),
        _read,
    )
