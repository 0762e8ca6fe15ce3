"""Every route of the OpenAPI x {anonymous, outsider, former member, lower role, other organization}, generated.

A new route is attacked as soon as it exists. On each route the denied come first and change nothing; the allowed twin
sends the same request last and gets past every wall.
"""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.app.api import create_app
from blockyard.app.openapi import api_routes, dependencies_of, permission_of
from blockyard.identity.access import get_current_user, get_session
from blockyard.identity.models import ROLES
from blockyard.identity.permissions import Permission
from tests.attack.examples import example
from tests.attack.fingerprint import fingerprint
from tests.attack.mutants import dig
from tests.attack.tenant import marks_of
from tests.databases import TestDatabase, cloned, settings_for
from tests.world import PASSWORD, Person, World
from tests.world_environments import write_files

ONLY_ALPHA = "only-alpha-001"
ALPHA_WORLD = "Alpha World"
NOBODY_ANSWERS = ("stripe_unavailable", "rojo_unreachable")
"""Codes of who came to ask others, past every wall."""
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
                " FROM blockyard.agent_instances WHERE id = %s",
                [ONLY_ALPHA, template[1].alpha.instance_id],
            )
            rename = "UPDATE blockyard.environments SET name = %s WHERE organization_id = %s"
            admin.execute(rename, [ALPHA_WORLD, template[1].alpha.id])
            write_files(admin, database.settings.data_dir)
        yield database


@pytest.fixture
async def client(database: TestDatabase) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(database.settings)
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


def known_only_to_the_caller(world: World) -> dict[str, dict[str, str]]:
    """Bodies that no schema can tell."""
    return {
        "POST /api/v1/auth/switch": {"organization_id": str(world.alpha.id)},
        "POST /api/v1/payments/refunds": {"payment": "pi_alpha"},
        "POST /api/v1/roblox/environment/rojo/check": {"name": ALPHA_WORLD},
        "POST /api/v1/auth/password": {"current_password": PASSWORD, "new_password": "another horse battery"},
    }


async def test_there_are_routes() -> None:
    assert sum(route.permission is not None for route in ROUTES) >= 20


@pytest.mark.parametrize("route", [r for r in ROUTES if r.signed_in], ids=str)
async def test_route(client: httpx.AsyncClient, world: World, database: TestDatabase, route: Route) -> None:
    url = route.url(ids_in_alpha(world, route))
    bodies = known_only_to_the_caller(world)

    async def send(headers: dict[str, str], url: str = url) -> httpx.Response:
        content = {"json": bodies.get(str(route), route.body)} if route.body is not None else {}
        return await client.request(route.method, url, headers=headers, **content)

    with psycopg.connect(database.admin_url, autocommit=True) as admin:
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
    assert allowed.status_code < 500 or allowed.json()["code"] in NOBODY_ANSWERS
    assert allowed.status_code not in (401, 403, 404), "the allowed twin must get past every wall"
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
            assert answer.status_code == 200 or answer.json()["code"] in NOBODY_ANSWERS
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
