"""What the operator has at night: listing events, replaying them, and being told that some were left lying."""

from typing import get_args
from uuid import uuid4

import httpx
import psycopg
import pytest
from pydantic import SecretStr

from blockyard.billing.inbox.models import EventStatus
from blockyard.cli import stripe as command
from tests.conftest import RunJobs
from tests.databases import METRICS_TOKEN, TestDatabase
from tests.stripe_operator import blockyard, put, told
from tests.world import World


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
    """Nothing in the inbox but what the test puts there, and no alarm of another test."""
    admin.execute("DELETE FROM stripe.events")
    admin.execute("TRUNCATE stripe.alarms")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")


def test_statuses_are_the_inboxes() -> None:
    assert set(get_args(command.Status)) == set(EventStatus)
    assert set(get_args(command.Replayable)) < set(EventStatus)


@pytest.mark.slow
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


@pytest.mark.slow
def test_events_for_people(database: TestDatabase, admin: psycopg.Connection) -> None:
    put(admin, "evt_parked", "parked")
    result = blockyard(database, "stripe", "events")
    assert result.returncode == 0, result.stderr
    assert "evt_parked" in result.stdout
    assert result.stdout.endswith("parked: 1\n")


@pytest.mark.slow
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


@pytest.mark.slow
def test_replay_by_status(database: TestDatabase, admin: psycopg.Connection) -> None:
    put(admin, "evt_one", "failed")
    put(admin, "evt_two", "failed")
    put(admin, "evt_parked", "parked")
    result = blockyard(database, "stripe", "replay", "--status", "failed")
    assert result.returncode == 0, result.stderr
    assert "evt_one invoice.paid: was failed, enqueued" in result.stdout
    assert [state_of(admin, name)[2] for name in ("evt_one", "evt_two", "evt_parked")] == [1, 1, 0]


@pytest.mark.slow
@pytest.mark.parametrize("words", [[], ["evt_one", "--status", "failed"], ["--status", "applied"]])
def test_replay_wants_to_know_which(database: TestDatabase, admin: psycopg.Connection, words: list[str]) -> None:
    put(admin, "evt_one", "failed")
    assert blockyard(database, "stripe", "replay", *words).returncode == 2
    assert state_of(admin, "evt_one") == ("failed", "why", 0)


@pytest.mark.slow
@pytest.mark.parametrize("command", ["events", "reconcile"])
def test_an_organization_that_is_none(database: TestDatabase, command: str) -> None:
    unknown = str(uuid4())
    refused = blockyard(database, "stripe", command, "--organization", unknown)
    assert refused.returncode == 2
    assert f"there is no organization {unknown}" in " ".join(refused.stderr.split())


async def test_a_quarantined_event_is_judged_anew(
    database: TestDatabase, world: World, admin: psycopg.Connection, run_jobs: RunJobs
) -> None:
    """One that a label put aside asks Stripe, which is away here, whose it is now (test_events_together.py)."""
    crossed = {"organization_id": str(world.omega.id)}
    put(admin, "evt_crossed", "quarantined", customer="cus_alpha", metadata=crossed)
    put(admin, "evt_sound", "quarantined", customer="cus_of_nobody")
    assert blockyard(database, "stripe", "replay", "--status", "quarantined").returncode == 0
    await run_jobs()
    assert state_of(admin, "evt_crossed") == ("failed", "Stripe cannot be reached or failed. Try again.", 0)
    assert state_of(admin, "evt_sound") == ("parked", "nobody has claimed its objects yet", 0)


@pytest.mark.slow
def test_without_a_database(database: TestDatabase) -> None:
    url = SecretStr("postgresql://blockyard_gate@127.0.0.1:9/nowhere")
    nowhere = database.settings.model_copy(update={"gate_database_url": url})
    result = blockyard(TestDatabase("nowhere", "", nowhere), "stripe", "events")
    assert result.returncode == 1
    assert "cannot reach the database as blockyard_gate: " in " ".join(result.stderr.split())
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
    assert (answer.status_code, answer.json().get("status")) == (200, health), answer.text
    text = "1 events unhandled for more than 10 minutes; see `blockyard stripe events --status failed`"
    assert answer.json()["checks"]["stripe_inbox"] == (text if health == "degraded" else "ok")


async def test_metrics(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    put(admin, "evt_one", "failed", minutes_ago=60)
    put(admin, "evt_two", "failed", minutes_ago=4 * 24 * 60)
    put(admin, "evt_three", "parked")
    token = {"Authorization": f"Bearer {METRICS_TOKEN}"}
    text = (await client.get("/metrics", headers=token)).text
    lines = [line for line in text.splitlines() if "blockyard_stripe_events{" in line]
    assert sorted(lines) == [
        'blockyard_stripe_events{status="failed"} 1.0',
        'blockyard_stripe_events{status="parked"} 1.0',
    ]
    admin.execute("DELETE FROM stripe.events WHERE status = 'parked'")
    assert "parked" not in (await client.get("/metrics", headers=token)).text
