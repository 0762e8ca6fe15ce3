from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.game_event_state import GameEventState
from ...models.inbox_event_page import InboxEventPage
from ...models.list_inbox_sort import ListInboxSort
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    place_key_id: UUID,
    *,
    sort: ListInboxSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    state: GameEventState | Unset = UNSET,
    code: str | Unset = UNSET,
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

    params["code"] = code

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/{name}/place-keys/{place_key_id}/events".format(
            name=quote(str(name), safe=""),
            place_key_id=quote(str(place_key_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> InboxEventPage:
    if response.status_code == 200:
        response_200 = InboxEventPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    sort: ListInboxSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    state: GameEventState | Unset = UNSET,
    code: str | Unset = UNSET,
) -> InboxEventPage:
    """List what a Roblox place told

    For seven days, with what became of it.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `game_events:read` (owner, admin); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        place_key_id (UUID):
        sort (ListInboxSort | Unset): By `created_at`, `happened_at`; with `-` before it the largest or
            newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        state (GameEventState | Unset): What became of an event. `attached` also of one that nothing is
            computed of. More words may come: treat one that you do not know as none of these.
        code (str | Unset): Those that are refused for it only
    """
    return client.send(
        _request(
            name=name,
            place_key_id=place_key_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            state=state,
            code=code,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    sort: ListInboxSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    state: GameEventState | Unset = UNSET,
    code: str | Unset = UNSET,
) -> Response[InboxEventPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            place_key_id=place_key_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            state=state,
            code=code,
        ),
        _read,
    )


async def asyncio(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    sort: ListInboxSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    state: GameEventState | Unset = UNSET,
    code: str | Unset = UNSET,
) -> InboxEventPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                place_key_id=place_key_id,
                sort=sort,
                limit=limit,
                cursor=cursor,
                state=state,
                code=code,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
    sort: ListInboxSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    state: GameEventState | Unset = UNSET,
    code: str | Unset = UNSET,
) -> Response[InboxEventPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            place_key_id=place_key_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            state=state,
            code=code,
        ),
        _read,
    )
