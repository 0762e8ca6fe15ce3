from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.factor_read import FactorRead
from ...models.passkey_create import PasskeyCreate
from ...types import Response


def _request(
    *,
    body: PasskeyCreate,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/factors/passkeys",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> FactorRead:
    if response.status_code == 201:
        response_201 = FactorRead.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: PasskeyCreate,
) -> FactorRead:
    """Add a passkey

    It signs in by itself (`POST /auth/passkey`). The password goes on to do so, too.

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.

    Args:
        body (PasskeyCreate):
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
    body: PasskeyCreate,
) -> Response[FactorRead]:
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
    body: PasskeyCreate,
) -> FactorRead:
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
    body: PasskeyCreate,
) -> Response[FactorRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
