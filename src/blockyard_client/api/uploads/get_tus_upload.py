from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.upload_summary import UploadSummary
from ...types import UNSET, Response, Unset


def _request(
    upload_id: UUID,
    *,
    tus_resumable: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(tus_resumable, Unset):
        headers["Tus-Resumable"] = tus_resumable

    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/uploads/tus/{upload_id}".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> UploadSummary:
    if response.status_code == 200:
        response_200 = UploadSummary.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    upload_id: UUID,
    *,
    client: Client,
    tus_resumable: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> UploadSummary:
    """Ask how far an upload by tus is

    HEAD, as tus has it, says the same in headers alone. Whoever began it goes on at `Upload-Offset`.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `uploads:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        upload_id (UUID):
        tus_resumable (str | Unset): `1.0.0`: the version of tus that you speak
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            upload_id=upload_id,
            tus_resumable=tus_resumable,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    upload_id: UUID,
    *,
    client: Client,
    tus_resumable: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[UploadSummary]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            upload_id=upload_id,
            tus_resumable=tus_resumable,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    upload_id: UUID,
    *,
    client: Client,
    tus_resumable: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> UploadSummary:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                upload_id=upload_id,
                tus_resumable=tus_resumable,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    upload_id: UUID,
    *,
    client: Client,
    tus_resumable: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[UploadSummary]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            upload_id=upload_id,
            tus_resumable=tus_resumable,
            if_none_match=if_none_match,
        ),
        _read,
    )
