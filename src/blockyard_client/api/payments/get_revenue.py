import datetime
from typing import Any

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.interval import Interval
from ...models.revenue_read import RevenueRead
from ...types import UNSET, Response, Unset


def _request(
    *,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    interval: Interval | Unset = UNSET,
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

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/analytics/revenue",
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> RevenueRead:
    if response.status_code == 200:
        response_200 = RevenueRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    *,
    client: Client,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    interval: Interval | Unset = UNSET,
) -> RevenueRead:
    """See the revenue by currency and interval

    Money that moved in a time, and the subscriptions as they stood at its end. Days are in UTC.

        Figures of a time that is over may change still: they follow what Stripe says now.

        - `gross`: invoices on the day they were paid, also out of band, and payments that belong to none on the
    day they
          succeeded. The same money counts once.
        - `refunds`: on the day they were made, unless they failed or were canceled.
        - `disputes`: on the day they were opened, when Stripe withdraws the money: open ones (`needs_response`,
          `under_review`) and lost ones. One that is won no longer counts. Inquiries take no money. Stripe's fees
    are in no
          figure.
        - `net`: gross, less refunds and disputes.
        - `mrr`: what the subscriptions cost in a month, all items together: a year's price divided by 12, a
    week's times
          52/12, a day's times 365/12, each rounded. `past_due` counts; a trial does not until it is over. In a
    time that is
          over a subscription counts with what it cost then; a smaller price counts from the period that is billed
    at it.
        - `active`: subscriptions that have begun and not ended, trials and `past_due` too.
        - `new`, `churned`: began, ended. A subscription whose first invoice was never paid did neither.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `revenue:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        from_ (datetime.date | Unset): The first day, in UTC; else a year before `to`.
        to (datetime.date | Unset): The day after the last one; else tomorrow.
        interval (Interval | Unset): More words may come: treat one that you do not know as none of these.
    """
    return client.send(
        _request(
            from_=from_,
            to=to,
            interval=interval,
        ),
        _read,
    ).parsed


def sync_detailed(
    *,
    client: Client,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    interval: Interval | Unset = UNSET,
) -> Response[RevenueRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            from_=from_,
            to=to,
            interval=interval,
        ),
        _read,
    )


async def asyncio(
    *,
    client: Client,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    interval: Interval | Unset = UNSET,
) -> RevenueRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                from_=from_,
                to=to,
                interval=interval,
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
) -> Response[RevenueRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            from_=from_,
            to=to,
            interval=interval,
        ),
        _read,
    )
