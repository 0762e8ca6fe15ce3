from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.invitation_read import InvitationRead
from ...types import UNSET, Response, Unset


def _request(
    invitation_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/invitations/{invitation_id}".format(
            invitation_id=quote(str(invitation_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> InvitationRead:
    if response.status_code == 200:
        response_200 = InvitationRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    invitation_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> InvitationRead:
    """Get an invitation

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `invitations:read` (owner, admin); another organization's things do not exist here.

    Args:
        invitation_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            invitation_id=invitation_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    invitation_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[InvitationRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            invitation_id=invitation_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    invitation_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> InvitationRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                invitation_id=invitation_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    invitation_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[InvitationRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            invitation_id=invitation_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
