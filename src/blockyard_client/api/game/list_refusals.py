from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.refusal_page import RefusalPage
from ...types import Response


def _request(
    name: str,
    place_key_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/{name}/place-keys/{place_key_id}/refusals".format(
            name=quote(str(name), safe=""),
            place_key_id=quote(str(place_key_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> RefusalPage:
    if response.status_code == 200:
        response_200 = RefusalPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
) -> RefusalPage:
    """See how much of what a Roblox place told is not kept, and why

    Of the last seven days, by reason. It says of no player.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `place_keys:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
        place_key_id (UUID):
    """
    return client.send(
        _request(
            name=name,
            place_key_id=place_key_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
) -> Response[RefusalPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
            place_key_id=place_key_id,
        ),
        _read,
    )


async def asyncio(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
) -> RefusalPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
                place_key_id=place_key_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    place_key_id: UUID,
    *,
    client: Client,
) -> Response[RefusalPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
            place_key_id=place_key_id,
        ),
        _read,
    )
