"""Roblox tells us whom to forget. The answer comes when it is done."""

import hashlib
import hmac
import json
import time
from base64 import b64encode
from typing import Any, Final

import httpx
import psycopg
import pytest

from blockyard.app.api import create_app
from tests.api.gaming import send as post_events
from tests.api.gaming import told
from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.players.claiming import PLAYERS, as_owner, claim, pupil_with_code, student_of
from tests.world import World

URL: Final = "/api/v1/webhooks/roblox"
SECRET: Final = "roblox_secret_new"
KNOWN: Final = "SELECT count(*) FROM blockyard.roblox_links WHERE roblox_user_id = %s"


def notification(kind: str, player: Any, **payload: Any) -> bytes:
    """As Roblox's documentation shows it."""
    said = {
        "NotificationId": "4d1cbbbf-6b28-4b63-a2f6-1e3f9f0f6a52",
        "EventType": kind,
        "EventTime": "2026-11-30T16:24:24.2118874Z",
        "EventPayload": {"UserId": player} | payload,
    }
    return json.dumps(said, separators=(",", ":")).encode()


def erasure(player: Any) -> bytes:
    return notification("RightToErasureRequest", player, GameIds=[1234, 2345])


def signature(body: bytes, secret: str = SECRET, moment: float | None = None) -> str:
    sent = int(time.time() if moment is None else moment)
    digest = hmac.digest(secret.encode(), f"{sent}.".encode() + body, hashlib.sha256)
    return f"t={sent},v1={b64encode(digest).decode()}"


async def send(client: httpx.AsyncClient, body: bytes, header: str | None = None) -> httpx.Response:
    signed = signature(body) if header is None else header
    return await client.post(
        URL, content=body, headers={"roblox-signature": signed, "Content-Type": "application/json"}
    )


