"""The SQL of revenue: one statement, aggregated in the database. What each figure is stands in schemas.py."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import (
    ARRAY,
    CTE,
    BigInteger,
    ColumnElement,
    Date,
    DateTime,
    FromClause,
    Integer,
    Numeric,
    Select,
    Subquery,
    Text,
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

from blockyard.billing.models import (
    BillingDispute,
    BillingInvoice,
    BillingPayment,
    BillingRefund,
    BillingSubscription,
)
from blockyard.billing.price_models import BillingSubscriptionPrice
from blockyard.billing.stripe.period_payments import WITHOUT_EFFECT
from blockyard.tenancy.session import TenantSession

UTC: Final = literal("UTC")
WITHDRAWN: Final = ("needs_response", "under_review", "lost")
"""Disputes for which Stripe has taken the money: when one is opened, not when it is lost. `won` gives it back; an inquiry
(`warning_*`) and a dispute that was prevented take none."""
UNBEGUN: Final = ("incomplete", "incomplete_expired")
"""Subscriptions whose first payment never came."""
PAYING: Final = ("active", "past_due")

MONEY: Final = ("gross", "refunds", "disputes")

PERIODS_IN_A_YEAR: Final = {"year": 1, "month": 12, "week": 52, "day": 365}


async def select_revenue(db: TenantSession, starts: Sequence[date], ends: Sequence[date]) -> list[Any]:
    """Rows (currency, start, gross, refunds, disputes, mrr, active, new, churned), by currency and start.

    A bucket is from a day of `starts` until before the day of `ends` beside it.
    """
    days = ARRAY(Date)
    bucket = (
        func.unnest(bindparam("starts", type_=days), bindparam("ends", type_=days))
        .table_valued(column("start", Date), column("end", Date))
        .render_derived(name="bucket")
    )
    move = money_moves()
    moved = sum_money(move, bucket)
    subscribed = count_subscriptions(bucket)
    used = union_all(select(move.c.currency), select(BillingSubscription.currency)).subquery("used")
    known = select(used.c.currency).distinct().subquery("known")

    def of(sums: Subquery) -> ColumnElement[bool]:
        return and_(sums.c.currency == known.c.currency, sums.c.start == bucket.c.start)

    counts = ("mrr", "active", "new", "churned")
    statement = (
        select(
            known.c.currency,
            bucket.c.start,
            *(func.coalesce(moved.c[name], 0).label(name) for name in MONEY),
            *(func.coalesce(subscribed.c[name], 0).label(name) for name in counts),
        )
        .select_from(
            known.join(bucket, true()).outerjoin(moved, of(moved)).outerjoin(subscribed, of(subscribed)),
        )
        .order_by(known.c.currency, bucket.c.start)
    )
    return list((await db.execute(statement, {"starts": list(starts), "ends": list(ends)})).all())


async def select_months(db: TenantSession) -> list[dict[str, Any]]:
    """Of each month in which money moved: `month` (its first day), `currency`, `gross`, `refunds` and `disputes`."""
    move = money_moves()
    month = cast_sql(func.date_trunc("month", cast_sql(move.c.day, DateTime)), Date)
    sums = [money_of(move, kind).label(kind) for kind in MONEY]
    statement = select(month.label("month"), move.c.currency, *sums).group_by(month, move.c.currency)
    return [dict(row) for row in (await db.execute(statement)).mappings()]


def money_moves() -> CTE:
    """Rows (kind, currency, day, amount): all money that came or went, once.

    An invoice that is paid had all of `amount_due` paid, whatever of it came by way of Stripe (`amount_paid` is 0 where
    it was paid out of band); `total` also holds what the customer's balance paid, which came before. A payment that
    belongs to such an invoice is in it already.
    """
    invoice, payment, refund, dispute = BillingInvoice, BillingPayment, BillingRefund, BillingDispute
    invoiced = select(invoice.id).where(invoice.status == "paid", invoice.payment_id == payment.stripe_id).exists()

    def moves(kind: str, currency: Any, moment: Any, amount: Any) -> Select[Any]:
        return select(literal(kind, Text).label("kind"), currency, day_of(moment).label("day"), amount.label("amount"))

    paid = func.greatest(invoice.amount_due, invoice.amount_paid)
    return union_all(
        moves("gross", invoice.currency, invoice.paid_at, paid).where(invoice.status == "paid"),
        moves("gross", payment.currency, payment.paid_at, payment.amount_received).where(
            payment.status == "succeeded", ~invoiced
        ),
        moves("refunds", refund.currency, refund.refunded_at, refund.amount).where(
            refund.status.not_in(WITHOUT_EFFECT)
        ),
        moves("disputes", dispute.currency, dispute.disputed_at, dispute.amount).where(dispute.status.in_(WITHDRAWN)),
    ).cte("move")


def sum_money(move: CTE, bucket: Any) -> Subquery:
    """Rows (currency, start, gross, refunds, disputes), of buckets in which money moved."""
    return (
        select(move.c.currency, bucket.c.start, *(money_of(move, kind).label(kind) for kind in MONEY))
        .select_from(bucket.join(move, and_(move.c.day >= bucket.c.start, move.c.day < bucket.c.end)))
        .group_by(move.c.currency, bucket.c.start)
        .subquery("moved")
    )


def money_of(move: CTE, kind: str) -> ColumnElement[int]:
    return cast_sql(func.coalesce(func.sum(move.c.amount).filter(move.c.kind == kind), 0), BigInteger)


def count_subscriptions(bucket: Any) -> Subquery:
    """Rows (currency, start, mrr, active, new, churned), of all buckets and all currencies of subscriptions.

    One that is canceled and had no invoice paid has never begun: its status no longer says that it was `incomplete`.
    """
    subscription, invoice = BillingSubscription, BillingInvoice
    once_paid = (
        select(invoice.id).where(invoice.status == "paid", invoice.subscription_id == subscription.stripe_id).exists()
    )
    begun = and_(subscription.status.not_in(UNBEGUN), or_(subscription.ended_at.is_(None), once_paid))
    alive_at_end = and_(
        day_of(subscription.started_at) < bucket.c.end,
        or_(subscription.ended_at.is_(None), day_of(subscription.ended_at) >= bucket.c.end),
    )
    past_trial = or_(subscription.trial_end.is_(None), day_of(subscription.trial_end) < bucket.c.end)
    pays = or_(subscription.status.in_(PAYING), subscription.ended_at.is_not(None))
    price = price_at_end(bucket)
    yearly = cast_sql(price.c.amount, Numeric) * case(PERIODS_IN_A_YEAR, value=price.c.interval)
    monthly = func.round(yearly / (12 * price.c.interval_count))

    def within(moment: Any) -> ColumnElement[bool]:
        return and_(day_of(moment) >= bucket.c.start, day_of(moment) < bucket.c.end)

    def count(condition: Any) -> ColumnElement[int]:
        return cast_sql(func.count().filter(condition), Integer)

    mrr = func.sum(monthly).filter(alive_at_end, past_trial, pays)
    return (
        select(
            subscription.currency,
            bucket.c.start,
            cast_sql(func.coalesce(mrr, 0), BigInteger).label("mrr"),
            count(alive_at_end).label("active"),
            count(within(subscription.started_at)).label("new"),
            count(within(subscription.ended_at)).label("churned"),
        )
        .select_from(bucket.join(subscription, begun).outerjoin(price, true()))
        .group_by(subscription.currency, bucket.c.start)
        .subquery("subscribed")
    )


def price_at_end(bucket: Any) -> FromClause:
    """Of a subscription beside a bucket: what it cost at the bucket's end. No row for one that began later."""
    price = BillingSubscriptionPrice
    return (
        select(price.amount, price.interval, price.interval_count)
        .where(price.subscription_id == BillingSubscription.stripe_id, day_of(price.since) < bucket.c.end)
        .order_by(price.id.desc())
        .limit(1)
        .lateral("price")
    )


def day_of(moment: Any) -> Any:
    return cast_sql(func.timezone(UTC, moment), Date)
