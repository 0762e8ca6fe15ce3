from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_members_sort import ListMembersSort
from ...models.member_page import MemberPage
from ...models.role import Role
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListMembersSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
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

    json_role: str | Unset = UNSET
    if not isinstance(role, Unset):
        json_role = role

    params["role"] = json_role

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/members",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> MemberPage:
    if response.status_code == 200:
        response_200 = MemberPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListMembersSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    role: Role | Unset = UNSET,
) -> MemberPage:
    """List the members

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `members:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        sort (ListMembersSort | Unset): By `created_at`, `full_name`, `email`; with `-` before it the
            largest or newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `full_name` or `email`, in any case
        role (Role | Unset): From the strongest to the weakest. More words may come: treat one that you do
            not know as none of these.
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            role=role,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListMembersSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    role: Role | Unset = UNSET,
) -> Response[MemberPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            role=role,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListMembersSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    role: Role | Unset = UNSET,
) -> MemberPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                role=role,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListMembersSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    role: Role | Unset = UNSET,
) -> Response[MemberPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            role=role,
        ),
        _read,
    )
