from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.invitation_page import InvitationPage
from ...models.invitation_status import InvitationStatus
from ...models.list_invitations_sort import ListInvitationsSort
from ...models.role import Role
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListInvitationsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: InvitationStatus | Unset = UNSET,
    role: Role | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    params["q"] = q

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    json_role: str | Unset = UNSET
    if not isinstance(role, Unset):
        json_role = role

    params["role"] = json_role

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/invitations",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> InvitationPage:
    if response.status_code == 200:
        response_200 = InvitationPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListInvitationsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: InvitationStatus | Unset = UNSET,
    role: Role | Unset = UNSET,
) -> InvitationPage:
    """List the invitations

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `invitations:read` (owner, admin); another organization's things do not exist here.

    Args:
        sort (ListInvitationsSort | Unset): By `created_at`, `email`, `expires_at`; with `-` before it the
            largest or newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `email`, in any case
        status (InvitationStatus | Unset): More words may come: treat one that you do not know as none of
            these.
        role (Role | Unset): From the strongest to the weakest. More words may come: treat one that you do
            not know as none of these.
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
            role=role,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListInvitationsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: InvitationStatus | Unset = UNSET,
    role: Role | Unset = UNSET,
) -> Response[InvitationPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
            role=role,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListInvitationsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: InvitationStatus | Unset = UNSET,
    role: Role | Unset = UNSET,
) -> InvitationPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                status=status,
                role=role,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListInvitationsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: InvitationStatus | Unset = UNSET,
    role: Role | Unset = UNSET,
) -> Response[InvitationPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
            role=role,
        ),
        _read,
    )
