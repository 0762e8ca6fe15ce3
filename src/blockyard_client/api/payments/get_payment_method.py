from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.payment_method_read import PaymentMethodRead
from ...types import Response


def _request(
    payment_method_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/payment-methods/{payment_method_id}".format(
            payment_method_id=quote(str(payment_method_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> PaymentMethodRead:
    if response.status_code == 200:
        response_200 = PaymentMethodRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    payment_method_id: str,
    *,
    client: Client,
) -> PaymentMethodRead:
    """Get a payment method

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        payment_method_id (str): An id of Stripe's
    """
    return client.send(
        _request(
            payment_method_id=payment_method_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    payment_method_id: str,
    *,
    client: Client,
) -> Response[PaymentMethodRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            payment_method_id=payment_method_id,
        ),
        _read,
    )


async def asyncio(
    payment_method_id: str,
    *,
    client: Client,
) -> PaymentMethodRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                payment_method_id=payment_method_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    payment_method_id: str,
    *,
    client: Client,
) -> Response[PaymentMethodRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            payment_method_id=payment_method_id,
        ),
        _read,
    )
