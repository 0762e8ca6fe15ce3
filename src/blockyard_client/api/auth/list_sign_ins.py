from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.sign_in_list import SignInList
from ...types import Response


def _request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/auth/sign-ins",
    }
    return _kwargs


def _read(response: httpx.Response) -> SignInList:
    if response.status_code == 200:
        response_200 = SignInList.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
) -> SignInList:
    """List your sign-ins, with device and place

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.
    """
    return client.send(_request(), _read).parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[SignInList]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(_request(), _read)


async def asyncio(
    *,
    client: Client,
) -> SignInList:
    """`sync`, for asyncio."""
    return (await client.send_async(_request(), _read)).parsed


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[SignInList]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(_request(), _read)
