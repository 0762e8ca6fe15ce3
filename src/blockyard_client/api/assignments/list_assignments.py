from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.assignment_page import AssignmentPage
from ...models.list_assignments_sort import ListAssignmentsSort
from ...models.list_assignments_state import ListAssignmentsState
from ...types import UNSET, Response, Unset


def _request(
    class_id: UUID,
    *,
    sort: ListAssignmentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: ListAssignmentsState | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    params["q"] = q

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state

    params["state"] = json_state

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/classes/{class_id}/assignments".format(
            class_id=quote(str(class_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> AssignmentPage:
    if response.status_code == 200:
        response_200 = AssignmentPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    class_id: UUID,
    *,
    client: Client,
    sort: ListAssignmentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: ListAssignmentsState | Unset = UNSET,
) -> AssignmentPage:
    """List the assignments of a class

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `assignments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        class_id (UUID):
        sort (ListAssignmentsSort | Unset): By `created_at`, `title`, `updated_at`; with `-` before it the
            largest or newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `title`, in any case
        state (ListAssignmentsState | Unset): Those that are shown as this only
    """
    return client.send(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            state=state,
        ),
        _read,
    ).parsed


def sync_detailed(
    class_id: UUID,
    *,
    client: Client,
    sort: ListAssignmentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: ListAssignmentsState | Unset = UNSET,
) -> Response[AssignmentPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            state=state,
        ),
        _read,
    )


async def asyncio(
    class_id: UUID,
    *,
    client: Client,
    sort: ListAssignmentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: ListAssignmentsState | Unset = UNSET,
) -> AssignmentPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                class_id=class_id,
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                state=state,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    class_id: UUID,
    *,
    client: Client,
    sort: ListAssignmentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: ListAssignmentsState | Unset = UNSET,
) -> Response[AssignmentPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            class_id=class_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            state=state,
        ),
        _read,
    )
