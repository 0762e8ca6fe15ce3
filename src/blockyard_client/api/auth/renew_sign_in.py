from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.refresh_request import RefreshRequest
from ...models.sign_in_read import SignInRead
from ...types import Response


def _request(
    *,
    body: RefreshRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/refresh",
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
    body: RefreshRequest,
) -> SignInRead:
    """Get new tokens for a refresh token

    Keep the `refresh_token` of the answer: it takes the place of the one you sent. For 30 seconds that one gets
    the same
    `refresh_token` again, so tabs that ask at once go on with one token, and a lost answer is asked for again.
    Later it ends
    the sign-in, with all that it was switched to, since it may have been stolen.

    401 tells why there are no tokens: `refresh_token_reused` (used before), `refresh_token_expired` (not used for
    30 days,
    or the sign-in is 180 days old), `refresh_token_revoked` (the sign-in was ended), `refresh_token_invalid`
    (none of ours,
    or ended more than 30 days ago; it ends nothing). Each means: sign in again.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        body (RefreshRequest):
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
    body: RefreshRequest,
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
    body: RefreshRequest,
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
    body: RefreshRequest,
) -> Response[SignInRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
