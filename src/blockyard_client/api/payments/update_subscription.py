from typing import Any
from urllib.parse import quote
from uuid import uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.subscription_read import SubscriptionRead
from ...models.subscription_update import SubscriptionUpdate
from ...types import UNSET, Response, Unset


def _request(
    subscription_id: str,
    *,
    body: SubscriptionUpdate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/payments/subscriptions/{subscription_id}".format(
            subscription_id=quote(str(subscription_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

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
    body: SubscriptionUpdate,
    idempotency_key: str | Unset = UNSET,
) -> SubscriptionRead:
    """Change the plan, cancel at the period's end, resume

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `billing:manage` (owner, admin); another organization's things do not exist here.

    Args:
        subscription_id (str): An id of Stripe's
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
        body (SubscriptionUpdate): What is left out stays as it is. A larger plan is billed at once; a
            smaller one is paid from the next period on,
            and until then what is paid for stays. `cancel_at_period_end: false` resumes.
    """
    return client.send(
        _request(
            subscription_id=subscription_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    subscription_id: str,
    *,
    client: Client,
    body: SubscriptionUpdate,
    idempotency_key: str | Unset = UNSET,
) -> Response[SubscriptionRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            subscription_id=subscription_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    subscription_id: str,
    *,
    client: Client,
    body: SubscriptionUpdate,
    idempotency_key: str | Unset = UNSET,
) -> SubscriptionRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                subscription_id=subscription_id,
                body=body,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    subscription_id: str,
    *,
    client: Client,
    body: SubscriptionUpdate,
    idempotency_key: str | Unset = UNSET,
) -> Response[SubscriptionRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            subscription_id=subscription_id,
            body=body,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
