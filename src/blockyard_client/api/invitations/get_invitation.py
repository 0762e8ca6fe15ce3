from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.invitation_read import InvitationRead
from ...types import Response


def _request(
    invitation_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/invitations/{invitation_id}".format(
            invitation_id=quote(str(invitation_id), safe=""),
        ),
    }
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
) -> InvitationRead:
    """Get an invitation

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `invitations:read` (owner, admin); another organization's things do not exist here.

    Args:
        invitation_id (UUID):
    """
    return client.send(
        _request(
            invitation_id=invitation_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    invitation_id: UUID,
    *,
    client: Client,
) -> Response[InvitationRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            invitation_id=invitation_id,
        ),
        _read,
    )


async def asyncio(
    invitation_id: UUID,
    *,
    client: Client,
) -> InvitationRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                invitation_id=invitation_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    invitation_id: UUID,
    *,
    client: Client,
) -> Response[InvitationRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            invitation_id=invitation_id,
        ),
        _read,
    )
