from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_roblox_links_sort import ListRobloxLinksSort
from ...models.roblox_link_page import RobloxLinkPage
from ...types import UNSET, Response, Unset


def _request(
    student_id: UUID,
    *,
    sort: ListRobloxLinksSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/students/{student_id}/roblox-links".format(
            student_id=quote(str(student_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> RobloxLinkPage:
    if response.status_code == 200:
        response_200 = RobloxLinkPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    student_id: UUID,
    *,
    client: Client,
    sort: ListRobloxLinksSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> RobloxLinkPage:
    """List the Roblox accounts of a student

    Those that ended in the last week too: until then something may be heard of their time.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `roblox_links:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        student_id (UUID):
        sort (ListRobloxLinksSort | Unset): By `created_at`, `linked_at`; with `-` before it the largest or
            newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
    """
    return client.send(
        _request(
            student_id=student_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    ).parsed


def sync_detailed(
    student_id: UUID,
    *,
    client: Client,
    sort: ListRobloxLinksSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[RobloxLinkPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            student_id=student_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )


async def asyncio(
    student_id: UUID,
    *,
    client: Client,
    sort: ListRobloxLinksSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> RobloxLinkPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                student_id=student_id,
                sort=sort,
                limit=limit,
                cursor=cursor,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    student_id: UUID,
    *,
    client: Client,
    sort: ListRobloxLinksSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[RobloxLinkPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            student_id=student_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )
