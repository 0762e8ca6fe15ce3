"""Taking events in: what is believed, what is stored, whose it is."""

import json
import time
from uuid import UUID, uuid4

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from psycopg.errors import InsufficientPrivilege

from blockyard.billing.inbox.reconcile import list_routes
from blockyard.billing.inbox.replay import replay_events
from blockyard.billing.inbox.sweep import enqueue_due_events
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.reads import ENTER
from tests.api.steps import bearer, register
from tests.attack.tenant import Connection, app_connection, context_of, entry_of, inside, sealer
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.stripe_events import URL, deliver, event, signed
from tests.world import Person, World


def inbox(admin: psycopg.Connection, event_id: str) -> tuple[str, str | None] | None:
    row = admin.execute("SELECT status, error FROM stripe.events WHERE id = %s", [event_id]).fetchone()
    return (row[0], row[1]) if row else None


def invoice(customer: str, **more: object) -> dict[str, object]:
    return {"object": "invoice", "id": f"in_{uuid4().hex}", "customer": customer, "metadata": {}, **more}


async def test_an_event_is_stored_once(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    body = event("evt_once", "invoice.paid", invoice("cus_unknown"))
    first, second = await deliver(client, body), await deliver(client, body)
    assert (first.status_code, first.json()) == (200, {"stored": True})
    assert (second.status_code, second.json()) == (200, {"stored": False})
    jobs = admin.execute(
        "SELECT count(*) FROM queue.procrastinate_jobs WHERE args->>'event_id' = 'evt_once'"
    ).fetchone()
    assert jobs == (1,)


async def test_the_secret_before_is_still_good(client: httpx.AsyncClient) -> None:
    answer = await deliver(client, event("evt_rolled", "invoice.paid", invoice("cus_unknown")), "whsec_old")
    assert answer.json() == {"stored": True}


@pytest.mark.parametrize(
    ("name", "headers"),
    [
        ("no signature", {}),
        ("empty", {"Stripe-Signature": ""}),
        ("nonsense", {"Stripe-Signature": "t=x,v1=y"}),
        ("not ASCII", {"Stripe-Signature": "t=1,v1=\xe4"}),
        ("no moment", {"Stripe-Signature": "v1=" + "0" * 64}),
        ("wrong", {"Stripe-Signature": f"t={int(time.time())},v1=" + "0" * 64}),
    ],
)
async def test_unsigned(
    client: httpx.AsyncClient, admin: psycopg.Connection, name: str, headers: dict[str, str]
) -> None:
    content = json.dumps(event("evt_unsigned", "invoice.paid", invoice("cus_alpha"))).encode()
    encoded = [(key.encode(), value.encode("latin-1")) for key, value in headers.items()]
    answer = await client.post(URL, content=content, headers=encoded)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_signature")
    assert inbox(admin, "evt_unsigned") is None


@pytest.mark.parametrize("age", [301, -60], ids=["old", "future"])
async def test_moments(client: httpx.AsyncClient, admin: psycopg.Connection, age: int) -> None:
    content = json.dumps(event("evt_moment", "invoice.paid", invoice("cus_alpha"))).encode()
    answer = await client.post(URL, content=content, headers=signed(content, moment=time.time() - age))
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_signature")
    assert inbox(admin, "evt_moment") is None


async def test_a_changed_body(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    content = json.dumps(event("evt_changed", "invoice.paid", invoice("cus_alpha"))).encode()
    answer = await client.post(URL, content=content + b" ", headers=signed(content))
    assert answer.json()["code"] == "bad_signature"
    assert inbox(admin, "evt_changed") is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"object": "event"}',
        b'{"object": "event", "id": 1, "type": "x", "created": 1, "data": {"object": {}}}',
        b'{"object": "event", "id": "evt_x", "type": "x", "created": 1, "data": []}',
        b'{"object": "event", "id": "evt_\\u0000", "type": "x", "created": 1, "data": {"object": {}}}',
    ],
)
async def test_signed_nonsense(client: httpx.AsyncClient, admin: psycopg.Connection, content: bytes) -> None:
    before = admin.execute("SELECT count(*) FROM stripe.events").fetchone()
    answer = await client.post(URL, content=content, headers=signed(content))
    assert (answer.status_code, answer.json()["code"]) == (400, "not_an_event")
    assert admin.execute("SELECT count(*) FROM stripe.events").fetchone() == before


