"""Alarms: raised once, told to the operator once, and cleared by a person."""

from pathlib import Path
from uuid import UUID

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from blockyard.app.settings import Settings
from blockyard.base.settings import reveal
from blockyard.billing.alarms import Alarm, clear_others, list_alarms, raise_alarm
from blockyard.billing.inbox.replay import replay_events
from blockyard.tenancy.gate import gate_session
from tests.api.steps import mails_to
from tests.databases import METRICS_TOKEN, TestDatabase
from tests.stripe_operator import blockyard, put, told
from tests.worker import Worker
from tests.world import World

OPERATOR = "night@blockyard.example"


@pytest.fixture(autouse=True)
def none_stands(admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM stripe.alarms")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")


@pytest.fixture
def settings(database: TestDatabase, tmp_path: Path) -> Settings:
    return database.settings.model_copy(update={"operator_email": OPERATOR, "data_dir": tmp_path})


async def alarm(app: FastAPI, kind: str, subject: str, organization_id: UUID | None = None) -> None:
    async with gate_session(app.state.process.gate_engine) as gate:
        await raise_alarm(gate, Alarm(kind, subject, organization_id, f"Look at {subject}."))


async def standing(app: FastAPI) -> list[tuple[str, str, int]]:
    async with gate_session(app.state.process.gate_engine) as gate:
        return [(one.kind, one.subject, one.seen) for one in await list_alarms(gate)]


async def test_one_mail_tells_of_all_that_are_new(
    app: FastAPI, worker: Worker, settings: Settings, world: World
) -> None:
    """Raised again, they are counted, and nobody is told again."""
    mailbox = settings.data_dir / "mail"
    await alarm(app, "price_differs", "school")
    await alarm(app, "unclaimed_customer", "cus_new", world.alpha.id)
    await worker.drain(settings)
    [mail] = mails_to(mailbox, OPERATOR)
    assert mail["Subject"] == "Billing needs you at Blockyard"
    text = mail.get_content()
    assert "price_differs: school\nLook at school." in text
    assert f"unclaimed_customer: cus_new (organization {world.alpha.id})\nLook at cus_new." in text
    await alarm(app, "price_differs", "school")
    await worker.drain(settings)
    assert len(mails_to(mailbox, OPERATOR)) == 1
    assert await standing(app) == [("price_differs", "school", 2), ("unclaimed_customer", "cus_new", 1)]


async def test_what_comes_soon_after_a_mail_goes_with_the_next(
    app: FastAPI, worker: Worker, settings: Settings, admin: psycopg.Connection
) -> None:
    mailbox = settings.data_dir / "mail"
    await alarm(app, "price_differs", "school")
    await worker.drain(settings)
    for subject in ("cus_1", "cus_2"):
        await alarm(app, "unclaimed_customer", subject)
    await worker.drain(settings)
    assert len(mails_to(mailbox, OPERATOR)) == 1
    admin.execute("UPDATE stripe.alarms SET mailed_at = mailed_at - interval '5 minutes'")
    admin.execute("SET search_path TO queue")
    admin.execute("UPDATE procrastinate_jobs SET scheduled_at = now()")
    await worker.drain(settings)
    [_, second] = mails_to(mailbox, OPERATOR)
    assert ("cus_1" in second.get_content(), "cus_2" in second.get_content()) == (True, True)
    assert "price_differs" not in second.get_content()


async def test_without_an_address_nothing_is_mailed(
    app: FastAPI, worker: Worker, settings: Settings, admin: psycopg.Connection
) -> None:
    await alarm(app, "price_differs", "school")
    await worker.drain(settings.model_copy(update={"operator_email": None}))
    assert not (settings.data_dir / "mail").exists()
    assert admin.execute("SELECT count(*) FROM queue.procrastinate_jobs").fetchone() == (0,)
    assert await standing(app) == [("price_differs", "school", 1)]


