from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_uploads_sort import ListUploadsSort
from ...models.purpose import Purpose
from ...models.upload_state import UploadState
from ...models.upload_summary_page import UploadSummaryPage
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListUploadsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: UploadState | Unset = UNSET,
    purpose: Purpose | Unset = UNSET,
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

    json_purpose: str | Unset = UNSET
    if not isinstance(purpose, Unset):
        json_purpose = purpose

    params["purpose"] = json_purpose

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/uploads",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> UploadSummaryPage:
    if response.status_code == 200:
        response_200 = UploadSummaryPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListUploadsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: UploadState | Unset = UNSET,
    purpose: Purpose | Unset = UNSET,
) -> UploadSummaryPage:
    """List uploads

    Rosters are shown to admins alone.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `uploads:read`
    (owner, admin, teacher); another organization's things do not exist here.

    Args:
        sort (ListUploadsSort | Unset): By `created_at`, `name`, `length`; with `-` before it the largest or
            newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `name` or `title`, in any case
        state (UploadState | Unset): Words that end in -ing are of what goes on. More words may come: treat
            one that you do not know as none of these.
        purpose (Purpose | Unset): What a file is sent for. It says which types are taken. More words may
            come: treat one that you do not know as none of these.
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            state=state,
            purpose=purpose,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListUploadsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: UploadState | Unset = UNSET,
    purpose: Purpose | Unset = UNSET,
) -> Response[UploadSummaryPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            state=state,
            purpose=purpose,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListUploadsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: UploadState | Unset = UNSET,
    purpose: Purpose | Unset = UNSET,
) -> UploadSummaryPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                state=state,
                purpose=purpose,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListUploadsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: UploadState | Unset = UNSET,
    purpose: Purpose | Unset = UNSET,
) -> Response[UploadSummaryPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            state=state,
            purpose=purpose,
        ),
        _read,
    )
