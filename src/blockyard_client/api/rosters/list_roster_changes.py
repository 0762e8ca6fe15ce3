from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_roster_changes_sort import ListRosterChangesSort
from ...models.roster_change_page import RosterChangePage
from ...models.row_action import RowAction
from ...models.row_kind import RowKind
from ...types import UNSET, Response, Unset


def _request(
    import_id: UUID,
    *,
    sort: ListRosterChangesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    kind: RowKind | Unset = UNSET,
    action: RowAction | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    params["q"] = q

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    json_action: str | Unset = UNSET
    if not isinstance(action, Unset):
        json_action = action

    params["action"] = json_action

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/rosters/imports/{import_id}/changes".format(
            import_id=quote(str(import_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> RosterChangePage:
    if response.status_code == 200:
        response_200 = RosterChangePage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    import_id: UUID,
    *,
    client: Client,
    sort: ListRosterChangesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    kind: RowKind | Unset = UNSET,
    action: RowAction | Unset = UNSET,
) -> RosterChangePage:
    """List what an import of a roster changes

    They are there until another import is applied, or this one is undone.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `rosters:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        import_id (UUID):
        sort (ListRosterChangesSort | Unset): By `created_at`, `name`; with `-` before it the largest or
            newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `name`, in any case
        kind (RowKind | Unset): What a row is about. A teacher is one who teaches a class beside its
            teacher. More words may come: treat one that you do not know as none of these.
        action (RowAction | Unset): What becomes of a row. One that comes back is changed. More words may
            come: treat one that you do not know as none of these.
    """
    return client.send(
        _request(
            import_id=import_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            kind=kind,
            action=action,
        ),
        _read,
    ).parsed


def sync_detailed(
    import_id: UUID,
    *,
    client: Client,
    sort: ListRosterChangesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    kind: RowKind | Unset = UNSET,
    action: RowAction | Unset = UNSET,
) -> Response[RosterChangePage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            import_id=import_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            kind=kind,
            action=action,
        ),
        _read,
    )


async def asyncio(
    import_id: UUID,
    *,
    client: Client,
    sort: ListRosterChangesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    kind: RowKind | Unset = UNSET,
    action: RowAction | Unset = UNSET,
) -> RosterChangePage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                import_id=import_id,
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                kind=kind,
                action=action,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    import_id: UUID,
    *,
    client: Client,
    sort: ListRosterChangesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    kind: RowKind | Unset = UNSET,
    action: RowAction | Unset = UNSET,
) -> Response[RosterChangePage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            import_id=import_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            kind=kind,
            action=action,
        ),
        _read,
    )