@pytest.mark.slow
async def test_a_person_clears_it(database: TestDatabase, app: FastAPI, worker: Worker, settings: Settings) -> None:
    """Raised again after that it is new, and mailed again."""
    await alarm(app, "price_differs", "school")
    await worker.drain(settings)
    listed = blockyard(database, "stripe", "alarms", "--json")
    [line] = told(listed)["alarms"]
    assert (listed.returncode, line["kind"], line["subject"], line["words"]) == (
        1,
        "price_differs",
        "school",
        "Look at school.",
    )
    cleared = blockyard(database, "stripe", "alarms", "clear", "price_differs", "school", "--json")
    assert told(cleared) == {"cleared": {"kind": "price_differs", "subject": "school"}}
    again = blockyard(database, "stripe", "alarms", "clear", "price_differs", "school")
    assert (again.returncode, "no alarm price_differs stands about school" in again.stderr) == (1, True)
    assert await standing(app) == []
    await alarm(app, "price_differs", "school")
    assert await standing(app) == [("price_differs", "school", 1)]
    [line] = told(blockyard(database, "stripe", "alarms", "--json"))["alarms"]
    assert line["mailed_at"] is None


async def test_a_check_clears_what_it_does_not_find_any_more(app: FastAPI, world: World) -> None:
    """Its own kinds, of the organization that it looked at."""
    for organization_id, subject in ((world.alpha.id, "sub_1"), (world.alpha.id, "sub_2"), (world.omega.id, "sub_3")):
        await alarm(app, "not_mended", subject, organization_id)
    await alarm(app, "second_subscription", "sub_1", world.alpha.id)
    async with gate_session(app.state.process.gate_engine) as gate:
        await clear_others(gate, ["not_mended"], world.alpha.id, ["sub_2"])
    assert await standing(app) == [
        ("not_mended", "sub_2", 1),
        ("not_mended", "sub_3", 1),
        ("second_subscription", "sub_1", 1),
    ]


async def test_an_event_that_is_worked_on_again_stands_no_more(
    app: FastAPI, worker: Worker, settings: Settings, admin: psycopg.Connection
) -> None:
    """Whatever becomes of it: it is not where the alarm says it is."""
    statuses = {"evt_aside": "quarantined", "evt_late": "failed", "evt_waiting": "parked"}
    for event_id, status in statuses.items():
        put(admin, event_id, status)
        await alarm(app, f"event_{status}", event_id)
    async with gate_session(app.state.process.gate_engine) as gate:
        await replay_events(gate, list(statuses))
    await worker.drain(settings)
    found = admin.execute("SELECT DISTINCT status FROM stripe.events WHERE id = ANY (%s)", [list(statuses)]).fetchall()
    assert found == [("parked",)]
    assert await standing(app) == [("event_parked", "evt_waiting", 1)], "no alarm of an event's status"


async def test_health_and_metrics(client: httpx.AsyncClient, app: FastAPI, world: World) -> None:
    """Everybody may ask for health: it names no subject, and no school."""
    assert (await client.get("/health/ready")).json()["checks"]["billing"] == "ok"
    await alarm(app, "unclaimed_customer", "cus_new", world.alpha.id)
    await alarm(app, "price_differs", "school")
    answer = await client.get("/health/ready")
    assert (answer.status_code, answer.json()["status"]) == (200, "degraded")
    told = "2 alarms (price_differs, unclaimed_customer); see `blockyard stripe alarms`"
    assert answer.json()["checks"]["billing"] == told
    metrics = await client.get("/metrics", headers={"Authorization": f"Bearer {METRICS_TOKEN}"})
    lines = [line for line in metrics.text.splitlines() if line.startswith("blockyard_alarms{")]
    assert lines == ['blockyard_alarms{kind="price_differs"} 1.0', 'blockyard_alarms{kind="unclaimed_customer"} 1.0']


def test_only_the_gate_reads_them(database: TestDatabase) -> None:
    refused = pytest.raises(psycopg.errors.InsufficientPrivilege)
    with psycopg.connect(reveal(database.settings.database_url)) as tenant, refused:
        tenant.execute("SELECT * FROM stripe.alarms")
    with psycopg.connect(reveal(database.settings.gate_database_url)) as gate:
        assert gate.execute("SELECT * FROM stripe.alarms").fetchall() == []
