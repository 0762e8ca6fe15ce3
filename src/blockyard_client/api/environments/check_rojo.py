from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.rojo_check import RojoCheck
from ...models.rojo_checked import RojoChecked
from ...types import Response


def _request(
    *,
    body: RojoCheck,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/roblox/environment/rojo/check",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> RojoChecked:
    if response.status_code == 200:
        response_200 = RojoChecked.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: RojoCheck,
) -> RojoChecked:
    """See whether the configured Rojo server serves an environment

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `environments:read` (owner, admin, teacher); another organization's things do not exist here.

    Args:
        body (RojoCheck):
    """
    return client.send(
        _request(
            body=body,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    body: RojoCheck,
) -> Response[RojoChecked]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            body=body,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    body: RojoCheck,
) -> RojoChecked:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                body=body,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    body: RojoCheck,
) -> Response[RojoChecked]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
