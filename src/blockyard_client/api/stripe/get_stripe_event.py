from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.stripe_event_read import StripeEventRead
from ...types import Response


def _request(
    stripe_event_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/webhooks/stripe/events/{stripe_event_id}".format(
            stripe_event_id=quote(str(stripe_event_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> StripeEventRead:
    if response.status_code == 200:
        response_200 = StripeEventRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    stripe_event_id: UUID,
    *,
    client: Client,
) -> StripeEventRead:
    """Get one thing that Stripe told about this organization

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        stripe_event_id (UUID):
    """
    return client.send(
        _request(
            stripe_event_id=stripe_event_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    stripe_event_id: UUID,
    *,
    client: Client,
) -> Response[StripeEventRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            stripe_event_id=stripe_event_id,
        ),
        _read,
    )


async def asyncio(
    stripe_event_id: UUID,
    *,
    client: Client,
) -> StripeEventRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                stripe_event_id=stripe_event_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    stripe_event_id: UUID,
    *,
    client: Client,
) -> Response[StripeEventRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            stripe_event_id=stripe_event_id,
        ),
        _read,
    )
