from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_payments_sort import ListPaymentsSort
from ...models.list_payments_status import ListPaymentsStatus
from ...models.payment_page import PaymentPage
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListPaymentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ListPaymentsStatus | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    params["q"] = q

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/payment-intents",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> PaymentPage:
    if response.status_code == 200:
        response_200 = PaymentPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListPaymentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ListPaymentsStatus | Unset = UNSET,
) -> PaymentPage:
    """List payments

    Single payments, and those that pay invoices.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        sort (ListPaymentsSort | Unset): By `created_at`, `amount`; with `-` before it the largest or newest
            first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `description`, in any case
        status (ListPaymentsStatus | Unset): Only those of this status, as Stripe says it
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListPaymentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ListPaymentsStatus | Unset = UNSET,
) -> Response[PaymentPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListPaymentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ListPaymentsStatus | Unset = UNSET,
) -> PaymentPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                q=q,
                status=status,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListPaymentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ListPaymentsStatus | Unset = UNSET,
) -> Response[PaymentPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            q=q,
            status=status,
        ),
        _read,
    )
