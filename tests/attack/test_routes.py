"""Every route of the OpenAPI x {anonymous, outsider, former member, lower role, other organization}, generated.

A new route is attacked as soon as it exists. On each route the denied come first and change nothing; the allowed twin
sends the same request last and succeeds.
"""

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import msgpack
import psycopg
import pytest

from blockyard.app.api import create_app
from blockyard.app.openapi import api_routes, dependencies_of, permission_of
from blockyard.app.settings import Settings
from blockyard.identity.access import get_current_user, get_session
from blockyard.identity.models import ROLES
from blockyard.identity.permissions import Permission
from tests.attack.examples import example
from tests.attack.fingerprint import fingerprint
from tests.attack.mutants import dig
from tests.attack.tenant import marks_of
from tests.attack.twins import STATES, WHAT_TO_DO, asks_stripe, bodies, put_at_stripe
from tests.databases import TestDatabase, cloned, settings_for
from tests.environments import rojo_server
from tests.sandbox import HEADERS, stripe_sandbox
from tests.waiting import ANSWER_SECONDS
from tests.world import Person, World
from tests.world_environments import write_files

ONLY_ALPHA = "only-alpha-001"
ALPHA_WORLD = "Alpha World"
APP = create_app(settings_for("postgresql://nobody@localhost/none", "none", Path("unused")))
DOCUMENT = APP.openapi()


@dataclass(frozen=True, slots=True)
class Route:
    """One operation of the API."""

    method: str
    path: str
    signed_in: bool
    permission: Permission | None
    """Set on organization routes."""

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def body(self) -> Any:
        request = DOCUMENT["paths"][self.path][self.method.lower()].get("requestBody")
        return example(request["content"]["application/json"]["schema"], DOCUMENT) if request else None

    def url(self, ids: dict[str, str]) -> str:
        return re.sub(r"{(\w+)}", lambda match: ids[match[1]], self.path)


