from typing import Any
from urllib.parse import quote
from uuid import uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.subscription_read import SubscriptionRead
from ...types import UNSET, Response, Unset


def _request(
    subscription_id: str,
    *,
    at_period_end: bool | Unset = False,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))
    params: dict[str, Any] = {}

    params["at_period_end"] = at_period_end

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/payments/subscriptions/{subscription_id}".format(
            subscription_id=quote(str(subscription_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
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
    at_period_end: bool | Unset = False,
    idempotency_key: str | Unset = UNSET,
) -> SubscriptionRead:
    """Cancel a subscription

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `billing:manage` (owner, admin); another organization's things do not exist here.

    Args:
        subscription_id (str): An id of Stripe's
        at_period_end (bool | Unset): Keep what is paid for; else it ends now, and is settled. Default:
            False.
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
    """
    return client.send(
        _request(
            subscription_id=subscription_id,
            at_period_end=at_period_end,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    subscription_id: str,
    *,
    client: Client,
    at_period_end: bool | Unset = False,
    idempotency_key: str | Unset = UNSET,
) -> Response[SubscriptionRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            subscription_id=subscription_id,
            at_period_end=at_period_end,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    subscription_id: str,
    *,
    client: Client,
    at_period_end: bool | Unset = False,
    idempotency_key: str | Unset = UNSET,
) -> SubscriptionRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                subscription_id=subscription_id,
                at_period_end=at_period_end,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    subscription_id: str,
    *,
    client: Client,
    at_period_end: bool | Unset = False,
    idempotency_key: str | Unset = UNSET,
) -> Response[SubscriptionRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            subscription_id=subscription_id,
            at_period_end=at_period_end,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
