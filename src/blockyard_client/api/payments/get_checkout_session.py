from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.checkout_read import CheckoutRead
from ...types import Response


def _request(
    checkout_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/checkout/sessions/{checkout_id}".format(
            checkout_id=quote(str(checkout_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> CheckoutRead:
    if response.status_code == 200:
        response_200 = CheckoutRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    checkout_id: str,
    *,
    client: Client,
) -> CheckoutRead:
    """See what became of a page to subscribe

    For who comes back from it. It stays `open` until Stripe has told us, which takes a moment: ask again.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        checkout_id (str): An id of Stripe's
    """
    return client.send(
        _request(
            checkout_id=checkout_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    checkout_id: str,
    *,
    client: Client,
) -> Response[CheckoutRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            checkout_id=checkout_id,
        ),
        _read,
    )


async def asyncio(
    checkout_id: str,
    *,
    client: Client,
) -> CheckoutRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                checkout_id=checkout_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    checkout_id: str,
    *,
    client: Client,
) -> Response[CheckoutRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            checkout_id=checkout_id,
        ),
        _read,
    )
