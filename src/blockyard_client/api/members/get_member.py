from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.member_read import MemberRead
from ...types import Response


def _request(
    membership_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/members/{membership_id}".format(
            membership_id=quote(str(membership_id), safe=""),
        ),
    }
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
) -> MemberRead:
    """Get a member

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `members:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        membership_id (UUID):
    """
    return client.send(
        _request(
            membership_id=membership_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    membership_id: UUID,
    *,
    client: Client,
) -> Response[MemberRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            membership_id=membership_id,
        ),
        _read,
    )


async def asyncio(
    membership_id: UUID,
    *,
    client: Client,
) -> MemberRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                membership_id=membership_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    membership_id: UUID,
    *,
    client: Client,
) -> Response[MemberRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            membership_id=membership_id,
        ),
        _read,
    )