@pytest.fixture(autouse=True)
def no_reports(admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM blockyard.deletion_reports")


@pytest.fixture
def player(database: TestDatabase, admin: psycopg.Connection, world: World) -> int:
    """A pupil of both schools, who has typed a code in each."""
    player = next(PLAYERS)
    with as_owner(database) as owner:
        for school in world.schools:
            assert claim(owner, school.id, player, pupil_with_code(admin, school)[1]) == "claimed"
    return player


async def test_whom_roblox_names_is_forgotten_in_every_school(
    client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection, world: World, player: int
) -> None:
    student, code = pupil_with_code(admin, world.alpha)
    other = next(PLAYERS)
    with as_owner(database) as owner:
        assert claim(owner, world.alpha.id, other, code) == "claimed"
    students = [student_of(admin, school, player) for school in world.schools]
    answer = await send(client, erasure(player))
    assert (answer.status_code, answer.json()) == (200, {"erased": True})
    everywhere = """
        SELECT table_schema || '.' || table_name, column_name FROM information_schema.columns
        WHERE data_type = 'bigint' AND table_schema = 'blockyard'
    """
    for table, column in admin.execute(everywhere).fetchall():
        query = f'SELECT count(*) FROM {table} WHERE "{column}" = %s'.encode()
        assert admin.execute(query, [player]).fetchone() == (0,), (table, column)
    assert student_of(admin, world.alpha, other) == student
    for school, whose in zip(world.schools, students, strict=True):
        told = "SELECT action FROM blockyard.audit_entries WHERE organization_id = %s AND resource_id = %s ORDER BY id"
        assert [row[0] for row in admin.execute(told, [school.id, str(whose)])] == [
            "roblox_link.created",
            "roblox_link.erased",
        ]
    again = await send(client, erasure(player))
    assert (again.status_code, again.json()) == (200, {"erased": True})
    unknown = await send(client, erasure(next(PLAYERS)))
    assert unknown.content == answer.content, "who knows whom is not told"


async def test_each_school_has_a_report_of_it(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, player: int
) -> None:
    """As of whatever is deleted: kinds and numbers. A school that did not know the player has none."""
    stranger = next(PLAYERS)
    event = told("session.started", player=stranger)
    assert (await post_events(client, world.alpha.place_key, event)).status_code == 202
    for one in (player, stranger, player):
        assert (await send(client, erasure(one))).status_code == 200
    reports = "/api/v1/organizations/current/deletion-reports?rule=roblox_erasure"
    known = {"claim_codes": 1, "roblox_links": 1}
    for school, expected in ((world.alpha, [{"game_events": 1}, known]), (world.omega, [known])):
        found = (await client.get(reports, headers=school.admin.headers)).json()["items"]
        assert [one["counts"] for one in found] == expected
        nobody = {"erased_by_id": None, "student_data_days": None, "older_than": None}
        assert all(one | nobody == one for one in found)


async def test_a_code_of_who_was_erased_is_nobodys(
    client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection, world: World
) -> None:
    _student, code = pupil_with_code(admin, world.alpha)
    player = next(PLAYERS)
    with as_owner(database) as owner:
        assert claim(owner, world.alpha.id, player, code) == "claimed"
        assert (await send(client, erasure(player))).status_code == 200
        assert claim(owner, world.alpha.id, next(PLAYERS), code) == "unknown"


@pytest.mark.parametrize("kind", ["SampleNotification", "SubscriptionPurchased", ""])
async def test_other_notifications_change_nothing(
    client: httpx.AsyncClient, admin: psycopg.Connection, player: int, kind: str
) -> None:
    answer = await send(client, notification(kind, player))
    assert (answer.status_code, answer.json()) == (200, {"erased": False})
    assert admin.execute(KNOWN, [player]).fetchone() == (2,)


def headers_of(body: bytes) -> dict[str, tuple[str, bool]]:
    """Header by what it is, and whether it is good."""
    good, now = signature(body), int(time.time())
    _moment, signed = good.split(",")
    other = signature(body, "somebody's").split(",")[1]
    in_hex = hmac.new(SECRET.encode(), f"{now}.".encode() + body, hashlib.sha256).hexdigest()
    return {
        "the twin": (good, True),
        "the secret of before": (signature(body, "roblox_secret_old"), True),
        "nearly ten minutes": (signature(body, moment=now - 590), True),
        "with spaces": (good.replace(",", ", "), True),
        "two, the second good": (f"{good.split(',')[0]},{other},{signed}", True),
        "two, both wrong": (f"{good.split(',')[0]},{other},{other}", False),
        "none": ("", False),
        "no secret was set": (f"t={now}", False),
        "nonsense": ("t=x,v1=y", False),
        "no moment": (signed, False),
        "two moments": (f"t={now},{good}", False),
        "another secret": (f"t={now},{other}", False),
        "an empty secret": (signature(body, ""), False),
        "both secrets as one": (signature(body, "roblox_secret_new,roblox_secret_old"), False),
        "in hex": (f"t={now},v1={in_hex}", False),
        "old": (signature(body, moment=now - 620), False),
        "future": (signature(body, moment=now + 60), False),
        "moved on": (f"t={now + 5},{signed}", False),
    }


@pytest.mark.parametrize("name", headers_of(b"{}"))
async def test_signatures(client: httpx.AsyncClient, admin: psycopg.Connection, player: int, name: str) -> None:
    header, is_good = headers_of(erasure(player))[name]
    answer = await send(client, erasure(player), header)
    if is_good:
        assert (answer.status_code, answer.json()) == (200, {"erased": True})
    else:
        assert problem(answer) == (400, "bad_signature")
    assert admin.execute(KNOWN, [player]).fetchone() == (0 if is_good else 2,)


async def test_a_signature_is_of_one_body(client: httpx.AsyncClient, admin: psycopg.Connection, player: int) -> None:
    header = signature(erasure(next(PLAYERS)))
    assert problem(await send(client, erasure(player), header)) == (400, "bad_signature")
    assert problem(await send(client, erasure(player) + b" ", signature(erasure(player)))) == (400, "bad_signature")
    assert admin.execute(KNOWN, [player]).fetchone() == (2,)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'"RightToErasureRequest"',
        b"{}",
        b'{"EventType": 1}',
        b'{"EventType": "RightToErasureRequest"}',
        b'{"EventType": "RightToErasureRequest", "EventPayload": []}',
        b'{"EventType": "RightToErasureRequest", "EventPayload": {}}',
        *(erasure(player) for player in (0, -1, 2**63, 1.5, True, "77", None, [1], "1 OR true")),
    ],
)
async def test_signed_nonsense(client: httpx.AsyncClient, admin: psycopg.Connection, body: bytes) -> None:
    before = admin.execute("SELECT count(*) FROM blockyard.roblox_links").fetchone()
    assert problem(await send(client, body)) == (400, "not_an_event")
    assert admin.execute("SELECT count(*) FROM blockyard.roblox_links").fetchone() == before


async def test_the_largest_id_is_one(client: httpx.AsyncClient) -> None:
    assert (await send(client, erasure(2**63 - 1))).json() == {"erased": True}


@pytest.mark.parametrize("secrets", [None, " , "])
async def test_without_a_secret_it_is_off(database: TestDatabase, secrets: str | None) -> None:
    settings = type(database.settings).model_validate(
        database.settings.model_dump() | {"roblox_webhook_secrets": secrets}
    )
    app = create_app(settings)
    transport = httpx.ASGITransport(app=app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client,
    ):
        for header in (signature(erasure(1), ""), signature(erasure(1), "None"), signature(erasure(1))):
            answer = await send(client, erasure(1), header)
            assert problem(answer) == (404, "webhook_off")
            assert "BLOCKYARD_ROBLOX_WEBHOOK_SECRETS" in answer.json()["detail"]
