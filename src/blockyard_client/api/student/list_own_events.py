from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_own_events_sort import ListOwnEventsSort
from ...models.progress_event_page import ProgressEventPage
from ...types import UNSET, Response, Unset


def _request(
    assignment_id: UUID,
    attempt_id: UUID,
    *,
    sort: ListOwnEventsSort | Unset = "-created_at",
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
        "url": "/api/v1/student/assignments/{assignment_id}/attempts/{attempt_id}/events".format(
            assignment_id=quote(str(assignment_id), safe=""),
            attempt_id=quote(str(attempt_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> ProgressEventPage:
    if response.status_code == 200:
        response_200 = ProgressEventPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    assignment_id: UUID,
    attempt_id: UUID,
    *,
    client: Client,
    sort: ListOwnEventsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> ProgressEventPage:
    """List what happened in an attempt

    So that another computer goes on where this one stopped.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `own_assignments:read` (pupil); another organization's things do not exist here.

    Args:
        assignment_id (UUID):
        attempt_id (UUID):
        sort (ListOwnEventsSort | Unset): By `created_at`; with `-` before it the largest or newest first.
            Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
    """
    return client.send(
        _request(
            assignment_id=assignment_id,
            attempt_id=attempt_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    ).parsed


def sync_detailed(
    assignment_id: UUID,
    attempt_id: UUID,
    *,
    client: Client,
    sort: ListOwnEventsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[ProgressEventPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            assignment_id=assignment_id,
            attempt_id=attempt_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )


async def asyncio(
    assignment_id: UUID,
    attempt_id: UUID,
    *,
    client: Client,
    sort: ListOwnEventsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> ProgressEventPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                assignment_id=assignment_id,
                attempt_id=attempt_id,
                sort=sort,
                limit=limit,
                cursor=cursor,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    assignment_id: UUID,
    attempt_id: UUID,
    *,
    client: Client,
    sort: ListOwnEventsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[ProgressEventPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            assignment_id=assignment_id,
            attempt_id=attempt_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )
