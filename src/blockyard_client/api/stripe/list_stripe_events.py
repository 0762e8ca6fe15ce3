from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.event_status import EventStatus
from ...models.list_stripe_events_sort import ListStripeEventsSort
from ...models.stripe_event_page import StripeEventPage
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListStripeEventsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: EventStatus | Unset = UNSET,
    type_: str | Unset = UNSET,
    object_id: str | Unset = UNSET,
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

    params["type"] = type_

    params["object_id"] = object_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/webhooks/stripe/events",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> StripeEventPage:
    if response.status_code == 200:
        response_200 = StripeEventPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListStripeEventsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: EventStatus | Unset = UNSET,
    type_: str | Unset = UNSET,
    object_id: str | Unset = UNSET,
) -> StripeEventPage:
    """List what Stripe told about this organization

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        sort (ListStripeEventsSort | Unset): By `created_at`, `updated_at`; with `-` before it the largest
            or newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        status (EventStatus | Unset): What became of an event. `received`, `parked` and `failed` may still
            change; the others are the end. More words may come: treat one that you do not know as none of
            these.
        type_ (str | Unset): Only those of this type, such as `invoice.paid`
        object_id (str | Unset): Only those about this object, by Stripe's id
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
            type_=type_,
            object_id=object_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListStripeEventsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: EventStatus | Unset = UNSET,
    type_: str | Unset = UNSET,
    object_id: str | Unset = UNSET,
) -> Response[StripeEventPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
            type_=type_,
            object_id=object_id,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListStripeEventsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: EventStatus | Unset = UNSET,
    type_: str | Unset = UNSET,
    object_id: str | Unset = UNSET,
) -> StripeEventPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                status=status,
                type_=type_,
                object_id=object_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListStripeEventsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: EventStatus | Unset = UNSET,
    type_: str | Unset = UNSET,
    object_id: str | Unset = UNSET,
) -> Response[StripeEventPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
            type_=type_,
            object_id=object_id,
        ),
        _read,
    )
