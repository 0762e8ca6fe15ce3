from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.list_refund_requests_sort import ListRefundRequestsSort
from ...models.list_refund_requests_status import ListRefundRequestsStatus
from ...models.refund_request_page import RefundRequestPage
from ...types import UNSET, Response, Unset


def _request(
    *,
    sort: ListRefundRequestsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: ListRefundRequestsStatus | Unset = UNSET,
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

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/refunds/requests",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> RefundRequestPage:
    if response.status_code == 200:
        response_200 = RefundRequestPage.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    sort: ListRefundRequestsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: ListRefundRequestsStatus | Unset = UNSET,
) -> RefundRequestPage:
    """List refunds that were asked for

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        sort (ListRefundRequestsSort | Unset): By `created_at`, `amount`; with `-` before it the largest or
            newest first. Text is sorted in small letters Default: '-created_at'.
        limit (int | Unset): How many items at most Default: 50.
        cursor (str | Unset): `next_cursor` of the page before, with the same `sort`, `q` and filters
        status (ListRefundRequestsStatus | Unset): Only those of this status
    """
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    sort: ListRefundRequestsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: ListRefundRequestsStatus | Unset = UNSET,
) -> Response[RefundRequestPage]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    sort: ListRefundRequestsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: ListRefundRequestsStatus | Unset = UNSET,
) -> RefundRequestPage:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                sort=sort,
                limit=limit,
                cursor=cursor,
                status=status,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    sort: ListRefundRequestsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    status: ListRefundRequestsStatus | Unset = UNSET,
) -> Response[RefundRequestPage]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            sort=sort,
            limit=limit,
            cursor=cursor,
            status=status,
        ),
        _read,
    )
