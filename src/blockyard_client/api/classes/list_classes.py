from typing import Any
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.class_page import ClassPage
from ...models.list_classes_sort import ListClassesSort
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListClassesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    subject: str | Unset = UNSET,
    teacher_id: UUID | Unset = UNSET,
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

    params["subject"] = subject

    json_teacher_id: str | Unset = UNSET
    if not isinstance(teacher_id, Unset):
        json_teacher_id = str(teacher_id)
    params["teacher_id"] = json_teacher_id

    params["grade_level"] = grade_level

    params["is_active"] = is_active

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/classes",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> ClassPage:
    if response.status_code == 200:
        response_200 = ClassPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListClassesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    subject: str | Unset = UNSET,
    teacher_id: UUID | Unset = UNSET,
    grade_level: int | Unset = UNSET,
    is_active: bool | Unset = UNSET,
) -> ClassPage:
    """List the classes that you teach; as an admin, all

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `classes:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        sort (ListClassesSort | Unset): By `created_at`, `updated_at`, `name`; with `-` before it the
            largest or newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `name` or `subject`, in any case
        subject (str | Unset): Those of it only, in capitals or not
        teacher_id (UUID | Unset): Those that belong to the member with this user id
        grade_level (int | Unset): Those of it only
        is_active (bool | Unset): Whether they are not archived
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            subject=subject,
            teacher_id=teacher_id,
            grade_level=grade_level,
            is_active=is_active,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListClassesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    subject: str | Unset = UNSET,
    teacher_id: UUID | Unset = UNSET,
    grade_level: int | Unset = UNSET,
    is_active: bool | Unset = UNSET,
) -> Response[ClassPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            subject=subject,
            teacher_id=teacher_id,
            grade_level=grade_level,
            is_active=is_active,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListClassesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    subject: str | Unset = UNSET,
    teacher_id: UUID | Unset = UNSET,
    grade_level: int | Unset = UNSET,
    is_active: bool | Unset = UNSET,
) -> ClassPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                subject=subject,
                teacher_id=teacher_id,
                grade_level=grade_level,
                is_active=is_active,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListClassesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    subject: str | Unset = UNSET,
    teacher_id: UUID | Unset = UNSET,
    grade_level: int | Unset = UNSET,
    is_active: bool | Unset = UNSET,
) -> Response[ClassPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            subject=subject,
            teacher_id=teacher_id,
            grade_level=grade_level,
            is_active=is_active,
        ),
        _read,
    )
