from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.get_assigned_play_response_206 import GetAssignedPlayResponse206
from ...models.play_read import PlayRead
from ...types import UNSET, Response, Unset


def _request(
    assignment_id: UUID,
    *,
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

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/student/assignments/{assignment_id}/play".format(
            assignment_id=quote(str(assignment_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> PlayRead | GetAssignedPlayResponse206:
    if response.status_code == 200:
        response_200 = PlayRead.from_dict(response.json())

        return response_200

    if response.status_code == 206:
        response_206 = GetAssignedPlayResponse206.from_dict(response.json())

        return response_206

    raise UnexpectedAnswer(response)


def sync(
    assignment_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> PlayRead | GetAssignedPlayResponse206:
    """Get the assignment's world to play in a browser

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `own_assignments:read` (pupil); another organization's things do not exist here.

    Args:
        assignment_id (UUID):
        if_none_match (str | Unset):
        range_ (str | Unset):
        if_range (str | Unset):
    """
    return client.send(
        _request(
            assignment_id=assignment_id,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    ).parsed


def sync_detailed(
    assignment_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> Response[PlayRead | GetAssignedPlayResponse206]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            assignment_id=assignment_id,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    )


async def asyncio(
    assignment_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> PlayRead | GetAssignedPlayResponse206:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                assignment_id=assignment_id,
                if_none_match=if_none_match,
                range_=range_,
                if_range=if_range,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    assignment_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> Response[PlayRead | GetAssignedPlayResponse206]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            assignment_id=assignment_id,
            if_none_match=if_none_match,
            range_=range_,
            if_range=if_range,
        ),
        _read,
    )
