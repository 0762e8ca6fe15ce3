from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.webhook_delivery_read import WebhookDeliveryRead
from ...types import UNSET, Response, Unset


def _request(
    endpoint_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers = {name: value for name, value in headers.items() if value is not None}
    headers.setdefault("Idempotency-Key", str(uuid4()))

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/webhooks/endpoints/{endpoint_id}/test".format(
            endpoint_id=quote(str(endpoint_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def _read(response: httpx.Response) -> WebhookDeliveryRead:
    if response.status_code == 202:
        response_202 = WebhookDeliveryRead.from_dict(response.json())

        return response_202

    raise UnexpectedAnswer(response)


def sync(
    endpoint_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> WebhookDeliveryRead:
    """Send a webhook endpoint a test event

    Also where it is disabled. It is sent once: one that fails is not tried again.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs
    `webhooks:manage` (owner, admin); another organization's things do not exist here.

    Args:
        endpoint_id (UUID):
        idempotency_key (str | Unset): Any text of yours, a UUID say. For 24 hours the same key with the
            same request has no second effect and gets the same answer, with `Idempotent-Replayed: true`. With
            another request it is 409 `idempotency_key_reused`. A key belongs to the person who sends it: the
            same one from two people makes two requests.
    """
    return client.send(
        _request(
            endpoint_id=endpoint_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    ).parsed


def sync_detailed(
    endpoint_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> Response[WebhookDeliveryRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            endpoint_id=endpoint_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    )


async def asyncio(
    endpoint_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> WebhookDeliveryRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                endpoint_id=endpoint_id,
                idempotency_key=idempotency_key,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    endpoint_id: UUID,
    *,
    client: Client,
    idempotency_key: str | Unset = UNSET,
) -> Response[WebhookDeliveryRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            endpoint_id=endpoint_id,
            idempotency_key=idempotency_key,
        ),
        _read,
    )
