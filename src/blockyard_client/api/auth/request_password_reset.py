from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.password_reset_request import PasswordResetRequest
from ...types import Response


def _request(
    *,
    body: PasswordResetRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/password-reset",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> Any:
    if response.status_code == 202:
        response_202 = response.json()
        return response_202

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: PasswordResetRequest,
) -> Any:
    """Have a password reset mailed, if there is such an account

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        body (PasswordResetRequest):
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
    body: PasswordResetRequest,
) -> Response[Any]:
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
    body: PasswordResetRequest,
) -> Any:
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
    body: PasswordResetRequest,
) -> Response[Any]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
