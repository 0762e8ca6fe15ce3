from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.email_proof import EmailProof
from ...types import Response


def _request(
    *,
    body: EmailProof,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/verify-email",
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
    body: EmailProof,
) -> None:
    """Show with a mailed token that your e-mail address is yours

    Signed in to the account: the token alone, and your other sign-ins end. Else: the token and `new_password`;
    the
    first proof of a mailbox ends what was made before it: password, sign-ins, API keys, invitations, webhooks and
    the
    Open Cloud key.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        body (EmailProof): Signed in to the account: the token alone. Else new_password too, which ends all
            that was made before.
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
    body: EmailProof,
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
    body: EmailProof,
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
    body: EmailProof,
) -> Response[None]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
