from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.sign_in_read import SignInRead
from ...models.switch_request import SwitchRequest
from ...types import Response


def _request(
    *,
    body: SwitchRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/switch",
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
    body: SwitchRequest,
) -> SignInRead:
    """Get tokens for another of your organizations

    The new sign-in ends with the present one.

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.

    Args:
        body (SwitchRequest):
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
    body: SwitchRequest,
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
    body: SwitchRequest,
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
    body: SwitchRequest,
) -> Response[SignInRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
