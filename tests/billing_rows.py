"""Rows of the billing mirror, made by hand: what a school paid, gave back and subscribed to."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import psycopg

from tests.world import School


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def insert(admin: psycopg.Connection, table: str, school: School, **columns: Any) -> str:
    """The row's id at Stripe."""
    now = datetime.now(UTC)
    stamp = {"organization_id": school.id, "id": uuid4(), "created_by_id": school.owner.id, "seen_at": now}
    row = {**stamp, "stripe_id": f"x_{uuid4().hex}", **columns}
    insert_row(admin, table, row)
    return str(row["stripe_id"])


def insert_row(admin: psycopg.Connection, table: str, row: dict[str, Any]) -> None:
    names, places = ", ".join(row), ", ".join(f"%({name})s" for name in row)
    admin.execute(f"INSERT INTO blockyard.{table} ({names}) VALUES ({places})".encode(), row)


def pay(admin: psycopg.Connection, school: School, amount: int, when: str, **more: Any) -> str:
    values = {"status": "succeeded", "currency": "usd", "amount": amount, "amount_received": amount, **more}
    return insert(admin, "billing_payments", school, paid_at=at(when), **values)


def bill(admin: psycopg.Connection, school: School, amount: int, when: str, **more: Any) -> str:
    """An invoice, paid through Stripe on the day it was made; without `payment_id` we do not know by which payment."""
    values = {
        "customer_id": "cus_x",
        "status": "paid",
        "currency": "usd",
        "total": amount,
        "amount_due": amount,
        "amount_paid": amount,
        "amount_remaining": 0,
        "invoiced_at": at(when),
        "paid_at": at(when),
        **more,
    }
    return insert(admin, "billing_invoices", school, **values)


def give_back(admin: psycopg.Connection, school: School, amount: int, when: str, **more: Any) -> str:
    values = {"payment_id": "pi_x", "status": "succeeded", "currency": "usd", "amount": amount, **more}
    return insert(admin, "billing_refunds", school, refunded_at=at(when), **values)


def dispute(admin: psycopg.Connection, school: School, amount: int, when: str, status: str, **more: Any) -> str:
    values = {"payment_id": "pi_x", "reason": "fraudulent", "currency": "usd", "amount": amount, **more}
    return insert(admin, "billing_disputes", school, disputed_at=at(when), status=status, **values)


def subscribe(admin: psycopg.Connection, school: School, amount: int, start: str, end: str | None, **more: Any) -> str:
    values = {
        "customer_id": "cus_x",
        "status": "canceled" if end else "active",
        "plan": "school",
        "price_id": "price_x",
        "item_id": "si_x",
        "quantity": 1,
        "unit_amount": amount,
        "amount": amount,
        "currency": "usd",
        "interval": "month",
        "interval_count": 1,
        "current_period_start": at(start),
        "current_period_end": at(start),
        "cancel_at_period_end": False,
        "started_at": at(start),
        "ended_at": at(end) if end else None,
        **more,
    }
    stripe_id = insert(admin, "billing_subscriptions", school, **values)
    price = {name: values[name] for name in ("amount", "interval", "interval_count")}
    of = {"organization_id": school.id, "id": uuid4(), "subscription_id": stripe_id, "created_by_id": school.owner.id}
    insert_row(admin, "billing_subscription_prices", of | {"since": values["started_at"]} | price)
    return stripe_id
