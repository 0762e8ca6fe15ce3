from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.export_state import ExportState
from ...models.list_student_exports_sort import ListStudentExportsSort
from ...models.student_export_page import StudentExportPage
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListStudentExportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    state: ExportState | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state

    params["state"] = json_state

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organizations/current/student-exports",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> StudentExportPage:
    if response.status_code == 200:
        response_200 = StudentExportPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListStudentExportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    state: ExportState | Unset = UNSET,
) -> StudentExportPage:
    """List exports of all students

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `students:export` (owner, admin); another organization's things do not exist here.

    Args:
        sort (ListStudentExportsSort | Unset): By `created_at`; with `-` before it the largest or newest
            first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        state (ExportState | Unset): How far an export is. More words may come: treat one that you do not
            know as none of these.
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            state=state,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListStudentExportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    state: ExportState | Unset = UNSET,
) -> Response[StudentExportPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            state=state,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListStudentExportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    state: ExportState | Unset = UNSET,
) -> StudentExportPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                state=state,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListStudentExportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    state: ExportState | Unset = UNSET,
) -> Response[StudentExportPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            state=state,
        ),
        _read,
    )
