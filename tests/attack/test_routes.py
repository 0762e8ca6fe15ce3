"""Every route of the OpenAPI x {anonymous, outsider, former member, lower role, other organization}, generated.

A new route is attacked as soon as it exists. On each route the denied come first and change nothing; the allowed twin
sends the same request last and succeeds.
"""

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx
import msgpack
import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from blockyard.app.api import create_app
from blockyard.app.openapi import api_routes, dependencies_of, permission_of
from blockyard.app.settings import Settings
from blockyard.identity.access import get_current_user, get_session
from blockyard.identity.models import ROLES
from blockyard.identity.permissions import PUPIL, Permission
from blockyard.web.endpoints import get_keyed_exchange
from blockyard.web.routing import WRITES
from tests.attack.examples import example
from tests.attack.fingerprint import fingerprint
from tests.attack.mutants import dig
from tests.attack.tenant import marks_of
from tests.attack.twins import (
    ANOTHER_END,
    ELSEWHERE,
    HEADERS,
    KEPT,
    OVER,
    STATES,
    WHAT_TO_DO,
    asks_stripe,
    bodies,
    files,
    put_at_stripe,
)
from tests.databases import TestDatabase, cloned
from tests.environments import rojo_server
from tests.sandbox import HEADERS as OF_STRIPE
from tests.sandbox import stripe_sandbox
from tests.unserved import APP
from tests.waiting import ANSWER_SECONDS
from tests.world import Person, School, World
from tests.world_classes import Pupil
from tests.world_environments import write_files
from tests.world_paths import path_id
from tests.world_uploads import write_uploads

DOCUMENT = APP.openapi()


@dataclass(frozen=True, slots=True)
class Route:
    """One operation of the API."""

    method: str
    path: str
    signed_in: bool
    honours_key: bool
    """Idempotency-Key; the others refuse it."""
    permission: Permission | None
    """Set on organization routes."""

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def is_for_pupils(self) -> bool:
        return self.permission is not None and PUPIL in self.permission.roles

    def actor(self, school: School) -> Person | Pupil:
        """Who may ask for it there."""
        return school.pupil if self.is_for_pupils else school.owner

    @property
    def body(self) -> Any:
        request = DOCUMENT["paths"][self.path][self.method.lower()].get("requestBody")
        told = request["content"].get("application/json") if request else None
        return example(told["schema"], DOCUMENT) if told else None

    @property
    def query(self) -> dict[str, Any]:
        """The parameters without which there is no answer."""
        parameters = DOCUMENT["paths"][self.path][self.method.lower()].get("parameters", ())
        needed = [one for one in parameters if one["in"] == "query" and one.get("required")]
        return {one["name"]: example(one["schema"], DOCUMENT) for one in needed}

    @property
    def ids(self) -> list[str]:
        """The names of the ids in the path. The last is the thing's own, the others are its parents'."""
        return re.findall(r"{(\w+)}", self.path)

    def url(self, ids: dict[str, str]) -> str:
        return self.path.format(**ids)

    def invented(self, ids: dict[str, str]) -> str:
        """The URL of a thing that nobody has, beside that of `ids`."""
        own = self.ids[-1]
        return self.url(ids | {own: path_id(own, str(self)).invented(ids[own])})


ROUTES = [
    Route(
        method,
        str(route.path_format),
        signed_in=not {get_current_user, get_session}.isdisjoint(calls := set(dependencies_of(route.dependant))),
        honours_key=get_keyed_exchange in calls,
        permission=permission_of(route) if get_session in calls else None,
    )
    for route in api_routes(APP)
    for method in sorted(route.methods or ())
]


@pytest.fixture
def database(template: tuple[TestDatabase, World], tmp_path: Path) -> Any:
    """A copy for each route, since the allowed twin may delete what the next route needs."""
    with cloned(template[0], tmp_path) as database:
        dig(database.admin_url)
        with psycopg.connect(database.admin_url, autocommit=True) as admin:
            write_files(admin, database.settings.data_dir)
            write_uploads(admin, database.settings.data_dir)
        yield database


