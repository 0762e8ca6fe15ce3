from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_own_assignments_sort import ListOwnAssignmentsSort
from ...models.own_assignment_page import OwnAssignmentPage
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListOwnAssignmentsSort | Unset = "-created_at",
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
        "url": "/api/v1/student/assignments",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> OwnAssignmentPage:
    if response.status_code == 200:
        response_200 = OwnAssignmentPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListOwnAssignmentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> OwnAssignmentPage:
    """List what is given to you

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `own_assignments:read` (pupil); another organization's things do not exist here.

    Args:
        sort (ListOwnAssignmentsSort | Unset): By `created_at`, `title`; with `-` before it the largest or
            newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListOwnAssignmentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[OwnAssignmentPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListOwnAssignmentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> OwnAssignmentPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListOwnAssignmentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[OwnAssignmentPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )
