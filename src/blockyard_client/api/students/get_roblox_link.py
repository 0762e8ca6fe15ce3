from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.roblox_link_read import RobloxLinkRead
from ...types import UNSET, Response, Unset


def _request(
    student_id: UUID,
    roblox_link_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/students/{student_id}/roblox-links/{roblox_link_id}".format(
            student_id=quote(str(student_id), safe=""),
            roblox_link_id=quote(str(roblox_link_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> RobloxLinkRead:
    if response.status_code == 200:
        response_200 = RobloxLinkRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    student_id: UUID,
    roblox_link_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> RobloxLinkRead:
    """Get a Roblox account of a student

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `roblox_links:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        student_id (UUID):
        roblox_link_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            student_id=student_id,
            roblox_link_id=roblox_link_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    student_id: UUID,
    roblox_link_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[RobloxLinkRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            student_id=student_id,
            roblox_link_id=roblox_link_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    student_id: UUID,
    roblox_link_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> RobloxLinkRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                student_id=student_id,
                roblox_link_id=roblox_link_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    student_id: UUID,
    roblox_link_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[RobloxLinkRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            student_id=student_id,
            roblox_link_id=roblox_link_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
