from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.class_student_page import ClassStudentPage
from ...models.enrollment_state import EnrollmentState
from ...models.list_class_students_sort import ListClassStudentsSort
from ...types import UNSET, Response, Unset


def _request(
    class_id: UUID,
    *,
    sort: ListClassStudentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: EnrollmentState | Unset = UNSET,
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

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/classes/{class_id}/students".format(
            class_id=quote(str(class_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> ClassStudentPage:
    if response.status_code == 200:
        response_200 = ClassStudentPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    class_id: UUID,
    *,
    client: Client,
    sort: ListClassStudentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: EnrollmentState | Unset = UNSET,
) -> ClassStudentPage:
    """List the students of a class

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `class_students:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        class_id (UUID):
        sort (ListClassStudentsSort | Unset): By `created_at`; with `-` before it the largest or newest
            first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `display_name` or `given_name` or `family_name`, in any case
        status (EnrollmentState | Unset): Whether a student attends a class. More words may come: treat one
            that you do not know as none of these.
    """
    return client.send(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
        ),
        _read,
    ).parsed


def sync_detailed(
    class_id: UUID,
    *,
    client: Client,
    sort: ListClassStudentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: EnrollmentState | Unset = UNSET,
) -> Response[ClassStudentPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
        ),
        _read,
    )


async def asyncio(
    class_id: UUID,
    *,
    client: Client,
    sort: ListClassStudentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: EnrollmentState | Unset = UNSET,
) -> ClassStudentPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                class_id=class_id,
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                status=status,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    class_id: UUID,
    *,
    client: Client,
    sort: ListClassStudentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: EnrollmentState | Unset = UNSET,
) -> Response[ClassStudentPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
        ),
        _read,
    )
