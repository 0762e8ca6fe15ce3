"""A ticket opens one stream, for whoever asked for it, and nothing else. Each attack has a twin that succeeds."""

from datetime import timedelta
from typing import Any, Final
from urllib.parse import quote

import httpx
import jwt
import psycopg
import pytest
from fastapi import FastAPI

from blockyard.base import clock
from blockyard.base.keys import KeyRing
from blockyard.identity.tickets import Tickets
from blockyard.identity.tokens import CurrentUser
from blockyard.web import streams
from tests.api.steps import KEYS, bearer, problem
from tests.api.streams import EVENTS, Stream, be_quick, events_in, reading
from tests.attack.tenant import marks_of
from tests.databases import TOKEN_KEYS
from tests.world import School, World
from tests.world_environments import NAME

BASE: Final = "/api/v1/roblox/environment"
MINT: Final = f"{BASE}/status/{NAME}/stream-tickets"
INVALID, EXPIRED = (401, "ticket_invalid"), (401, "ticket_expired")
WAITING: Final = "Watched"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    be_quick(monkeypatch)


async def mint(client: httpx.AsyncClient, headers: dict[str, str], name: str = NAME) -> dict[str, Any]:
    answer = await client.post(f"{BASE}/status/{quote(name)}/stream-tickets", headers=headers)
    assert answer.status_code == 201, answer.text
    assert answer.headers.get_list("cache-control") == ["no-store"]
    ticket: dict[str, Any] = answer.json()
    return ticket


async def make_key(client: httpx.AsyncClient, school: School, **wish: Any) -> dict[str, Any]:
    body = {"name": "Class page", "role": "teacher"} | wish
    answer = await client.post(KEYS, headers=school.admin.headers, json=body)
    assert answer.status_code == 201, answer.text
    key: dict[str, Any] = answer.json()
    return key


async def follow(client: httpx.AsyncClient, ticket: str, seen: str = "", name: str | None = None) -> httpx.Response:
    """At the address that the ticket is for, or by a name."""
    path = EVENTS.format(name or id_in(ticket))
    return await client.get(path, params={"ticket": ticket}, headers={"Last-Event-ID": seen})


def id_in(ticket: str) -> str:
    """Of the environment that it says it is for; that of none if it is no ticket."""
    try:
        claims = jwt.decode(ticket, options={"verify_signature": False})
    except jwt.InvalidTokenError:
        return NAME
    return str(claims.get("aud", NAME)).removeprefix("environment-status:")


def stand_at(monkeypatch: pytest.MonkeyPatch, seconds: float, since: Any) -> None:
    monkeypatch.setattr(clock, "now", lambda: since + timedelta(seconds=seconds))


async def test_a_ticket_opens_its_stream_and_goes_on(client: httpx.AsyncClient, world: World) -> None:
    minted = await mint(client, world.alpha.teacher.headers)
    assert set(minted) == {"ticket", "url", "opens_until", "ends_at"}
    opened = await client.get(minted["url"])
    assert (opened.status_code, opened.headers["cache-control"]) == (200, "no-store")
    status, done = events_in(opened.text)
    told = (await client.get(f"{BASE}/status/{NAME}", headers=world.alpha.teacher.headers)).json()
    assert (status.data, done.data) == (told, told)
    again = await client.get(minted["url"], headers={"Last-Event-ID": done.id})
    assert (again.status_code, again.content) == (204, b"")
    between = await client.get(minted["url"], headers={"Last-Event-ID": status.id})
    assert events_in(between.text) == [done]