ROUTES = [
    Route(
        method,
        str(route.path_format),
        signed_in=not {get_current_user, get_session}.isdisjoint(calls := set(dependencies_of(route.dependant))),
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
            admin.execute(
                "INSERT INTO blockyard.agent_instances"
                " (organization_id, id, agent_id, agent_type, status, configuration, created_by_id)"
                " SELECT organization_id, gen_random_uuid(), %s, agent_type, status, configuration, created_by_id"
                " FROM blockyard.agent_instances WHERE organization_id = %s AND agent_id = %s",
                [ONLY_ALPHA, template[1].alpha.id, template[1].alpha.quiz_agent_id],
            )
            rename = "UPDATE blockyard.environments SET name = %s WHERE organization_id = %s"
            admin.execute(rename, [ALPHA_WORLD, template[1].alpha.id])
            write_files(admin, database.settings.data_dir)
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
        httpx.Client(base_url=url, headers=HEADERS, timeout=ANSWER_SECONDS) as client,
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


def ids_in_alpha(world: World, route: Route) -> dict[str, str]:
    alpha = world.alpha
    return {
        "agent_id": alpha.agent_id if "execution_id" in route.path else ONLY_ALPHA,
        "execution_id": str(alpha.execution_id),
        "membership_id": str(alpha.teacher.membership_id),
        "invitation_id": str(alpha.invitation_id),
        "api_key_id": str(alpha.api_key_id),
        "subscription_id": "sub_alpha",
        "payment_method_id": "pm_alpha",
        "invoice_id": "in_alpha",
        "name": ALPHA_WORLD,
    }


INVENTED = {
    "agent_id": "invented-001",
    "execution_id": "0190a5a0-0000-7000-8000-000000000000",
    "membership_id": "0190a5a0-0000-7000-8000-000000000000",
    "invitation_id": "0190a5a0-0000-7000-8000-000000000000",
    "api_key_id": "0190a5a0-0000-7000-8000-000000000000",
    "subscription_id": "sub_invented",
    "payment_method_id": "pm_invented",
    "invoice_id": "in_invented",
    "name": "Invented World",
}


def imposter(person: Person, organization_of: Person) -> dict[str, str]:
    """A token of ours, for a user who is no member of the organization it names."""
    return Person(person.id, person.email, organization_of.organization_id).headers


async def test_there_are_routes() -> None:
    assert sum(route.permission is not None for route in ROUTES) >= 20


def test_twins_have_routes_and_need_their_rows(world: World) -> None:
    """A row that is not needed any more hides what the OpenAPI says by itself."""
    told = bodies(world, ALPHA_WORLD, {})
    by_name = {str(route): route for route in ROUTES}
    assert (told.keys() | STATES.keys()) - by_name.keys() == set(), "there is no such operation: take the row out"
    assert [name for name, body in told.items() if by_name[name].body == body] == [], "the schema says so by itself"


@pytest.mark.parametrize("route", [r for r in ROUTES if r.signed_in], ids=str)
async def test_route(
    client: httpx.AsyncClient, stripe: httpx.Client, world: World, database: TestDatabase, route: Route
) -> None:
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        at_stripe = put_at_stripe(admin, stripe, world) if asks_stripe(route.method, route.path) else {}
        if str(route) in STATES:
            assert admin.execute(STATES[str(route)].encode(), [world.alpha.id]).rowcount > 0, "it changed nothing"
        url = route.url({name: at_stripe.get(id, id) for name, id in ids_in_alpha(world, route).items()})
        body = bodies(world, ALPHA_WORLD, at_stripe).get(str(route), route.body)

        async def send(headers: dict[str, str], url: str = url) -> httpx.Response:
            content = {"json": body} if route.body is not None else {}
            return await client.request(route.method, url, headers=headers, **content)

        before = fingerprint(admin, world.alpha.id)
        for headers in ({}, {"Authorization": "Bearer x"}, {"Authorization": "Bearer by_x"}):
            answer = await send(headers)
            assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
        if route.permission is not None:
            for stranger in (world.outsider, world.alpha.former, world.omega.owner):
                answer = await send(imposter(stranger, world.alpha.owner))
                assert (answer.status_code, answer.json()["code"]) == (403, "not_a_member")
            await deny_lower_roles(send, world, route)
            await deny_other_organization(send, world, route)
        assert fingerprint(admin, world.alpha.id) == before, "the denied changed something"

    allowed = await send(world.alpha.owner.headers)
    assert allowed.is_success, f"{route}: {allowed.status_code} {allowed.text}\n{WHAT_TO_DO}"
    assert not [mark for mark in marks_of(world, world.omega) if mark in allowed.text]


async def deny_lower_roles(send: Any, world: World, route: Route) -> None:
    assert route.permission is not None
    for role in ROLES:
        if role not in route.permission.roles:
            answer = await send(world.alpha.person(role).headers)
            assert (answer.status_code, answer.json()["code"]) == (403, "permission_missing")
            assert answer.json()["permission"] == route.permission.name


async def deny_other_organization(send: Any, world: World, route: Route) -> None:
    """Omega's owner may do everything, and yet alpha's thing and an invented one are the same nothing."""
    if "{" not in route.path:
        if route.method == "GET":
            answer = await send(world.omega.owner.headers)
            assert answer.status_code == 200
            assert not [mark for mark in marks_of(world, world.alpha) if mark in answer.text]
        return
    foreign = await send(world.omega.owner.headers)
    invented = await send(world.omega.owner.headers, route.url(INVENTED))
    assert (foreign.status_code, foreign.json()["code"]) == (404, "not_found")
    if "execution_id" not in route.path:
        assert foreign.content == invented.content
    else:  # the agent of that name is omega's own, so only the execution is invented
        invented = await send(
            world.omega.owner.headers,
            route.url(ids_in_alpha(world, route) | {"execution_id": INVENTED["execution_id"]}),
        )
        assert foreign.content == invented.content
