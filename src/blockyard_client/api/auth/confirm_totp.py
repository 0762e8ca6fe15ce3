from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.recovery_codes import RecoveryCodes
from ...models.totp_proof import TotpProof
from ...types import Response


def _request(
    *,
    body: TotpProof,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/factors/totp/confirm",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> RecoveryCodes:
    if response.status_code == 200:
        response_200 = RecoveryCodes.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: TotpProof,
) -> RecoveryCodes:
    """Confirm the authenticator app with its first code

    From then on each sign-in with the password needs a `code`. The answer has your recovery codes.

    **Multi-tenant security:** needs a valid token; reads and changes only what belongs to the caller; no
    organization's table is open.

    Args:
        body (TotpProof):
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
    body: TotpProof,
) -> Response[RecoveryCodes]:
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
    body: TotpProof,
) -> RecoveryCodes:
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
    body: TotpProof,
) -> Response[RecoveryCodes]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
