"""Revenue over HTTP. Amounts are integers in the currency's smallest unit."""

from datetime import date
from enum import StrEnum

from blockyard.web.schemas import ApiModel


class Interval(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class RevenueBucket(ApiModel):
    """Money that moved in the bucket, and the subscriptions as they stood at its end."""

    start: date
    gross: int
    refunds: int
    net: int
    mrr: int
    active: int
    new: int
    churned: int


class CurrencyRevenue(ApiModel):
    """`mrr` and `active` of a currency are those at the end of the last bucket."""

    currency: str
    gross: int
    refunds: int
    net: int
    mrr: int
    active: int
    new: int
    churned: int
    buckets: list[RevenueBucket]


class RevenueRead(ApiModel):
    """`from` is in, `to` is not; both are days in UTC. Buckets begin on the first day of their week or month."""

    start: date
    end: date
    interval: Interval
    currencies: list[CurrencyRevenue]