@pytest.fixture(scope="module")
def rojo() -> Iterator[str]:
    """The address of a Rojo server."""
    body: bytes = msgpack.packb(rojo_server.NEXT)
    with rojo_server.server(200, rojo_server.PACKED, body) as url:
        yield url


@pytest.fixture(scope="module")
def stripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with (
        stripe_sandbox(tmp_path_factory.mktemp("stripe")) as url,
        httpx.Client(base_url=url, headers=OF_STRIPE, timeout=ANSWER_SECONDS) as client,
    ):
        yield client


@pytest.fixture
async def client(database: TestDatabase, stripe: httpx.Client, rojo: str) -> AsyncIterator[httpx.AsyncClient]:
    """Of an application that finds everybody whom it asks."""
    found = {"stripe_secret_key": "sk_test_sandbox", "stripe_api_url": str(stripe.base_url), "rojo_url": rojo}
    app = create_app(Settings.model_validate(database.settings.model_dump() | found))
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
            yield client


@pytest.fixture
def world(template: tuple[TestDatabase, World]) -> World:
    return template[1]


def ids_in_alpha(admin: psycopg.Connection[Any], world: World, route: Route) -> dict[str, str]:
    """The ids of alpha's own thing. Omega has its parents too, by the same names, and never the thing itself: where both
    call theirs the same, alpha's is renamed.
    """
    if not route.ids:
        return {}
    own = route.ids[-1]
    named = path_id(own, str(route))
    ids = world.alpha.path_ids
    if ids[own] != world.omega.path_ids[own]:
        return ids
    column = Identifier(named.column.key)
    rename = SQL("UPDATE {table} SET {column} = %s WHERE organization_id = %s AND {column} = %s").format(
        table=Identifier(*str(named.table).split(".")), column=column
    )
    assert admin.execute(rename, [named.only_alpha, world.alpha.id, ids[own]]).rowcount == 1
    return ids | {own: str(named.only_alpha)}


def imposter(person: Person, organization_of: Person) -> dict[str, str]:
    """A token of ours, for a user who is no member of the organization it names."""
    return replace(person, organization_id=organization_of.organization_id, membership_id=None).headers


async def test_there_are_routes() -> None:
    assert sum(route.permission is not None for route in ROUTES) >= 20


def test_twins_have_routes_and_need_their_rows(world: World) -> None:
    """A row that is not needed any more hides what the OpenAPI says by itself."""
    told = bodies(world, {})
    by_name = {str(route): route for route in ROUTES}
    rows = (
        told.keys()
        | STATES.keys()
        | ANOTHER_END.keys()
        | KEPT
        | files(world).keys()
        | HEADERS.keys()
        | ELSEWHERE.keys()
    )
    assert rows - by_name.keys() == set(), "there is no such operation: take the row out"
    assert [name for name, body in told.items() if by_name[name].body == body] == [], "the schema says so by itself"


