"""Revenue over HTTP. Amounts are integers in the currency's smallest unit."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from blockyard.web.schemas import ResponseModel


class Interval(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Figures(ResponseModel):
    """Money that moved in a time, and the subscriptions as they stood at its end. Days are in UTC.

    Figures of a time that is over may change still: they follow what Stripe says now.

    - `gross`: invoices on the day they were paid, also out of band, and payments that belong to none on the day they
      succeeded. The same money counts once.
    - `refunds`: on the day they were made, unless they failed or were canceled.
    - `disputes`: on the day they were opened, when Stripe withdraws the money: open ones (`needs_response`,
      `under_review`) and lost ones. One that is won no longer counts. Inquiries take no money. Stripe's fees are in no
      figure.
    - `net`: gross, less refunds and disputes.
    - `mrr`: what the subscriptions cost in a month, all items together: a year's price divided by 12, a week's times
      52/12, a day's times 365/12, each rounded. `past_due` counts; a trial does not until it is over. In a time that is
      over a subscription counts with what it cost then; a smaller price counts from the period that is billed at it.
    - `active`: subscriptions that have begun and not ended, trials and `past_due` too.
    - `new`, `churned`: began, ended. A subscription whose first invoice was never paid did neither.
    """

    gross: int = Field(description="What was paid")
    refunds: int = Field(description="What went back")
    disputes: int = Field(description="What Stripe has withdrawn")
    net: int = Field(description="Gross, less refunds and disputes")
    mrr: int = Field(description="What the subscriptions cost in a month, at the end of the time")
    active: int = Field(description="How many subscriptions there are at its end")
    new: int = Field(description="How many subscriptions began")
    churned: int = Field(description="How many subscriptions ended")


class RevenueBucket(Figures):
    """`start` is its first day."""

    start: date = Field(description="Its first day, in UTC")


class CurrencyRevenue(Figures):
    """`mrr` and `active` of a currency are those at the end of the last bucket."""

    currency: str
    buckets: list[RevenueBucket] = Field(description="From the oldest to the newest")


class RevenueRead(ResponseModel):
    """`from` is in, `to` is not; both are days in UTC. Buckets begin on the first day of their week or month."""

    start: date = Field(description="The first day")
    end: date = Field(description="The day after the last one")
    interval: Interval = Field(description="How long a bucket is")
    currencies: list[CurrencyRevenue] = Field(description="One of each in which money moved")
