from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.join_request_page import JoinRequestPage
from ...models.list_join_requests_sort import ListJoinRequestsSort
from ...types import UNSET, Response, Unset


def _request(
    class_id: UUID,
    *,
    sort: ListJoinRequestsSort | Unset = "-created_at",
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
        "url": "/api/v1/classes/{class_id}/join-requests".format(
            class_id=quote(str(class_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> JoinRequestPage:
    if response.status_code == 200:
        response_200 = JoinRequestPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    class_id: UUID,
    *,
    client: Client,
    sort: ListJoinRequestsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> JoinRequestPage:
    """List who asks to join a class

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `class_students:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        class_id (UUID):
        sort (ListJoinRequestsSort | Unset): By `created_at`; with `-` before it the largest or newest
            first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
    """
    return client.send(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    ).parsed


def sync_detailed(
    class_id: UUID,
    *,
    client: Client,
    sort: ListJoinRequestsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[JoinRequestPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )


async def asyncio(
    class_id: UUID,
    *,
    client: Client,
    sort: ListJoinRequestsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> JoinRequestPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                class_id=class_id,
                sort=sort,
                limit=limit,
                cursor=cursor,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    class_id: UUID,
    *,
    client: Client,
    sort: ListJoinRequestsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[JoinRequestPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )
