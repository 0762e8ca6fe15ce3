from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.payment_read import PaymentRead
from ...types import UNSET, Response, Unset


def _request(
    payment_id: str,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    headers = {name: value for name, value in headers.items() if value is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/payment-intents/{payment_id}".format(
            payment_id=quote(str(payment_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> PaymentRead:
    if response.status_code == 200:
        response_200 = PaymentRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    payment_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> PaymentRead:
    """Get a payment

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        payment_id (str): An id of Stripe's
        if_none_match (str | Unset):
    """
    return client.send(
        _request(
            payment_id=payment_id,
            if_none_match=if_none_match,
        ),
        _read,
    ).parsed


def sync_detailed(
    payment_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[PaymentRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            payment_id=payment_id,
            if_none_match=if_none_match,
        ),
        _read,
    )


async def asyncio(
    payment_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> PaymentRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                payment_id=payment_id,
                if_none_match=if_none_match,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    payment_id: str,
    *,
    client: Client,
    if_none_match: str | Unset = UNSET,
) -> Response[PaymentRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            payment_id=payment_id,
            if_none_match=if_none_match,
        ),
        _read,
    )
