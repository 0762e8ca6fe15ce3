from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.status_read import StatusRead
from ...types import Response


def _request(
    name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/roblox/environment/status/{name}".format(
            name=quote(str(name), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> StatusRead:
    if response.status_code == 200:
        response_200 = StatusRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    name: str,
    *,
    client: Client,
) -> StatusRead:
    """See how far an environment is

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        name (str): The environment's name, in any spelling of the same letters, or its id
    """
    return client.send(
        _request(
            name=name,
        ),
        _read,
    ).parsed


def sync_detailed(
    name: str,
    *,
    client: Client,
) -> Response[StatusRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            name=name,
        ),
        _read,
    )


async def asyncio(
    name: str,
    *,
    client: Client,
) -> StatusRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                name=name,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: Client,
) -> Response[StatusRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            name=name,
        ),
        _read,
    )
