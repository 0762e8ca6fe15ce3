from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.import_state import ImportState
from ...models.list_roster_imports_sort import ListRosterImportsSort
from ...models.roster_format import RosterFormat
from ...models.roster_import_page import RosterImportPage
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListRosterImportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: ImportState | Unset = UNSET,
    format_: RosterFormat | Unset = UNSET,
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

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/rosters/imports",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> RosterImportPage:
    if response.status_code == 200:
        response_200 = RosterImportPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListRosterImportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: ImportState | Unset = UNSET,
    format_: RosterFormat | Unset = UNSET,
) -> RosterImportPage:
    """List imports of rosters

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `rosters:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        sort (ListRosterImportsSort | Unset): By `created_at`, `name`; with `-` before it the largest or
            newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `name`, in any case
        state (ImportState | Unset): Words that end in -ing are of work that goes on. More words may come:
            treat one that you do not know as none of these.
        format_ (RosterFormat | Unset): What the file is. More words may come: treat one that you do not
            know as none of these.
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            state=state,
            format_=format_,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListRosterImportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: ImportState | Unset = UNSET,
    format_: RosterFormat | Unset = UNSET,
) -> Response[RosterImportPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            state=state,
            format_=format_,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListRosterImportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: ImportState | Unset = UNSET,
    format_: RosterFormat | Unset = UNSET,
) -> RosterImportPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                state=state,
                format_=format_,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListRosterImportsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    state: ImportState | Unset = UNSET,
    format_: RosterFormat | Unset = UNSET,
) -> Response[RosterImportPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            state=state,
            format_=format_,
        ),
        _read,
    )
