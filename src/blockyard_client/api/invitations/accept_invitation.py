from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.invitation_acceptance import InvitationAcceptance
from ...models.sign_in_read import SignInRead
from ...types import Response


def _request(
    *,
    body: InvitationAcceptance,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/invitations/accept",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> SignInRead:
    if response.status_code == 201:
        response_201 = SignInRead.from_dict(response.json())

        return response_201

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: InvitationAcceptance,
) -> SignInRead:
    """Accept the invitation you were mailed

    With an account: signed in, the token alone. Without: the token, `full_name` and `password`.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        body (InvitationAcceptance): Signed in: the token alone. New here: full_name and password too.
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
    body: InvitationAcceptance,
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
    body: InvitationAcceptance,
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
    body: InvitationAcceptance,
) -> Response[SignInRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
