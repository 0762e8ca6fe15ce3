from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.game_claim_create import GameClaimCreate
from ...models.game_claim_read import GameClaimRead
from ...types import Response, Unset


def _request(
    *,
    body: GameClaimCreate,
    x_api_key: str | Unset = "",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_api_key, Unset):
        headers["x-api-key"] = x_api_key

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/game/v1/claim",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> GameClaimRead:
    if response.status_code == 200:
        response_200 = GameClaimRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: GameClaimCreate,
    x_api_key: str | Unset = "",
) -> GameClaimRead:
    """Say which student a player is

    By the code that her teacher gave her. Wrong ones are counted, for the player and for the school.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        x_api_key (str | Unset): The key of the place, `bp_...` Default: ''.
        body (GameClaimCreate):
    """
    return client.send(
        _request(
            body=body,
            x_api_key=x_api_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    body: GameClaimCreate,
    x_api_key: str | Unset = "",
) -> Response[GameClaimRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            body=body,
            x_api_key=x_api_key,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    body: GameClaimCreate,
    x_api_key: str | Unset = "",
) -> GameClaimRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                body=body,
                x_api_key=x_api_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    body: GameClaimCreate,
    x_api_key: str | Unset = "",
) -> Response[GameClaimRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
            x_api_key=x_api_key,
        ),
        _read,
    )
