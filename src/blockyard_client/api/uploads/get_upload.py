from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.upload_read import UploadRead
from ...types import UNSET, Response, Unset


def _request(
    upload_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/uploads/{upload_id}".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> UploadRead:
    if response.status_code == 200:
        response_200 = UploadRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    upload_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> UploadRead:
    """Get an upload

    What it is, what is in it, and what to know of it.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `uploads:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        upload_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            upload_id=upload_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    upload_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[UploadRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            upload_id=upload_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    upload_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> UploadRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                upload_id=upload_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    upload_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[UploadRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            upload_id=upload_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
