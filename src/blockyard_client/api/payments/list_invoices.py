from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.invoice_page import InvoicePage
from ...models.list_invoices_sort import ListInvoicesSort
from ...models.list_invoices_status import ListInvoicesStatus
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListInvoicesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ListInvoicesStatus | Unset = UNSET,
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
        "url": "/api/v1/payments/invoices",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> InvoicePage:
    if response.status_code == 200:
        response_200 = InvoicePage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListInvoicesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ListInvoicesStatus | Unset = UNSET,
) -> InvoicePage:
    """List invoices

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        sort (ListInvoicesSort | Unset): By `created_at`, `invoiced_at`, `total`; with `-` before it the
            largest or newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        q (str | Unset): Text in `number`, in any case
        status (ListInvoicesStatus | Unset): Only those of this status, as Stripe says it
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
    sort: ListInvoicesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ListInvoicesStatus | Unset = UNSET,
) -> Response[InvoicePage]:
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
    sort: ListInvoicesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ListInvoicesStatus | Unset = UNSET,
) -> InvoicePage:
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
    sort: ListInvoicesSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: ListInvoicesStatus | Unset = UNSET,
) -> Response[InvoicePage]:
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
