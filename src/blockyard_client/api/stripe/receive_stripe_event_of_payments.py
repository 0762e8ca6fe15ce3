from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.webhook_receipt import WebhookReceipt
from ...types import Response, Unset


def _request(
    *,
    stripe_signature: str | Unset = "",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(stripe_signature, Unset):
        headers["stripe-signature"] = stripe_signature

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/payments/webhooks/stripe",
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> WebhookReceipt:
    if response.status_code == 200:
        response_200 = WebhookReceipt.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    stripe_signature: str | Unset = "",
) -> WebhookReceipt:
    """Take an event of Stripe's, at its other address

    Verified by its signature, stored once, worked on afterwards.

    **Multi-tenant security:** works before an organization is known; no organization's table is open to it.

    Args:
        stripe_signature (str | Unset):  Default: ''.
    """
    return client.send(
        _request(
            stripe_signature=stripe_signature,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    stripe_signature: str | Unset = "",
) -> Response[WebhookReceipt]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            stripe_signature=stripe_signature,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    stripe_signature: str | Unset = "",
) -> WebhookReceipt:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                stripe_signature=stripe_signature,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    stripe_signature: str | Unset = "",
) -> Response[WebhookReceipt]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            stripe_signature=stripe_signature,
        ),
        _read,
    )
