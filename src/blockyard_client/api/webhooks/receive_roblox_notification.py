from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.roblox_receipt import RobloxReceipt
from ...types import Response, Unset


def _request(
    *,
    roblox_signature: str | Unset = "",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(roblox_signature, Unset):
        headers["roblox-signature"] = roblox_signature

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/webhooks/roblox",
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> RobloxReceipt:
    if response.status_code == 200:
        response_200 = RobloxReceipt.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    roblox_signature: str | Unset = "",
) -> RobloxReceipt:
    """Take a notification of Roblox's

    Verified by its signature. Who is to be erased is so when this answers; other notifications are left alone.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        roblox_signature (str | Unset):  Default: ''.
    """
    return client.send(
        _request(
            roblox_signature=roblox_signature,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    roblox_signature: str | Unset = "",
) -> Response[RobloxReceipt]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            roblox_signature=roblox_signature,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    roblox_signature: str | Unset = "",
) -> RobloxReceipt:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                roblox_signature=roblox_signature,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    roblox_signature: str | Unset = "",
) -> Response[RobloxReceipt]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            roblox_signature=roblox_signature,
        ),
        _read,
    )