async def test_what_cannot_be_kept_is_replaced(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    """Stripe takes U+0000 and halves of surrogate pairs."""
    body = event("evt_unkeepable", "invoice.paid", invoice("cus_unknown", description="x\0y", note="\ud83d"))
    answer = await deliver(client, body)
    assert (answer.status_code, answer.json()) == (200, {"stored": True})
    found = admin.execute("SELECT payload->'data'->'object' FROM stripe.events WHERE id = 'evt_unkeepable'").fetchone()
    assert found is not None
    assert (found[0]["description"], found[0]["note"]) == ("x\ufffdy", "\ufffd")


async def test_types_that_we_do_not_know(
    client: httpx.AsyncClient, admin: psycopg.Connection, run_jobs: RunJobs
) -> None:
    await deliver(client, event("evt_other", "payout.paid", {"object": "payout", "id": "po_1"}))
    await run_jobs()
    assert inbox(admin, "evt_other") == ("ignored", "nothing is done about this type")


async def test_nobody_has_claimed_it(client: httpx.AsyncClient, admin: psycopg.Connection, run_jobs: RunJobs) -> None:
    await deliver(client, event("evt_parked", "invoice.paid", invoice("cus_of_nobody")))
    await run_jobs()
    assert inbox(admin, "evt_parked") == ("parked", "nobody has claimed its objects yet")


async def test_an_event_takes_the_turn_of_whose_it_is(
    client: httpx.AsyncClient, app: FastAPI, world: World, admin: psycopg.Connection
) -> None:
    """A thousand of one school's then delay another's first by one, as any other jobs do (tests/jobs/test_turns.py)."""
    schools = {"cus_alpha": str(world.alpha.id), "cus_omega": str(world.omega.id), "cus_nobody": "gate.stripe_event"}
    for customer in schools:
        await deliver(client, event(f"evt_turn_{customer}", "invoice.paid", invoice(customer)))
    wanted = {f"evt_turn_{customer}": turn for customer, turn in schools.items()}
    assert turns(admin) == wanted
    admin.execute(
        "UPDATE queue.procrastinate_jobs SET args = args - 'organization_id' || '{\"event_id\": \"evt_before\"}'"
        " WHERE args->>'event_id' LIKE 'evt_turn_%'"
    )
    async with gate_session(app.state.process.gate_engine) as gate:
        assert len(await replay_events(gate, list(wanted))) == 3
    assert turns(admin) == wanted


def turns(admin: psycopg.Connection) -> dict[str, str]:
    statement = "SELECT args->>'event_id', turn FROM queue.procrastinate_jobs WHERE args->>'event_id' LIKE 'evt_turn_%'"
    return dict(admin.execute(statement).fetchall())


async def test_the_witness_disagrees(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, run_jobs: RunJobs
) -> None:
    """Alpha's customer in an object whose metadata names omega: nobody gets it."""
    wrong = invoice("cus_alpha", metadata={"organization_id": str(world.omega.id)})
    await deliver(client, event("evt_crossed", "invoice.paid", wrong))
    mixed = invoice("cus_alpha", parent={"subscription_details": {"subscription": "sub_omega", "metadata": {}}})
    await deliver(client, event("evt_mixed", "invoice.paid", mixed))
    await run_jobs()
    assert inbox(admin, "evt_crossed") == (
        "quarantined",
        "its metadata names another organization than our routes",
    )
    assert inbox(admin, "evt_mixed") == ("quarantined", "its objects belong to different organizations")


async def test_stripe_is_away(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, run_jobs: RunJobs
) -> None:
    """The event stays, with the reason, and its organization's admin sees it; the other school's does not."""
    mine = invoice("cus_alpha", metadata={"organization_id": str(world.alpha.id)})
    await deliver(client, event("evt_later", "invoice.paid", mine))
    await run_jobs()
    reason = "Stripe cannot be reached or failed. Try again."
    assert inbox(admin, "evt_later") == ("failed", reason)
    url = "/api/v1/webhooks/stripe/events"
    seen = (await client.get(url, headers=world.alpha.admin.headers)).json()["items"]
    assert [(one["status"], one["error"]) for one in seen if one["event_id"] == "evt_later"] == [("failed", reason)]
    other = (await client.get(url, headers=world.omega.admin.headers)).json()["items"]
    assert "evt_later" not in {one["event_id"] for one in other}


def claim(tenant: Connection, person: Person, stripe_id: str) -> None:
    """As our own process does it, which has the key of the seal."""
    seal = sealer().door(context_of(person), f"stripe.claim {stripe_id}")
    tenant.execute(
        "SELECT stripe.claim(%(stripe_id)s, %(door_key_id)s, %(door_seal)s)", {"stripe_id": stripe_id, **seal}
    )


async def test_ids_of_a_deleted_organization_stay_claimed(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    app: FastAPI,
    admin: psycopg.Connection,
    run_jobs: RunJobs,
) -> None:
    """Their events are settled, and nobody else can claim them. The ids of a living one are its own to claim."""
    me = await register(client, "leaving@new.example.org")
    organization_id = me["organization"]["id"]
    person = Person(UUID(me["user"]["id"]), "leaving@new.example.org", "Leaving", UUID(organization_id))
    with app_connection(database) as tenant, tenant.transaction():
        tenant.execute(ENTER, entry_of(person))
        claim(tenant, person, "cus_leaving")
    answer = await client.request(
        "DELETE", "/api/v1/organizations/current", headers=bearer(me), json={"confirm": "Springfield School"}
    )
    assert answer.status_code == 204
    await deliver(client, event("evt_after", "invoice.paid", invoice("cus_leaving")))
    await run_jobs()
    assert inbox(admin, "evt_after") == ("applied", "the organization that had claimed its objects was deleted")
    for customer in ("cus_leaving", "cus_omega"):
        with inside(database, world.alpha.owner) as tenant, pytest.raises(InsufficientPrivilege, match="not this org"):
            claim(tenant, world.alpha.owner, customer)
    with inside(database, world.alpha.owner) as tenant:
        claim(tenant, world.alpha.owner, "cus_alpha")
    route = admin.execute("SELECT organization_id FROM stripe.routes WHERE stripe_id = 'cus_leaving'").fetchone()
    assert route == (UUID(organization_id),)
    await enqueue_due_events(app.state.process)
    assert inbox(admin, "evt_after") == ("applied", "the organization that had claimed its objects was deleted")
    listed = await list_routes(app.state.process, None)
    assert {context.organization_id for context in listed} == {world.alpha.id, world.omega.id}