@pytest.mark.parametrize("route", [r for r in ROUTES if r.signed_in], ids=str)
async def test_route(
    client: httpx.AsyncClient, stripe: httpx.Client, world: World, database: TestDatabase, route: Route
) -> None:
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        at_stripe = put_at_stripe(admin, stripe, world) if asks_stripe(route.method, route.path) else {}
        if str(route) in STATES:
            assert admin.execute(STATES[str(route)].encode(), [world.alpha.id]).rowcount > 0, "it changed nothing"
        ids = {name: at_stripe.get(id, id) for name, id in ids_in_alpha(admin, world, route).items()}
        body, sent_as = bodies(world, at_stripe).get(str(route), route.body), files(world)

        async def send(headers: dict[str, str], url: str = route.url(ids)) -> httpx.Response:
            content: dict[str, Any] = {"json": body} if route.body is not None else {}
            if str(route) in sent_as:
                media_type, content["content"] = sent_as[str(route)]
                headers = headers | {"Content-Type": media_type}
            headers = headers | HEADERS.get(str(route), {})
            return await client.request(route.method, url, headers=headers, params=route.query, **content)

        before = fingerprint(admin, world.alpha.id)
        invalid = ({"Authorization": "Bearer x"}, {"Authorization": "Bearer by_x"})
        for headers, code in (({}, "not_authenticated"), *((one, "token_invalid") for one in invalid)):
            answer = await send(headers)
            assert (answer.status_code, answer.json()["code"]) == (401, code)
        if not route.is_for_pupils:
            answer = await send(world.alpha.pupil.headers)
            assert (answer.status_code, answer.json()["code"]) == (403, "not_for_students")
        if route.permission is not None:
            for stranger in (world.outsider, world.alpha.former, world.omega.owner):
                answer = await send(imposter(stranger, world.alpha.owner))
                assert (answer.status_code, answer.json()["code"]) == (403, "not_a_member")
            await deny_lower_roles(send, world, route)
            await deny_other_organization(send, world, route, ids)
        assert fingerprint(admin, world.alpha.id) == before, "the denied changed something"

        if route.method in WRITES and not route.honours_key:
            answer = await send(keyed(route.actor(world.alpha)))
            assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_not_supported")

        actor = route.actor(world.alpha)
        allowed = await send(keyed(actor) if route.honours_key else actor.headers)
        if str(route) in ELSEWHERE:
            assert outcome(allowed) == ELSEWHERE[str(route)]
            return
        assert allowed.is_success, f"{route}: {allowed.status_code} {allowed.text}\n{WHAT_TO_DO}"
        if route.honours_key:
            done = fingerprint(admin, world.alpha.id)
            assert is_replay(allowed, await send(keyed(actor)))
            assert fingerprint(admin, world.alpha.id) == done, "what was sent again was done again"
        if "Location" in allowed.headers:
            found = await client.get(allowed.headers["Location"], headers=actor.headers)
            assert found.status_code == 200, f"nothing is at {allowed.headers['Location']}"
        if route.method == "DELETE":
            done = fingerprint(admin, world.alpha.id)
            again = await send(actor.headers)
            assert outcome(again) == ANOTHER_END.get(str(route), "404 not_found")
            assert fingerprint(admin, world.alpha.id) == done, "what is gone was deleted once more"
            if route.ids and f"GET {route.path}" in map(str, ROUTES):
                read = await client.get(route.url(ids), headers=actor.headers)
                assert outcome(read) == ("200" if str(route) in KEPT else OVER.get(str(route), "404 not_found"))
    assert not [mark for mark in marks_of(world, world.omega) if mark in allowed.text]


def outcome(answer: httpx.Response) -> str:
    """Its status, and the code of a problem."""
    return f"{answer.status_code} {answer.json()['code']}" if answer.is_error else str(answer.status_code)


def keyed(person: Person | Pupil) -> dict[str, str]:
    return person.headers | {"Idempotency-Key": "one"}


def is_replay(first: httpx.Response, again: httpx.Response) -> bool:
    if again.headers["Idempotent-Replayed"] != "true":
        return False
    if again.status_code == 409:
        told = again.json()
        return bool(told["code"] == "secret_shown_once" and told["made"].items() < first.json().items())
    return (again.status_code, again.text) == (first.status_code, first.text)


async def deny_lower_roles(send: Any, world: World, route: Route) -> None:
    assert route.permission is not None
    for role in ROLES:
        if role not in route.permission.roles:
            answer = await send(world.alpha.person(role).headers)
            assert (answer.status_code, answer.json()["code"]) == (403, "permission_missing")
            assert answer.json()["permission"] == route.permission.name


async def deny_other_organization(send: Any, world: World, route: Route, ids: dict[str, str]) -> None:
    """Omega's owner may do everything, and yet alpha's thing and an invented one are the same nothing, as to pupils."""
    theirs = route.actor(world.omega)
    if not route.ids:
        if route.method == "GET":
            answer = await send(theirs.headers)
            assert answer.status_code == 200
            assert not [mark for mark in marks_of(world, world.alpha) if mark in answer.text]
        return
    foreign = await send(theirs.headers)
    invented = await send(theirs.headers, route.invented(ids))
    assert (foreign.status_code, foreign.json()["code"]) == (404, "not_found")
    assert foreign.content == invented.content
