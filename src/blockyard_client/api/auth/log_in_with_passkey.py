from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.passkey_sign_in import PasskeySignIn
from ...models.sign_in_read import SignInRead
from ...types import Response


def _request(
    *,
    body: PasskeySignIn,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/passkey",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> SignInRead:
    if response.status_code == 200:
        response_200 = SignInRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: PasskeySignIn,
) -> SignInRead:
    """Sign in with a passkey

    It stands for password and code, since the device has verified you.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        body (PasskeySignIn):
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
    body: PasskeySignIn,
) -> Response[SignInRead]:
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
    body: PasskeySignIn,
) -> SignInRead:
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
    body: PasskeySignIn,
) -> Response[SignInRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
