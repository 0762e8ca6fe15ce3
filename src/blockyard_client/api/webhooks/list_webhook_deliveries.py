from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.delivery_status import DeliveryStatus
from ...models.list_webhook_deliveries_event_type import ListWebhookDeliveriesEventType
from ...models.list_webhook_deliveries_sort import ListWebhookDeliveriesSort
from ...models.webhook_delivery_page import WebhookDeliveryPage
from ...types import UNSET, Response, Unset


def _request(
    endpoint_id: UUID,
    *,
    sort: ListWebhookDeliveriesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: DeliveryStatus | Unset = UNSET,
    event_type: ListWebhookDeliveriesEventType | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    json_event_type: str | Unset = UNSET
    if not isinstance(event_type, Unset):
        json_event_type = event_type

    params["event_type"] = json_event_type

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
    sort: ListWebhookDeliveriesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: DeliveryStatus | Unset = UNSET,
    event_type: ListWebhookDeliveriesEventType | Unset = UNSET,
) -> WebhookDeliveryPage:
    """List what was sent to a webhook endpoint

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `webhooks:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        endpoint_id (UUID):
        sort (ListWebhookDeliveriesSort | Unset): By `created_at`; with `-` before it the largest or newest
            first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        status (DeliveryStatus | Unset): More words may come: treat one that you do not know as none of
            these.
        event_type (ListWebhookDeliveriesEventType | Unset): Only those that tell of this
    """
    return client.send(
        _request(
            endpoint_id=endpoint_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
            event_type=event_type,
        ),
        _read,
    ).parsed


def sync_detailed(
    endpoint_id: UUID,
    *,
    client: Client,
    sort: ListWebhookDeliveriesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: DeliveryStatus | Unset = UNSET,
    event_type: ListWebhookDeliveriesEventType | Unset = UNSET,
) -> Response[WebhookDeliveryPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            endpoint_id=endpoint_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
            event_type=event_type,
        ),
        _read,
    )


async def asyncio(
    endpoint_id: UUID,
    *,
    client: Client,
    sort: ListWebhookDeliveriesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: DeliveryStatus | Unset = UNSET,
    event_type: ListWebhookDeliveriesEventType | Unset = UNSET,
) -> WebhookDeliveryPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                endpoint_id=endpoint_id,
                sort=sort,
                limit=limit,
                cursor=cursor,
                status=status,
                event_type=event_type,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    endpoint_id: UUID,
    *,
    client: Client,
    sort: ListWebhookDeliveriesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: DeliveryStatus | Unset = UNSET,
    event_type: ListWebhookDeliveriesEventType | Unset = UNSET,
) -> Response[WebhookDeliveryPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            endpoint_id=endpoint_id,
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
            event_type=event_type,
        ),
        _read,
    )
