from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_attempts_sort import ListAttemptsSort
from ...models.played_attempt_page import PlayedAttemptPage
from ...models.via import Via
from ...types import UNSET, Response, Unset


def _request(
    assignment_id: UUID,
    *,
    sort: ListAttemptsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    student_id: UUID | Unset = UNSET,
    via: Via | Unset = UNSET,
    is_withdrawn: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    json_student_id: str | Unset = UNSET
    if not isinstance(student_id, Unset):
        json_student_id = str(student_id)
    params["student_id"] = json_student_id

    json_via: str | Unset = UNSET
    if not isinstance(via, Unset):
        json_via = via

    params["via"] = json_via

    params["is_withdrawn"] = is_withdrawn

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/assignments/{assignment_id}/attempts".format(
            assignment_id=quote(str(assignment_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> PlayedAttemptPage:
    if response.status_code == 200:
        response_200 = PlayedAttemptPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    assignment_id: UUID,
    *,
    client: Client,
    sort: ListAttemptsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    student_id: UUID | Unset = UNSET,
    via: Via | Unset = UNSET,
    is_withdrawn: bool | Unset = UNSET,
) -> PlayedAttemptPage:
    """List the attempts in an assignment

    Those that are withdrawn, too.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `results:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        assignment_id (UUID):
        sort (ListAttemptsSort | Unset): By `created_at`, `started_at`, `last_seen_at`; with `-` before it
            the largest or newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        student_id (UUID | Unset): Those of one student only
        via (Via | Unset): Where an attempt is played. More words may come: treat one that you do not know
            as none of these.
        is_withdrawn (bool | Unset): Whether they are withdrawn
    """
    return client.send(
        _request(
            assignment_id=assignment_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            student_id=student_id,
            via=via,
            is_withdrawn=is_withdrawn,
        ),
        _read,
    ).parsed


def sync_detailed(
    assignment_id: UUID,
    *,
    client: Client,
    sort: ListAttemptsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    student_id: UUID | Unset = UNSET,
    via: Via | Unset = UNSET,
    is_withdrawn: bool | Unset = UNSET,
) -> Response[PlayedAttemptPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            assignment_id=assignment_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            student_id=student_id,
            via=via,
            is_withdrawn=is_withdrawn,
        ),
        _read,
    )


async def asyncio(
    assignment_id: UUID,
    *,
    client: Client,
    sort: ListAttemptsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    student_id: UUID | Unset = UNSET,
    via: Via | Unset = UNSET,
    is_withdrawn: bool | Unset = UNSET,
) -> PlayedAttemptPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                assignment_id=assignment_id,
                sort=sort,
                limit=limit,
                cursor=cursor,
                student_id=student_id,
                via=via,
                is_withdrawn=is_withdrawn,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    assignment_id: UUID,
    *,
    client: Client,
    sort: ListAttemptsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    student_id: UUID | Unset = UNSET,
    via: Via | Unset = UNSET,
    is_withdrawn: bool | Unset = UNSET,
) -> Response[PlayedAttemptPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            assignment_id=assignment_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            student_id=student_id,
            via=via,
            is_withdrawn=is_withdrawn,
        ),
        _read,
    )
