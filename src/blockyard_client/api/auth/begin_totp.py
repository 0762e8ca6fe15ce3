from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.totp_create import TotpCreate
from ...models.totp_created import TotpCreated
from ...types import Response


def _request(
    *,
    body: TotpCreate,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/factors/totp",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> TotpCreated:
    if response.status_code == 201:
        response_201 = TotpCreated.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: TotpCreate,
) -> TotpCreated:
    """Begin to add an authenticator app

    It counts when you confirm it with a code. You can have one.

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.

    Args:
        body (TotpCreate):
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
    body: TotpCreate,
) -> Response[TotpCreated]:
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
    body: TotpCreate,
) -> TotpCreated:
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
    body: TotpCreate,
) -> Response[TotpCreated]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
