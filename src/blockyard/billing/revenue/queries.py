"""The SQL of revenue: one statement, aggregated in the database."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Date,
    and_,
    bindparam,
    case,
    column,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy import cast as cast_sql

from blockyard.billing.models import BillingPayment, BillingRefund, BillingSubscription
from blockyard.billing.refunds import WITHOUT_EFFECT
from blockyard.tenancy.session import TenantSession

PAYING: Final = ("active", "past_due")
UTC: Final = literal("UTC")

# Months in a billing period: what a price comes to in a month is its amount divided by that.
MONTHS: Final = case(
    (BillingSubscription.interval == "year", 12.0),
    (BillingSubscription.interval == "week", 12.0 / 52.0),
    (BillingSubscription.interval == "day", 12.0 / 365.0),
    else_=1.0,
)


def day_of(moment: Any) -> Any:
    return cast_sql(func.timezone(UTC, moment), Date)


async def select_revenue(db: TenantSession, starts: Sequence[date], ends: Sequence[date]) -> list[Any]:
    """Rows (currency, start, gross, refunds, mrr, active, new, churned), by currency and start.

    A bucket is from a day of `starts` until before the day of `ends` beside it.
    """
    days = ARRAY(Date)
    bucket = (
        func.unnest(bindparam("starts", type_=days), bindparam("ends", type_=days))
        .table_valued(column("start", Date), column("end", Date))
        .render_derived(name="bucket")
    )
    currencies = union_all(
        select(BillingPayment.currency), select(BillingRefund.currency), select(BillingSubscription.currency)
    ).subquery("currencies")
    known = select(currencies.c.currency).distinct().subquery("known")

    def within(moment: Any) -> Any:
        return and_(day_of(moment) >= bucket.c.start, day_of(moment) < bucket.c.end)

    def total(amount: Any, *conditions: Any) -> Any:
        summed = select(cast_sql(func.coalesce(func.sum(amount), 0), BigInteger)).where(*conditions)
        return summed.correlate(bucket, known).scalar_subquery()

    subscription = BillingSubscription
    alive_at_end = and_(
        day_of(subscription.started_at) < bucket.c.end,
        or_(subscription.ended_at.is_(None), day_of(subscription.ended_at) >= bucket.c.end),
    )
    of_currency = subscription.currency == known.c.currency
    monthly = func.round(cast_sql(subscription.amount, BigInteger) / (MONTHS * subscription.interval_count))
    ended_or_pays = or_(subscription.status.in_(PAYING), subscription.ended_at.is_not(None))
    one = literal(1)
    statement = (
        select(
            known.c.currency,
            bucket.c.start,
            total(
                BillingPayment.amount_received,
                BillingPayment.currency == known.c.currency,
                BillingPayment.status == "succeeded",
                within(BillingPayment.paid_at),
            ).label("gross"),
            total(
                BillingRefund.amount,
                BillingRefund.currency == known.c.currency,
                BillingRefund.status.not_in(WITHOUT_EFFECT),
                within(BillingRefund.refunded_at),
            ).label("refunds"),
            total(monthly, of_currency, alive_at_end, ended_or_pays).label("mrr"),
            total(one, of_currency, alive_at_end).label("active"),
            total(one, of_currency, within(subscription.started_at)).label("new"),
            total(one, of_currency, within(subscription.ended_at)).label("churned"),
        )
        .select_from(known.join(bucket, true()))
        .order_by(known.c.currency, bucket.c.start)
    )
    return list((await db.execute(statement, {"starts": list(starts), "ends": list(ends)})).all())
