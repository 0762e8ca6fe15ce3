from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...types import UNSET, Response, Unset


def _request(
    upload_id: UUID,
    *,
    tus_resumable: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(tus_resumable, Unset):
        headers["Tus-Resumable"] = tus_resumable

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/uploads/tus/{upload_id}".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
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
    tus_resumable: str | Unset = UNSET,
) -> None:
    """End an upload by tus before all of it has come

    What came of it is deleted, and its room in the plan is free again.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `uploads:create` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        upload_id (UUID):
        tus_resumable (str | Unset): `1.0.0`: the version of tus that you speak
    """
    return client.send(
        _request(
            upload_id=upload_id,
            tus_resumable=tus_resumable,
        ),
        _read,
    ).parsed


def sync_detailed(
    upload_id: UUID,
    *,
    client: Client,
    tus_resumable: str | Unset = UNSET,
) -> Response[None]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            upload_id=upload_id,
            tus_resumable=tus_resumable,
        ),
        _read,
    )


async def asyncio(
    upload_id: UUID,
    *,
    client: Client,
    tus_resumable: str | Unset = UNSET,
) -> None:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                upload_id=upload_id,
                tus_resumable=tus_resumable,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    upload_id: UUID,
    *,
    client: Client,
    tus_resumable: str | Unset = UNSET,
) -> Response[None]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            upload_id=upload_id,
            tus_resumable=tus_resumable,
        ),
        _read,
    )
