"""A night with the operator's own worker: the webhook is off, copies are wrong, the worker is killed; in the morning all
is right, and a person was told of the rest."""

import email
import email.policy
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg
import pytest

from blockyard.local.embedded import Cluster
from tests.lifecycle.processes import Running, up
from tests.lifecycle.school import School, settled
from tests.waiting import ANSWER_SECONDS

OPERATOR: Final = "night@blockyard.example"
SETTINGS: Final = {"BLOCKYARD_OPERATOR_EMAIL": OPERATOR, "BLOCKYARD_RECONCILE_HOUR": "0"}
TABLES: Final = ("customers", "subscriptions", "payments", "invoices", "payment_methods", "refunds")


@contextmanager
def connected(running: Running) -> Iterator[psycopg.Connection]:
    url = urlunsplit(urlsplit(Cluster(Path(running.ready["data_dir"])).admin_url)._replace(path="/blockyard"))
    with psycopg.connect(url, autocommit=True) as admin:
        yield admin


def is_over(admin: psycopg.Connection) -> bool:
    """The night that began last."""
    last = "SELECT compared = organizations AND events_listed_at IS NOT NULL FROM stripe.nights ORDER BY night DESC LIMIT 1"
    return admin.execute(last).fetchone() == (True,)


def are_settled(admin: psycopg.Connection) -> bool:
    """All events about objects that a school has claimed. Those that a night takes in are worked on after its end."""
    waiting = """
        SELECT count(*) FROM stripe.events AS event WHERE settled_at IS NULL
            AND EXISTS (SELECT FROM stripe.routes WHERE stripe_id = ANY (event.route_ids))
    """
    return admin.execute(waiting).fetchone() == (0,)


def subjects_of_mails(running: Running, address: str) -> list[str]:
    mails = [
        email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        for path in sorted(Path(running.ready["data_dir"], "mail").glob("*.eml"))
    ]
    return [str(mail["Subject"]) for mail in mails if mail["To"] == address]


@pytest.mark.slow
def test_in_the_morning_all_is_right(tmp_path: Path) -> None:
    with up(tmp_path / "data", settings=SETTINGS) as running, connected(running) as admin:
        url, headers = running.ready["stripe_sandbox"], {"Authorization": "Bearer sk_test_sandbox"}
        school = School(running, "night@school.example")
        with school.http, httpx.Client(base_url=url, headers=headers, timeout=ANSWER_SECONDS) as stripe:
            live_through_nights(running, admin, school, stripe)


def live_through_nights(running: Running, admin: psycopg.Connection, school: School, stripe: httpx.Client) -> None:
    def night(kill: bool) -> None:
        """A day has passed, so the next sweep begins it."""
        admin.execute("UPDATE stripe.nights SET night = night - 1")
        today = "SELECT count(*) FROM stripe.nights WHERE night = (now() AT TIME ZONE 'UTC')::date"
        running.wait_until(lambda: admin.execute(today).fetchone() == (1,), "the night")
        worker = running.child("worker")
        if kill and worker is not None:
            worker.send_signal(signal.SIGKILL)
        running.wait_until(lambda: is_over(admin), "the end of the night")

    def standing() -> set[Any]:
        return set(admin.execute("SELECT kind, subject FROM stripe.alarms WHERE cleared_at IS NULL"))

    running.wait_until(lambda: is_over(admin), "the first night")
    school.post("/payment-methods", {"payment_method": "pm_card_visa"})
    made = school.post("/subscriptions", {"plan": "teacher"})
    paid = school.post("/payment-intents", {"amount": 5000, "payment_method": "pm_card_visa"})
    settled(stripe)
    running.wait_until(lambda: set(school.events().values()) == {"applied"}, "every event")

    endpoint = stripe.get("/v1/webhook_endpoints").json()["data"][0]["id"]
    assert stripe.post(f"/v1/webhook_endpoints/{endpoint}", data={"disabled": "true"}).status_code == 200
    assert stripe.delete(f"/v1/subscriptions/{made['stripe_id']}").status_code == 200
    back = {"payment_intent": paid["stripe_id"], "amount": "2000"}
    assert stripe.post("/v1/refunds", data=back).status_code == 200
    stranger = stripe.post("/v1/customers", data={"name": "Sales"}).json()["id"]
    admin.execute("UPDATE blockyard.billing_payments SET status = 'processing', amount_received = 0")
    admin.execute("UPDATE blockyard.billing_invoices SET status = 'open', amount_paid = 0")
    admin.execute("UPDATE blockyard.billing_payment_methods SET brand = 'amex'")
    assert school.plan == "teacher", "nobody told us"

    night(kill=True)
    assert school.plan == "free"
    assert (school.subscription()["status"], [one["amount"] for one in school.items("/refunds")]) == (
        "canceled",
        [2000],
    )
    assert {one["status"] for one in school.items("/payment-intents")} == {"succeeded"}
    assert [one["amount_paid"] for one in school.items("/invoices")] == [1900]
    assert [one["brand"] for one in school.items("/payment-methods")] == ["visa"]
    assert standing() == {("webhook_disabled", endpoint), ("unclaimed_customer", stranger)}
    told = ["Billing needs you at Blockyard"]
    running.wait_until(lambda: subjects_of_mails(running, OPERATOR) == told, "the operator's mail")

    def heard() -> list[str]:
        mails = subjects_of_mails(running, "night@school.example")
        return sorted(mail for mail in mails if mail in {"A refund from Blockyard", "Your Blockyard plan has ended"})

    running.wait_until(lambda: len(heard()) == 2, "the school's mails", lambda: heard())
    running.wait_until(lambda: are_settled(admin), "every event that the night took in")
    assert stripe.post(f"/v1/webhook_endpoints/{endpoint}", data={"disabled": "false"}).status_code == 200
    night(kill=False)
    assert standing() == {("unclaimed_customer", stranger)}
    assert subjects_of_mails(running, OPERATOR) == told
    assert len(heard()) == 2
    assert {table: count for table in TABLES if (count := wrong(admin, table))} == {}


def wrong(admin: psycopg.Connection, table: str) -> int:
    """Copies that the last night mended though nothing was wrong with them any more."""
    changed = (
        f"SELECT count(*) FROM blockyard.billing_{table} WHERE updated_at > (SELECT max(begun_at) FROM stripe.nights)"
    )
    row = admin.execute(changed.encode()).fetchone()
    return int(row[0]) if row else 0
