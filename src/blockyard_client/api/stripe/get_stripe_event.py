from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.stripe_event_read import StripeEventRead
from ...types import UNSET, Response, Unset


def _request(
    stripe_event_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/webhooks/stripe/events/{stripe_event_id}".format(
            stripe_event_id=quote(str(stripe_event_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
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
    if_none_match: str | Unset = UNSET,
) -> StripeEventRead:
    """Get one thing that Stripe told about this organization

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        stripe_event_id (UUID):
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            stripe_event_id=stripe_event_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    stripe_event_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[StripeEventRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            stripe_event_id=stripe_event_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    stripe_event_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> StripeEventRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                stripe_event_id=stripe_event_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    stripe_event_id: UUID,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[StripeEventRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            stripe_event_id=stripe_event_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
