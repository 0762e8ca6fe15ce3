from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.student_export_read import StudentExportRead
from ...types import UNSET, Response, Unset


def _request(
    export_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/student-exports/{export_id}".format(
            export_id=quote(str(export_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> StudentExportRead:
    if response.status_code == 200:
        response_200 = StudentExportRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    export_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> StudentExportRead:
    """Get how far an export of all students is

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `students:export` (owner, admin); another organization's things do not exist here.

    Args:
        export_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            export_id=export_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    export_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[StudentExportRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            export_id=export_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    export_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> StudentExportRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                export_id=export_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    export_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[StudentExportRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            export_id=export_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
