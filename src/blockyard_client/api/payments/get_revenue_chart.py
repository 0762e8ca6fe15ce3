import datetime
from io import BytesIO
from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.get_revenue_chart_currency import GetRevenueChartCurrency
from ...models.interval import Interval
from ...types import UNSET, File, Response, Unset


def _request(
    *,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    interval: Interval | Unset = UNSET,
    currency: GetRevenueChartCurrency | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_from_: str | Unset = UNSET
    if not isinstance(from_, Unset):
        json_from_ = from_.isoformat()
    params["from"] = json_from_

    json_to: str | Unset = UNSET
    if not isinstance(to, Unset):
        json_to = to.isoformat()
    params["to"] = json_to

    json_interval: str | Unset = UNSET
    if not isinstance(interval, Unset):
        json_interval = interval

    params["interval"] = json_interval

    json_currency: str | Unset = UNSET
    if not isinstance(currency, Unset):
        json_currency = currency

    params["currency"] = json_currency

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/analytics/revenue.svg",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> File:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    interval: Interval | Unset = UNSET,
    currency: GetRevenueChartCurrency | Unset = UNSET,
) -> File:
    """See the revenue as a picture

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `revenue:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        from_ (datetime.date | Unset): The first day, in UTC; else a year before `to`.
        to (datetime.date | Unset): The day after the last one; else tomorrow.
        interval (Interval | Unset): More words may come: treat one that you do not know as none of these.
        currency (GetRevenueChartCurrency | Unset): Else that of the plans.
    """
    return client.send(
        _request(
            from_=from_,
            to=to,
            interval=interval,
            currency=currency,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    interval: Interval | Unset = UNSET,
    currency: GetRevenueChartCurrency | Unset = UNSET,
) -> Response[File]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            from_=from_,
            to=to,
            interval=interval,
            currency=currency,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    interval: Interval | Unset = UNSET,
    currency: GetRevenueChartCurrency | Unset = UNSET,
) -> File:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                from_=from_,
                to=to,
                interval=interval,
                currency=currency,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    interval: Interval | Unset = UNSET,
    currency: GetRevenueChartCurrency | Unset = UNSET,
) -> Response[File]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            from_=from_,
            to=to,
            interval=interval,
            currency=currency,
        ),
        _read,
    )
