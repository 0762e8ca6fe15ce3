from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.delivery_status import DeliveryStatus
from ...models.webhook_delivery_page import WebhookDeliveryPage
from ...types import UNSET, Response, Unset


def _request(
    endpoint_id: UUID,
    *,
    status: DeliveryStatus | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_status: None | str | Unset
    if isinstance(status, Unset):
        json_status = UNSET
    elif isinstance(status, str):
        json_status = status
    else:
        json_status = status
    params["status"] = json_status

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    elif isinstance(cursor, UUID):
        json_cursor = str(cursor)
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/webhooks/endpoints/{endpoint_id}/deliveries".format(
            endpoint_id=quote(str(endpoint_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> WebhookDeliveryPage:
    if response.status_code == 200:
        response_200 = WebhookDeliveryPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    endpoint_id: UUID,
    *,
    client: Client,
    status: DeliveryStatus | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> WebhookDeliveryPage:
    """List what was sent to a webhook endpoint

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `webhooks:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        endpoint_id (UUID):
        status (DeliveryStatus | None | Unset): Only those of this status
        limit (int | Unset): How many items at most Default: 50.
        cursor (None | Unset | UUID): `next_cursor` of the page before
    """
    return client.send(
        _request(
            endpoint_id=endpoint_id,
            status=status,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    ).parsed


def sync_detailed(
    endpoint_id: UUID,
    *,
    client: Client,
    status: DeliveryStatus | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> Response[WebhookDeliveryPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            endpoint_id=endpoint_id,
            status=status,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )


async def asyncio(
    endpoint_id: UUID,
    *,
    client: Client,
    status: DeliveryStatus | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> WebhookDeliveryPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                endpoint_id=endpoint_id,
                status=status,
                limit=limit,
                cursor=cursor,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    endpoint_id: UUID,
    *,
    client: Client,
    status: DeliveryStatus | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | Unset | UUID = UNSET,
) -> Response[WebhookDeliveryPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            endpoint_id=endpoint_id,
            status=status,
            limit=limit,
            cursor=cursor,
        ),
        _read,
    )
