from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.member_read import MemberRead
from ...types import UNSET, Response, Unset


def _request(
    membership_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/members/{membership_id}".format(
            membership_id=quote(str(membership_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> MemberRead:
    if response.status_code == 200:
        response_200 = MemberRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    membership_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> MemberRead:
    """Get a member

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `members:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        membership_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            membership_id=membership_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    membership_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[MemberRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            membership_id=membership_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    membership_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> MemberRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                membership_id=membership_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    membership_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[MemberRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            membership_id=membership_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
