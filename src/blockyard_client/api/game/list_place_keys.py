from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_place_keys_sort import ListPlaceKeysSort
from ...models.place_key_page import PlaceKeyPage
from ...models.road import Road
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    *,
    sort: ListPlaceKeysSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    road: Road | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    params["q"] = q

    json_road: str | Unset = UNSET
    if not isinstance(road, Unset):
        json_road = road

    params["road"] = json_road

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/{name}/place-keys".format(
            name=quote(str(name), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> PlaceKeyPage:
    if response.status_code == 200:
        response_200 = PlaceKeyPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
    sort: ListPlaceKeysSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    road: Road | Unset = UNSET,
) -> PlaceKeyPage:
    """List the Roblox places of an environment

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `place_keys:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        sort (ListPlaceKeysSort | Unset): By `created_at`, `title`; with `-` before it the largest or newest
            first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `title`, in any case
        road (Road | Unset): More words may come: treat one that you do not know as none of these.
    """
    return client.send(
        _request(
            name=name,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            road=road,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    *,
    client: Client,
    sort: ListPlaceKeysSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    road: Road | Unset = UNSET,
) -> Response[PlaceKeyPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            road=road,
        ),
        _read,
    )


async def asyncio(
    name: str,
    *,
    client: Client,
    sort: ListPlaceKeysSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    road: Road | Unset = UNSET,
) -> PlaceKeyPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                road=road,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: Client,
    sort: ListPlaceKeysSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    road: Road | Unset = UNSET,
) -> Response[PlaceKeyPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            road=road,
        ),
        _read,
    )
