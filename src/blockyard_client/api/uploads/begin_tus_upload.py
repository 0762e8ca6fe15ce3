from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.upload_summary import UploadSummary
from ...types import UNSET, File, Response, Unset


def _request(
    *,
    body: File | Unset = UNSET,
    upload_length: str | Unset = UNSET,
    upload_metadata: str | Unset = "",
    upload_checksum: str | Unset = UNSET,
    tus_resumable: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(upload_length, Unset):
        headers["Upload-Length"] = upload_length

    if not isinstance(upload_metadata, Unset):
        headers["Upload-Metadata"] = upload_metadata

    if not isinstance(upload_checksum, Unset):
        headers["Upload-Checksum"] = upload_checksum

    if not isinstance(tus_resumable, Unset):
        headers["Tus-Resumable"] = tus_resumable

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/uploads/tus",
    }
    if not isinstance(body, Unset):
        _kwargs["content"] = body.payload.getvalue()  # all of it again, if it is sent again
        headers["Content-Type"] = "application/offset+octet-stream"
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> UploadSummary:
    if response.status_code == 201:
        response_201 = UploadSummary.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: File | Unset = UNSET,
    upload_length: str | Unset = UNSET,
    upload_metadata: str | Unset = "",
    upload_checksum: str | Unset = UNSET,
    tus_resumable: str | Unset = UNSET,
) -> UploadSummary:
    """Begin an upload by tus

    Its room is taken from the plan now. With the media type of tus the body is the beginning of the file, or all
    of
    it.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `uploads:create` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        upload_length (str | Unset): How many bytes the file has
        upload_metadata (str | Unset): Pairs of a key and a value in Base64, separated by commas: `filename`
            (needed), `filetype`, `purpose` (`lesson` unless it says another), `title`, `description`,
            `retention_days`. Others are passed over. Default: ''.
        upload_checksum (str | Unset): Of this request's bytes: `sha256` (or `sha1`), a space, and the
            digest in Base64. Nothing is kept of bytes that are others.
        tus_resumable (str | Unset): `1.0.0`: the version of tus that you speak
        body (File | Unset):
    """
    return client.send(
        _request(
            body=body,
            upload_length=upload_length,
            upload_metadata=upload_metadata,
            upload_checksum=upload_checksum,
            tus_resumable=tus_resumable,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    body: File | Unset = UNSET,
    upload_length: str | Unset = UNSET,
    upload_metadata: str | Unset = "",
    upload_checksum: str | Unset = UNSET,
    tus_resumable: str | Unset = UNSET,
) -> Response[UploadSummary]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            body=body,
            upload_length=upload_length,
            upload_metadata=upload_metadata,
            upload_checksum=upload_checksum,
            tus_resumable=tus_resumable,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    body: File | Unset = UNSET,
    upload_length: str | Unset = UNSET,
    upload_metadata: str | Unset = "",
    upload_checksum: str | Unset = UNSET,
    tus_resumable: str | Unset = UNSET,
) -> UploadSummary:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                body=body,
                upload_length=upload_length,
                upload_metadata=upload_metadata,
                upload_checksum=upload_checksum,
                tus_resumable=tus_resumable,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    body: File | Unset = UNSET,
    upload_length: str | Unset = UNSET,
    upload_metadata: str | Unset = "",
    upload_checksum: str | Unset = UNSET,
    tus_resumable: str | Unset = UNSET,
) -> Response[UploadSummary]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
            upload_length=upload_length,
            upload_metadata=upload_metadata,
            upload_checksum=upload_checksum,
            tus_resumable=tus_resumable,
        ),
        _read,
    )