async def test_it_opens_for_a_minute_and_goes_on_for_fifteen(
    client: httpx.AsyncClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever finds the address later has no event's id, and that of another ticket's stream does not do."""
    start = clock.now().replace(microsecond=0)
    stand_at(monkeypatch, 0, start)
    ticket = (await mint(client, world.alpha.teacher.headers))["ticket"]
    other = (await mint(client, world.alpha.admin.headers))["ticket"]
    stand_at(monkeypatch, 59, start)
    seen = events_in((await follow(client, ticket)).text)[0].id
    stand_at(monkeypatch, 60, start)
    for late in ("", seen.partition(".")[0], seen, "x.y", f"1.{'x' * 16}"):
        assert problem(await follow(client, other, late)) == EXPIRED
    stand_at(monkeypatch, 899, start)
    assert (await follow(client, ticket, seen)).status_code == 200
    stand_at(monkeypatch, 900, start)
    assert problem(await follow(client, ticket, seen)) == EXPIRED


async def test_an_altered_or_foreign_ticket_opens_nothing(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    ticket = (await mint(client, teacher.headers))["ticket"]
    head, claims, signature = ticket.split(".")
    omegas = (await mint(client, world.omega.teacher.headers))["ticket"]
    forged = jwt.encode(jwt.decode(ticket, options={"verify_signature": False}), b"x" * 32, "HS256", {"kid": "k1"})
    unsigned = jwt.encode(jwt.decode(ticket, options={"verify_signature": False}), "", "none")
    for wrong in (
        f"{head}.{omegas.split('.')[1]}.{signature}",
        f"{head}.{claims}.{omegas.split('.')[2]}",
        f"{head}.{claims}.",
        f"{head}.{claims}",
        forged,
        unsigned,
        teacher.token,
        world.alpha.api_key,
        "x",
        "",
        "é",
    ):
        answer = await follow(client, wrong)
        assert problem(answer) == INVALID
        assert answer.json()["detail"].startswith("This ticket does not open this stream.")
        assert answer.headers["www-authenticate"].startswith(
            'Bearer error="invalid_token", error_description="This tick'
        )
    assert (await follow(client, ticket)).status_code == 200


async def test_a_ticket_is_for_one_environment(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    wish = {"name": WAITING, "description": "One tree"}
    assert (await client.post(f"{BASE}/create", json=wish, headers=headers)).status_code == 202
    ticket = (await mint(client, headers))["ticket"]
    assert problem(await follow(client, ticket, name=WAITING)) == INVALID
    assert problem(await follow(client, ticket, name="Not there")) == INVALID
    assert (await follow(client, ticket)).status_code == 200


async def test_a_ticket_follows_its_environment_and_not_the_name(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    headers = world.alpha.teacher.headers
    wish = {"name": "First", "description": "One tree"}
    assert (await client.post(f"{BASE}/create", json=wish, headers=headers)).status_code == 202
    url = (await mint(client, headers, "First"))["url"]
    renamed = await client.patch(f"{BASE}/First", json={"name": "Second"}, headers=headers)
    assert renamed.status_code == 202, renamed.text
    async with reading(app, url, {}) as stream:
        assert (await stream.event()).data["name"] == "Second"
    assert (await client.delete(f"{BASE}/Second", headers=headers)).status_code == 204
    for name in ("First", "Second"):
        made = await client.post(f"{BASE}/create", json=wish | {"name": name}, headers=headers)
        assert made.status_code == 202, made.text
    assert problem(await client.get(url)) == (404, "not_found")


async def test_a_ticket_tells_of_its_own_school_only(client: httpx.AsyncClient, world: World) -> None:
    """Both have an environment of this name."""
    told = (await follow(client, (await mint(client, world.omega.owner.headers))["ticket"])).text
    assert [mark for mark in marks_of(world, world.omega) if mark in told]
    assert not [mark for mark in marks_of(world, world.alpha) if mark in told]


async def test_our_own_signature_lets_no_stranger_in(client: httpx.AsyncClient, world: World) -> None:
    tickets = Tickets(KeyRing.parse(TOKEN_KEYS))
    stream = f"environment-status:{id_in((await mint(client, world.alpha.owner.headers))['ticket'])}"

    def ticket_of(person: Any) -> str:
        return tickets.issue(CurrentUser(person.id, world.alpha.id, sign_in_id=person.sign_in_id), stream).text

    for stranger in (world.outsider, world.alpha.former, world.omega.owner):
        assert problem(await follow(client, ticket_of(stranger))) == (403, "not_a_member")
    assert problem(await follow(client, ticket_of(world.alpha.student))) == (403, "permission_missing")
    assert (await follow(client, ticket_of(world.alpha.owner))).status_code == 200


@pytest.mark.parametrize(
    ("change", "undo", "code"),
    [
        ("removed_at = now()", "removed_at = NULL", "not_a_member"),
        ("role = 'student'", "role = 'teacher'", "permission_missing"),
    ],
)
async def test_a_ticket_is_worth_what_its_member_is_now(
    app: FastAPI,
    client: httpx.AsyncClient,
    world: World,
    admin: psycopg.Connection,
    change: str,
    undo: str,
    code: str,
) -> None:
    school = world.alpha
    change_teacher = "UPDATE blockyard.memberships SET {} WHERE id = %s"
    teacher = [school.teacher.membership_id]
    name = await waiting(client, school)
    ending, twin = [await mint(client, person.headers, name) for person in (school.teacher, school.owner)]
    async with reading(app, ending["url"], {}) as stream:
        seen = (await stream.event()).id
        admin.execute(change_teacher.format(change).encode(), teacher)
        told = await stream.last()
    assert (told.kind, told.data["status"], told.data["code"], told.id) == ("problem", 403, code, seen)
    assert problem(await client.get(ending["url"], headers={"Last-Event-ID": seen})) == (403, code)
    async with reading(app, twin["url"], {}) as stream:
        assert (await stream.event()).kind == "status"
    admin.execute(change_teacher.format(undo).encode(), teacher)


async def waiting(client: httpx.AsyncClient, school: School) -> str:
    """An environment that nobody builds."""
    wish = {"name": WAITING, "description": "One tree"}
    made = await client.post(f"{BASE}/create", json=wish, headers=school.owner.headers)
    assert made.status_code in (202, 409), made.text
    return WAITING


async def test_a_stream_ends_with_its_ticket(
    app: FastAPI, client: httpx.AsyncClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    minted = await mint(client, world.alpha.teacher.headers, await waiting(client, world.alpha))
    start = clock.now()
    async with reading(app, minted["url"], {}) as stream:
        await stream.event()
        stand_at(monkeypatch, 890, start)
        await some_looks(stream, monkeypatch)
        stand_at(monkeypatch, 901, start)
        told = await stream.last()
    assert (told.kind, told.data["status"], told.data["code"]) == ("problem", 401, "ticket_expired")


async def some_looks(stream: Stream, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(streams, "HEARTBEAT_SECONDS", 0.0)
        for _ in range(3):
            assert await stream.chunk() == ": waiting\n\n"


async def test_a_ticket_is_good_nowhere_else(client: httpx.AsyncClient, world: World) -> None:
    ticket = (await mint(client, world.alpha.owner.headers))["ticket"]
    refused = (401, "token_invalid")
    for method, path in (
        ("GET", f"/status/{NAME}"),
        ("GET", "/list"),
        ("GET", f"/{NAME}/scene"),
        ("DELETE", f"/{NAME}"),
        ("POST", f"/status/{NAME}/stream-tickets"),
    ):
        assert problem(await client.request(method, BASE + path, headers=bearer(ticket))) == refused
        in_query = await client.request(method, BASE + path, params={"ticket": ticket})
        assert problem(in_query) == (422, "validation_failed")  # no other route has such a parameter
    assert problem(await client.get(EVENTS.format(NAME), headers=bearer(ticket))) == refused
    assert problem(await client.get("/api/v1/auth/me", headers=bearer(ticket))) == refused
    assert (await follow(client, ticket)).status_code == 200


async def test_a_ticket_of_a_key_ends_with_the_key(
    app: FastAPI, client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    school, name = world.alpha, await waiting(client, world.alpha)
    revoked, expired, living = [await make_key(client, school, scopes=["environments:read"]) for _ in range(3)]
    ends = {
        (401, "token_invalid"): (revoked, "UPDATE blockyard.api_keys SET revoked_at = now() WHERE id = %s"),
        (401, "api_key_expired"): (expired, "UPDATE blockyard.api_keys SET expires_at = now() WHERE id = %s"),
    }
    for told, (key, end) in ends.items():
        minted = await mint(client, bearer(key["key"]), name)
        async with reading(app, minted["url"], {}) as stream:
            await stream.event()
            admin.execute(end.encode(), [key["id"]])
            last = await stream.last()
        assert (last.data["status"], last.data["code"]) == told
        assert problem(await client.get(minted["url"])) == told
    async with reading(app, (await mint(client, bearer(living["key"]), name))["url"], {}) as stream:
        assert (await stream.event()).kind == "status"


async def test_a_key_gets_no_ticket_for_what_it_may_not(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    key, other = [
        await make_key(client, world.alpha, scopes=[scope]) for scope in ("environments:read", "members:read")
    ]
    assert problem(await client.post(MINT, headers=bearer(other["key"]))) == (403, "permission_missing")
    ticket = (await mint(client, bearer(key["key"])))["ticket"]
    assert (await follow(client, ticket)).status_code == 200
    narrow = "UPDATE blockyard.api_keys SET scopes = '{members:read}' WHERE id = %s"
    admin.execute(narrow.encode(), [key["id"]])
    assert problem(await follow(client, ticket)) == (403, "permission_missing")


async def test_anothers_key_is_not_spoken_for(client: httpx.AsyncClient, world: World) -> None:
    """Signed by us, and yet a key acts for its maker only, in its own school."""
    tickets = Tickets(KeyRing.parse(TOKEN_KEYS))
    stream = f"environment-status:{NAME}"
    for school, maker, status in (
        (world.alpha, "owner", 200),
        (world.alpha, "admin", 401),
        (world.omega, "owner", 401),
    ):
        caller = CurrentUser(school.person(maker).id, school.id, api_key_id=world.alpha.api_key_id)
        assert (await follow(client, tickets.issue(caller, stream).text)).status_code == status
