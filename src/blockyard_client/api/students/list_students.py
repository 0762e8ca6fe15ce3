from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_students_sort import ListStudentsSort
from ...models.student_page import StudentPage
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListStudentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    grade_level: int | Unset = UNSET,
    is_active: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    params["q"] = q

    params["grade_level"] = grade_level

    params["is_active"] = is_active

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/students",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> StudentPage:
    if response.status_code == 200:
        response_200 = StudentPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListStudentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    grade_level: int | Unset = UNSET,
    is_active: bool | Unset = UNSET,
) -> StudentPage:
    """List the students of your classes, and whom you entered; as an admin, all

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `students:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        sort (ListStudentsSort | Unset): By `created_at`, `display_name`; with `-` before it the largest or
            newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `display_name` or `given_name` or `family_name`, in any case
        grade_level (int | Unset): Those of it only
        is_active (bool | Unset): Whether they are not archived
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            grade_level=grade_level,
            is_active=is_active,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListStudentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    grade_level: int | Unset = UNSET,
    is_active: bool | Unset = UNSET,
) -> Response[StudentPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            grade_level=grade_level,
            is_active=is_active,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListStudentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    grade_level: int | Unset = UNSET,
    is_active: bool | Unset = UNSET,
) -> StudentPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                grade_level=grade_level,
                is_active=is_active,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListStudentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    grade_level: int | Unset = UNSET,
    is_active: bool | Unset = UNSET,
) -> Response[StudentPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            grade_level=grade_level,
            is_active=is_active,
        ),
        _read,
    )
