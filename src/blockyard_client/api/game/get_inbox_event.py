from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.inbox_event_read import InboxEventRead
from ...types import UNSET, Response, Unset


def _request(
    name: str,
    place_key_id: UUID,
    game_event_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/{name}/place-keys/{place_key_id}/events/{game_event_id}".format(
            name=quote(str(name), safe=""),
            place_key_id=quote(str(place_key_id), safe=""),
            game_event_id=quote(str(game_event_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> InboxEventRead:
    if response.status_code == 200:
        response_200 = InboxEventRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    place_key_id: UUID,
    game_event_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> InboxEventRead:
    """Get an event that a Roblox place told

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `game_events:read` (owner, admin); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        place_key_id (UUID):
        game_event_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            name=name,
            place_key_id=place_key_id,
            game_event_id=game_event_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    place_key_id: UUID,
    game_event_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[InboxEventRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            place_key_id=place_key_id,
            game_event_id=game_event_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    name: str,
    place_key_id: UUID,
    game_event_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> InboxEventRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                place_key_id=place_key_id,
                game_event_id=game_event_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    place_key_id: UUID,
    game_event_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[InboxEventRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            place_key_id=place_key_id,
            game_event_id=game_event_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
