from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.subscription_read import SubscriptionRead
from ...types import Response


def _request(
    subscription_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/subscriptions/{subscription_id}".format(
            subscription_id=quote(str(subscription_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> SubscriptionRead:
    if response.status_code == 200:
        response_200 = SubscriptionRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    subscription_id: str,
    *,
    client: Client,
) -> SubscriptionRead:
    """Get a subscription

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        subscription_id (str): An id of Stripe's
    """
    return client.send(
        _request(
            subscription_id=subscription_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    subscription_id: str,
    *,
    client: Client,
) -> Response[SubscriptionRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            subscription_id=subscription_id,
        ),
        _read,
    )


async def asyncio(
    subscription_id: str,
    *,
    client: Client,
) -> SubscriptionRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                subscription_id=subscription_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    subscription_id: str,
    *,
    client: Client,
) -> Response[SubscriptionRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            subscription_id=subscription_id,
        ),
        _read,
    )
