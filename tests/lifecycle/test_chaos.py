"""A thousand events in any order, some twice, some forged, some foreign, while processes die and Stripe fails.

In the end what we hold is what Stripe holds, for every school, and every event has its place.
"""

import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import psycopg
import pytest

from blockyard.app.settings import Settings
from blockyard.base.ids import new_id
from blockyard.base.settings import reveal
from blockyard.billing.inbox.kinds import is_handled
from tests.databases import TestDatabase
from tests.lifecycle.processes import free_port
from tests.sandbox import HEADERS, stripe_sandbox
from tests.stripe_events import URL, signed
from tests.waiting import ANSWER_SECONDS, wait_until

SCHOOLS = 50
EVENTS = 1000
DELIVERIES_BETWEEN_KILLS = 150
FAULTS = [
    {"kind": kind, "operation": "GET /v1/*", "probability": probability}
    for kind, probability in (("429", 0.04), ("500", 0.04), ("drop", 0.02))
]
SECRETS = ("database_url", "gate_database_url", "queue_database_url", "seal_keys", "token_keys")


@dataclass
class Process:
    """One of ours, which is started again whenever it was killed."""

    command: list[str]
    environment: dict[str, str]
    log: Path
    running: "subprocess.Popen[bytes]" = field(init=False)

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(self.command, env=self.environment, stdout=log, stderr=log)

    def kill(self) -> None:
        self.running.send_signal(signal.SIGKILL)
        self.running.wait()
        self.start()


@dataclass(frozen=True)
class School:
    id: UUID
    owner: UUID
    customer: str


