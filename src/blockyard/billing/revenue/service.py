"""Revenue of the organization's own billing, by currency and interval."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from itertools import takewhile
from typing import Any, Final

from blockyard.base import clock
from blockyard.base.errors import Unprocessable
from blockyard.billing.revenue import queries
from blockyard.billing.revenue.schemas import CurrencyRevenue, Figures, Interval, RevenueBucket, RevenueRead
from blockyard.tenancy.session import TenantSession

MOST_BUCKETS: Final = 400
DAYS: Final = {Interval.DAY: 1, Interval.WEEK: 7, Interval.MONTH: 28}
FIRST_DAY: Final = date(1970, 1, 1)
LAST_DAY: Final = date(3000, 1, 1)
"""Stripe counts seconds from the first. The last leaves room for what lies after it: the calendar ends in 9999."""


class BadRange(Unprocessable):
    code = "bad_range"


async def read_revenue(db: TenantSession, start: date | None, end: date | None, interval: Interval) -> RevenueRead:
    """From `start` until before `end`; the last twelve months if neither is given. Raises BadRange."""
    if not all(FIRST_DAY <= day <= LAST_DAY for day in (start, end) if day is not None):
        raise BadRange(f"`from` and `to` are days from {FIRST_DAY} to {LAST_DAY}.")
    end = end or clock.now().date() + timedelta(days=1)
    start = start or end.replace(year=end.year - 1, day=1)
    if start >= end:
        raise BadRange("`from` must be before `to`.")
    start = first_day(start, interval)
    if (end - start).days > MOST_BUCKETS * DAYS[interval]:
        raise BadRange(f"That is more than {MOST_BUCKETS} buckets. Choose a longer interval, or fewer days.")
    starts = list(takewhile(lambda day: day < end, iterate(start, interval)))
    rows = await queries.select_revenue(db, starts, [next_day(day, interval) for day in starts])
    by_currency: dict[str, list[RevenueBucket]] = {}
    for row in rows:
        by_currency.setdefault(row.currency, []).append(bucket_of(row))
    currencies = [sum_buckets(currency, buckets) for currency, buckets in by_currency.items()]
    return RevenueRead(start=start, end=end, interval=interval, currencies=currencies)


def first_day(day: date, interval: Interval) -> date:
    """Of the bucket that `day` is in. Weeks begin on Monday."""
    match interval:
        case Interval.DAY:
            return day
        case Interval.WEEK:
            return day - timedelta(days=day.weekday())
        case Interval.MONTH:
            return day.replace(day=1)


def next_day(day: date, interval: Interval) -> date:
    """The first day of the bucket after the one that begins on `day`."""
    if interval is Interval.MONTH:
        return first_day(day + timedelta(days=31), interval)
    return day + timedelta(days=DAYS[interval])


def iterate(start: date, interval: Interval) -> Iterator[date]:
    """The first days of all buckets from `start` on."""
    while True:
        yield start
        start = next_day(start, interval)


def bucket_of(row: Any) -> RevenueBucket:
    return RevenueBucket(
        start=row.start,
        gross=row.gross,
        refunds=row.refunds,
        disputes=row.disputes,
        net=row.gross - row.refunds - row.disputes,
        mrr=row.mrr,
        active=row.active,
        new=row.new,
        churned=row.churned,
    )


def sum_buckets(currency: str, buckets: list[RevenueBucket]) -> CurrencyRevenue:
    last = buckets[-1]
    summed = add_figures(buckets).model_copy(update={"mrr": last.mrr, "active": last.active})
    return CurrencyRevenue(currency=currency, buckets=buckets, **summed.model_dump())


def add_figures(figures: Collection[Figures]) -> Figures:
    """Each figure by itself."""
    return Figures(**{name: sum(getattr(one, name) for one in figures) for name in Figures.model_fields})
