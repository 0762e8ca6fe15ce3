from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.game_batch_create import GameBatchCreate
from ...models.game_batch_read import GameBatchRead
from ...types import Response, Unset


def _request(
    *,
    body: GameBatchCreate,
    x_api_key: str | Unset = "",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_api_key, Unset):
        headers["x-api-key"] = x_api_key

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/game/v1/events",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> GameBatchRead:
    if response.status_code == 202:
        response_202 = GameBatchRead.from_dict(response.json())

        return response_202

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: GameBatchCreate,
    x_api_key: str | Unset = "",
) -> GameBatchRead:
    """Take what players of a place did

    Kept before it is answered, and worked on afterwards. What got no answer, 429 or 503 is sent again as it was.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        x_api_key (str | Unset): The key of the place, `bp_...` Default: ''.
        body (GameBatchCreate):
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
    body: GameBatchCreate,
    x_api_key: str | Unset = "",
) -> Response[GameBatchRead]:
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
    body: GameBatchCreate,
    x_api_key: str | Unset = "",
) -> GameBatchRead:
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
    body: GameBatchCreate,
    x_api_key: str | Unset = "",
) -> Response[GameBatchRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
            x_api_key=x_api_key,
        ),
        _read,
    )
