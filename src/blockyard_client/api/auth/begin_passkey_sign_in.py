from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.passkey_options import PasskeyOptions
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/passkey/options",
    }
    return _kwargs


def _read(response: httpx.Response) -> PasskeyOptions:
    if response.status_code == 200:
        response_200 = PasskeyOptions.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> PasskeyOptions:
    """Begin to sign in, or to prove again, with a passkey

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[PasskeyOptions]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> PasskeyOptions:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[PasskeyOptions]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
