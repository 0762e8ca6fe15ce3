"""What the operator has at night: listing events, replaying them, and being told that some were left lying."""

import json
import os
import subprocess
import sys
from typing import Any, get_args
from uuid import UUID

import httpx
import psycopg
import pytest
from psycopg.types.json import Jsonb
from pydantic import SecretStr

from blockyard.cli import stripe as command
from blockyard.settings import reveal
from blockyard.stripe_inbox.models import EventStatus
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.stripe_events import event
from tests.world import World

URLS = ("database_url", "gate_database_url", "queue_database_url", "owner_database_url", "seal_keys", "token_keys")


def blockyard(
    database: TestDatabase, *arguments: str, stripe: str = "http://127.0.0.1:9"
) -> subprocess.CompletedProcess[str]:
    """The command as a process, with `database` and with the Stripe that answers at `stripe`."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BLOCKYARD_")}
    secrets = {f"BLOCKYARD_{name.upper()}": reveal(getattr(database.settings, name)) for name in URLS}
    billing = {"BLOCKYARD_STRIPE_SECRET_KEY": "sk_test_nobody", "BLOCKYARD_STRIPE_API_URL": stripe}
    words = [sys.executable, "-m", "blockyard", *arguments, "--data-dir", str(database.settings.data_dir)]
    return subprocess.run(words, env=clean | secrets | billing, capture_output=True, text=True, timeout=60, check=False)


def told(result: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """What it printed with --json: one line."""
    assert result.stdout.count("\n") == 1, result.stdout + result.stderr
    document: dict[str, Any] = json.loads(result.stdout)
    return document


def put(
    admin: psycopg.Connection,
    event_id: str,
    status: str,
    *,
    customer: str = "cus_of_nobody",
    organization_id: UUID | None = None,
    minutes_ago: int = 0,
    metadata: dict[str, str] | None = None,
) -> None:
    """An event that came in, with the status it has since."""
    invoice = {"object": "invoice", "id": f"in_{event_id}", "customer": customer, "metadata": metadata or {}}
    admin.execute(
        "INSERT INTO stripe.events (id, type, object_id, route_ids, status, organization_id, attempts, error, payload,"
        " created, received_at, settled_at) VALUES (%s, 'invoice.paid', %s, %s, %s, %s, 1, 'why', %s, 1,"
        " now() - make_interval(mins => %s), now())",
        [
            event_id,
            invoice["id"],
            [customer],
            status,
            organization_id,
            Jsonb(event(event_id, "invoice.paid", invoice)),
            minutes_ago,
        ],
    )


def state_of(admin: psycopg.Connection, event_id: str) -> tuple[str, str | None, int]:
    """Its status, its error, and how many jobs wait to work on it."""
    row = admin.execute(
        "SELECT status, error, (SELECT count(*) FROM queue.procrastinate_jobs AS job"
        " WHERE job.args->>'event_id' = event.id AND job.status = 'todo') FROM stripe.events AS event WHERE id = %s",
        [event_id],
    ).fetchone()
    assert row is not None
    return (row[0], row[1], row[2])


@pytest.fixture(autouse=True)
def empty(admin: psycopg.Connection) -> None:
    """Nothing in the inbox but what the test puts there."""
    admin.execute("DELETE FROM stripe.events")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")


def test_statuses_are_the_inboxes() -> None:
    assert set(get_args(command.Status)) == set(EventStatus)
    assert set(get_args(command.Replayable)) < set(EventStatus)


def test_events_are_listed(database: TestDatabase, world: World, admin: psycopg.Connection) -> None:
    put(admin, "evt_old", "failed", organization_id=world.alpha.id, minutes_ago=2)
    put(admin, "evt_new", "failed", organization_id=world.omega.id, minutes_ago=1)
    put(admin, "evt_parked", "parked")

    everything = told(blockyard(database, "stripe", "events", "--json"))
    assert [one["id"] for one in everything["events"]] == ["evt_parked", "evt_new", "evt_old"]
    assert everything["counts"] == {"failed": 2, "parked": 1}
    failed = told(blockyard(database, "stripe", "events", "--status", "failed", "--limit", "1", "--json"))
    assert [one["id"] for one in failed["events"]] == ["evt_new"]
    assert failed["counts"] == {"failed": 2, "parked": 1}
    mine = told(blockyard(database, "stripe", "events", "--organization", str(world.alpha.id), "--json"))
    [line] = mine["events"]
    assert line.pop("received_at")
    assert line == {
        "id": "evt_old",
        "type": "invoice.paid",
        "status": "failed",
        "organization_id": str(world.alpha.id),
        "attempts": 1,
        "error": "why",
    }
    assert mine["counts"] == {"failed": 1}
    assert told(blockyard(database, "stripe", "events", "--type", "x", "--json")) == {"events": [], "counts": {}}


def test_events_for_people(database: TestDatabase, admin: psycopg.Connection) -> None:
    put(admin, "evt_parked", "parked")
    result = blockyard(database, "stripe", "events")
    assert result.returncode == 0, result.stderr
    assert "evt_parked" in result.stdout
    assert result.stdout.endswith("parked: 1\n")


def test_replay_by_id(database: TestDatabase, admin: psycopg.Connection) -> None:
    put(admin, "evt_applied", "applied")
    put(admin, "evt_other", "failed")
    result = blockyard(database, "stripe", "replay", "evt_applied", "evt_nowhere", "--json")
    assert result.returncode == 1
    assert "evt_nowhere" in result.stderr
    assert told(result) == {
        "enqueued": [{"id": "evt_applied", "type": "invoice.paid", "was": "applied"}],
        "unknown": ["evt_nowhere"],
    }
    assert state_of(admin, "evt_applied") == ("received", None, 1)
    assert state_of(admin, "evt_other") == ("failed", "why", 0)
    lock = admin.execute("SELECT lock FROM queue.procrastinate_jobs").fetchone()
    assert lock == ("gate:stripe cus_of_nobody",)


def test_replay_by_status(database: TestDatabase, admin: psycopg.Connection) -> None:
    put(admin, "evt_one", "failed")
    put(admin, "evt_two", "failed")
    put(admin, "evt_parked", "parked")
    result = blockyard(database, "stripe", "replay", "--status", "failed")
    assert result.returncode == 0, result.stderr
    assert "evt_one invoice.paid: was failed, enqueued" in result.stdout
    assert [state_of(admin, name)[2] for name in ("evt_one", "evt_two", "evt_parked")] == [1, 1, 0]


@pytest.mark.parametrize("words", [[], ["evt_one", "--status", "failed"], ["--status", "applied"]])
def test_replay_wants_to_know_which(database: TestDatabase, admin: psycopg.Connection, words: list[str]) -> None:
    put(admin, "evt_one", "failed")
    assert blockyard(database, "stripe", "replay", *words).returncode == 2
    assert state_of(admin, "evt_one") == ("failed", "why", 0)


async def test_a_quarantined_event_is_judged_anew(
    database: TestDatabase, world: World, admin: psycopg.Connection, run_jobs: RunJobs
) -> None:
    crossed = {"organization_id": str(world.omega.id)}
    put(admin, "evt_crossed", "quarantined", customer="cus_alpha", metadata=crossed)
    put(admin, "evt_sound", "quarantined", customer="cus_of_nobody")
    assert blockyard(database, "stripe", "replay", "--status", "quarantined").returncode == 0
    await run_jobs()
    reason = "its metadata names another organization than our routes"
    assert state_of(admin, "evt_crossed") == ("quarantined", reason, 0)
    assert state_of(admin, "evt_sound") == ("parked", "nobody has claimed its objects yet", 0)


def test_without_a_database(database: TestDatabase) -> None:
    url = SecretStr("postgresql://blockyard_gate@127.0.0.1:9/nowhere")
    nowhere = database.settings.model_copy(update={"gate_database_url": url})
    result = blockyard(TestDatabase("nowhere", "", nowhere), "stripe", "events")
    assert result.returncode == 1
    assert "cannot reach the database as blockyard_gate" in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("status", "minutes", "health"),
    [("failed", 11, "degraded"), ("received", 11, "degraded"), ("failed", 9, "ok"), ("parked", 11, "ok")],
)
async def test_readiness(
    client: httpx.AsyncClient, admin: psycopg.Connection, status: str, minutes: int, health: str
) -> None:
    put(admin, "evt_one", status, minutes_ago=minutes)
    answer = await client.get("/health/ready")
    assert (answer.status_code, answer.json()["status"]) == (200, health)
    text = "1 events unhandled for more than 10 minutes; see `blockyard stripe events --status failed`"
    assert answer.json()["checks"]["stripe_inbox"] == (text if health == "degraded" else "ok")


async def test_metrics(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    put(admin, "evt_one", "failed", minutes_ago=60)
    put(admin, "evt_two", "failed", minutes_ago=4 * 24 * 60)
    put(admin, "evt_three", "parked")
    lines = [line for line in (await client.get("/metrics")).text.splitlines() if "blockyard_stripe_events{" in line]
    assert sorted(lines) == [
        'blockyard_stripe_events{status="failed"} 1.0',
        'blockyard_stripe_events{status="parked"} 1.0',
    ]
    admin.execute("DELETE FROM stripe.events WHERE status = 'parked'")
    assert "parked" not in (await client.get("/metrics")).text
