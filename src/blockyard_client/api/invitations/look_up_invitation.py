from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.invitation_offer import InvitationOffer
from ...models.invitation_token import InvitationToken
from ...types import Response


def _request(
    *,
    body: InvitationToken,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/invitations/lookup",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> InvitationOffer:
    if response.status_code == 200:
        response_200 = InvitationOffer.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    body: InvitationToken,
) -> InvitationOffer:
    """Read the invitation you were mailed

    A POST, so that the token is in no URL and no log.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        body (InvitationToken):
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
    body: InvitationToken,
) -> Response[InvitationOffer]:
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
    body: InvitationToken,
) -> InvitationOffer:
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
    body: InvitationToken,
) -> Response[InvitationOffer]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            body=body,
        ),
        _read,
    )