@pytest.mark.slow
def test_chaos(database: TestDatabase, admin: psycopg.Connection, tmp_path: Path) -> None:
    chance = random.Random(20261123)
    with (
        stripe_sandbox(tmp_path) as stripe,
        httpx.Client(base_url=stripe, headers=HEADERS, timeout=ANSWER_SECONDS) as sandbox,
    ):
        schools = [found_school(admin, sandbox, number) for number in range(SCHOOLS)]
        strangers = [customer(sandbox, {}) for _ in range(3)]
        happenings(sandbox, schools, chance)
        genuine = events_of(sandbox, schools)
        handled = [event for event in genuine if is_handled(event["type"], event["data"]["object"]["object"])]
        unknown = with_new_ids(chance.choices(handled, k=EVENTS // 20), lambda obj: rename(obj, strangers, chance))
        told = [event for event in handled if "metadata" in event["data"]["object"]]
        foreign = with_new_ids(
            chance.choices(told, k=EVENTS // 50), lambda obj: obj["metadata"].update(organization_id=str(uuid4()))
        )
        forged = [event | {"id": f"evt_forged_{number}"} for number, event in enumerate(genuine[: EVENTS // 20])]
        sandbox.post("/sandbox/faults", json=FAULTS)
        with serving(database.settings, stripe) as (url, processes):
            statuses = deliver_all(url, processes, [*genuine, *unknown, *foreign], forged, chance)
            sandbox.post("/sandbox/faults", json=[])
            wait_until(
                lambda: unsettled(admin)[0] == 0,
                "the end of all events",
                progress=lambda: unsettled(admin),
                needs={process.log.stem: process.running for process in processes},
                logs=[process.log for process in processes],
            )
        assert_same_as_stripe(admin, sandbox, schools)
    assert statuses == {"forged": Counter({400: len(forged)})}, "every forged event is refused, every other one taken"
    query = "SELECT status, array_agg(id) FROM stripe.events GROUP BY status"
    by_status: dict[str, list[str]] = dict(admin.execute(query).fetchall())
    assert set(by_status.pop("quarantined")) == ids(foreign)
    # The night brings what nobody delivered: that the strangers became customers.
    assert set(by_status.pop("parked")) & ids([*genuine, *unknown, *foreign]) == ids(unknown)
    assert {name for names in by_status.values() for name in names} >= ids(genuine)
    assert set(by_status) <= {"applied", "ignored"}
    assert len(genuine) + len(unknown) + len(foreign) >= EVENTS
    print(
        f"{len(genuine)} events of {SCHOOLS} schools, {len(unknown)} unknown, {len(foreign)} foreign, {len(forged)} forged"
    )


def ids(events: list[dict[str, Any]]) -> set[str]:
    return {event["id"] for event in events}


def found_school(admin: psycopg.Connection, sandbox: httpx.Client, number: int) -> School:
    """A school with an owner and a customer; the way to register is tested elsewhere."""
    organization, owner = new_id(), new_id()
    admin.execute(
        "INSERT INTO identity.users (id, email, full_name) VALUES (%s, %s, 'Owner')",
        [owner, f"owner-{number}@chaos.example"],
    )
    admin.execute("INSERT INTO blockyard.organizations (id, name) VALUES (%s, 'Chaos School')", [organization])
    admin.execute(
        "INSERT INTO blockyard.memberships (organization_id, id, user_id, email, full_name, role)"
        " SELECT %s, %s, id, email, full_name, 'owner' FROM identity.users WHERE id = %s",
        [organization, new_id(), owner],
    )
    made = customer(sandbox, {"metadata[organization_id]": str(organization), "metadata[user_id]": str(owner)})
    admin.execute(
        "INSERT INTO stripe.routes (stripe_id, organization_id, user_id) VALUES (%s, %s, %s)",
        [made, organization, owner],
    )
    return School(organization, owner, made)


def customer(sandbox: httpx.Client, form: dict[str, str]) -> str:
    return str(post(sandbox, "/v1/customers", form)["id"])


def post(sandbox: httpx.Client, path: str, form: dict[str, Any]) -> dict[str, Any]:
    answer = sandbox.post(path, data=form)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def happenings(sandbox: httpx.Client, schools: list[School], chance: random.Random) -> None:
    """Each school subscribes, some change, pay, refund, cancel: about twenty events each."""
    prices = [price["id"] for price in sandbox.get("/v1/prices").json()["data"]]
    for school in schools:
        metadata = {"metadata[organization_id]": str(school.id), "metadata[user_id]": str(school.owner)}
        method = post(sandbox, "/v1/payment_methods/pm_card_visa/attach", {"customer": school.customer})["id"]
        default = {"invoice_settings[default_payment_method]": method}
        post(sandbox, f"/v1/customers/{school.customer}", default)
        wish = {"customer": school.customer, "items[0][price]": chance.choice(prices), **metadata}
        subscription = post(sandbox, "/v1/subscriptions", wish)["id"]
        payment = {"amount": chance.randint(500, 9000), "currency": "usd", "customer": school.customer, **metadata}
        now = {"payment_method": method, "confirm": "true"}
        paid = post(sandbox, "/v1/payment_intents", payment | now)
        post(sandbox, "/v1/refunds", {"payment_intent": paid["id"], "amount": chance.randint(1, 400)})
        if chance.random() < 0.3:
            sandbox.delete(f"/v1/subscriptions/{subscription}")
        elif chance.random() < 0.5:
            post(sandbox, f"/v1/subscriptions/{subscription}", {"cancel_at_period_end": "true"})


def events_of(sandbox: httpx.Client, schools: list[School]) -> list[dict[str, Any]]:
    """All that the sandbox has to tell of these schools."""
    found: list[dict[str, Any]] = []
    page: dict[str, Any] = {"has_more": True}
    while page["has_more"]:
        after = {"starting_after": found[-1]["id"]} if found else {}
        page = sandbox.get("/v1/events", params={"limit": 100, **after}).json()
        found += page["data"]
    about = tuple(school.customer for school in schools)
    return [event for event in found if any(one in json.dumps(event["data"]) for one in about)]


def with_new_ids(events: list[dict[str, Any]], change: Callable[[dict[str, Any]], None]) -> list[dict[str, Any]]:
    copies = [json.loads(json.dumps(event)) | {"id": f"evt_{uuid4().hex}"} for event in events]
    for copy in copies:
        change(copy["data"]["object"])
    return copies


def rename(obj: dict[str, Any], strangers: list[str], chance: random.Random) -> None:
    """The same about a customer of nobody's: every id in it that has a route is replaced."""
    stranger = chance.choice(strangers)
    for name in ("customer", "subscription", "payment_intent"):
        if obj.get("object") == name:
            obj["id"] = f"{obj['id']}_unknown"
        elif obj.get(name):
            obj[name] = stranger if name == "customer" else f"{obj[name]}_unknown"
    obj.pop("parent", None)
    obj["metadata"] = {}


@contextmanager
def serving(settings: Settings, stripe: str) -> Iterator[tuple[str, list[Process]]]:
    """The API and two workers."""
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BLOCKYARD_")}
    environment |= {f"BLOCKYARD_{name.upper()}": reveal(getattr(settings, name)) for name in SECRETS}
    environment |= {
        "BLOCKYARD_STRIPE_SECRET_KEY": "sk_test_sandbox",
        "BLOCKYARD_STRIPE_API_URL": stripe,
        "BLOCKYARD_STRIPE_WEBHOOK_SECRETS": "whsec_new",
        "BLOCKYARD_HEARTBEAT_SECONDS": "1",
        "BLOCKYARD_STALLED_AFTER_SECONDS": "4",
        "BLOCKYARD_DATABASE_POOL_SIZE": "5",
        "BLOCKYARD_LOG_LEVEL": "error",
        "BLOCKYARD_REQUESTS_PER_MINUTE_PER_ADDRESS": "1000000",
        "BLOCKYARD_DATA_DIR": str(settings.data_dir),
    }
    command, folder = [sys.executable, "-m", "blockyard"], settings.data_dir
    processes = [
        Process([*command, "serve", "--port", str(port)], environment, folder / "api.log"),
        *(Process([*command, "worker"], environment, folder / f"worker_{number}.log") for number in range(2)),
    ]
    for process in processes:
        process.start()
    url = f"http://127.0.0.1:{port}"
    try:
        needs = {process.log.stem: process.running for process in processes}
        wait_until(lambda: answers(url), "readiness", needs=needs, logs=[process.log for process in processes])
        yield url, processes
    finally:
        for process in processes:
            process.running.kill()
            process.running.wait()


def answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/health/ready", timeout=ANSWER_SECONDS).status_code == 200
    except httpx.HTTPError:
        return False


def deliver_all(
    url: str,
    processes: list[Process],
    events: list[dict[str, Any]],
    forged: list[dict[str, Any]],
    chance: random.Random,
) -> dict[str, Counter[int]]:
    """Shuffled, each one to three times, and again until it is taken, as Stripe does. What was refused comes back."""
    deliveries = [(event, True) for event in events for _ in range(chance.choice((1, 1, 2, 3)))]
    deliveries += [(event, False) for event in forged]
    chance.shuffle(deliveries)
    refused: dict[str, Counter[int]] = {"forged": Counter()}
    logs = [process.log for process in processes]
    # Killed by another thread, so that it can happen in the midst of a delivery; by their number, not by the clock, so
    # that on a slow machine a process lives long enough to do something.
    with httpx.Client(base_url=url, timeout=ANSWER_SECONDS) as client, ThreadPoolExecutor(1) as killer:
        for number, (event, is_genuine) in enumerate(deliveries, start=1):
            if number % DELIVERIES_BETWEEN_KILLS == 0:
                killer.submit(chance.choice(processes).kill)
            deliver(client, event, is_genuine, refused, logs)
    return refused


def deliver(
    client: httpx.Client,
    event: dict[str, Any],
    is_genuine: bool,
    refused: dict[str, Counter[int]],
    logs: list[Path],
) -> None:
    content = json.dumps(event).encode()

    def taken() -> bool:
        try:
            answer = client.post(
                URL, content=content, headers=signed(content, "whsec_new" if is_genuine else "whsec_x")
            )
        except httpx.TransportError:
            return False
        if answer.status_code == 400:
            refused.setdefault("forged" if not is_genuine else "genuine", Counter())[400] += 1
            return True
        return answer.is_success

    wait_until(taken, f"the delivery of {event['id']}", logs=logs)


def unsettled(admin: psycopg.Connection) -> tuple[int, int]:
    """How many events have not come to an end, and how often that was tried."""
    row = admin.execute(
        "SELECT count(*), coalesce(sum(attempts), 0) FROM stripe.events WHERE status IN ('received', 'failed')"
    ).fetchone()
    assert row is not None
    return int(row[0]), int(row[1])


def assert_same_as_stripe(admin: psycopg.Connection, sandbox: httpx.Client, schools: list[School]) -> None:
    """What we hold for each school is what Stripe holds, object by object, and nothing more."""
    for school in schools:

        def ours(table: str, columns: str, which: str = "true", school: School = school) -> list[tuple[Any, ...]]:
            query = (
                f"SELECT stripe_id, {columns} FROM blockyard.{table} WHERE organization_id = %s AND {which} ORDER BY 1"
            )
            return admin.execute(query.encode(), [school.id]).fetchall()

        def theirs(path: str, *names: str, school: School = school, **more: str) -> list[tuple[Any, ...]]:
            params = {"customer": school.customer, "limit": "100", **more}
            data = sandbox.get(path, params=params).json()["data"]
            return sorted((one["id"], *(one[name] for name in names)) for one in data)

        subscriptions = theirs("/v1/subscriptions", "status", "cancel_at_period_end", status="all")
        assert ours("billing_subscriptions", "status, cancel_at_period_end") == subscriptions
        assert ours("billing_invoices", "status, amount_paid") == theirs("/v1/invoices", "status", "amount_paid")
        payments = theirs("/v1/payment_intents", "status", "amount_received")
        assert ours("billing_payments", "status, amount_received") == payments
        methods = ours("billing_payment_methods", "type", "customer_id IS NOT NULL")
        assert methods == theirs("/v1/payment_methods", "type")
        refunds = [
            one for payment in payments for one in theirs("/v1/refunds", "status", "amount", payment_intent=payment[0])
        ]
        assert ours("billing_refunds", "status, amount") == sorted(set(refunds))
        assert [row[0] for row in ours("billing_customers", "email")] == [school.customer]
    crossed = admin.execute(
        "SELECT count(*) FROM blockyard.stripe_events AS line JOIN stripe.events AS event ON event.id = line.event_id"
        " WHERE event.organization_id IS DISTINCT FROM line.organization_id"
    ).fetchone()
    twice = admin.execute("SELECT count(*) - count(DISTINCT event_id) FROM blockyard.stripe_events").fetchone()
    assert (crossed, twice) == ((0,), (0,))
