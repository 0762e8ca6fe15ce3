from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.password_reset_confirmation import PasswordResetConfirmation
from ...types import Response


def _request(
    *,
    body: PasswordResetConfirmation,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/password-reset/confirm",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: PasswordResetConfirmation,
) -> None:
    """Set a new password with a mailed token; all devices are signed out

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        body (PasswordResetConfirmation):
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
    body: PasswordResetConfirmation,
) -> Response[None]:
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
    body: PasswordResetConfirmation,
) -> None:
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
    body: PasswordResetConfirmation,
) -> Response[None]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
