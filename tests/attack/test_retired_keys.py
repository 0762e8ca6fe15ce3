"""A token whose key was retired opens nothing, also in a process that still has the key and was not started again."""

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from typing import Final

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from blockyard.app.api import create_app
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.identity.tickets import Tickets
from blockyard.identity.tokens import AccessTokens, CurrentUser
from blockyard.tenancy import seal_keys
from blockyard.tenancy.token_keys import retire_token_keys
from blockyard.web.routing import API
from tests.api.steps import bearer, problem
from tests.attack.twins import HEADERS
from tests.databases import TOKEN_KEYS, TestDatabase
from tests.world import World
from tests.world_environments import NAME

OLD: Final = KeyRing.parse(TOKEN_KEYS)
RING: Final = OLD.rotated()
INVALID: Final = (401, "token_invalid")
LIST: Final = f"{API}/agents/instances"
MINT: Final = f"{API}/roblox/environment/status/{NAME}/stream-tickets"


@pytest.fixture(scope="module")
async def app(database: TestDatabase) -> AsyncIterator[FastAPI]:
    """It takes tokens of both keys, and is never started again."""
    settings = database.settings.model_copy(update={"token_keys": SecretStr(RING.format())})
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
def retired(database: TestDatabase) -> Iterator[None]:
    with psycopg.connect(reveal(database.settings.owner_database_url), autocommit=True) as owner:
        assert retire_token_keys(owner, RING.old_ids) == RING.old_ids
        assert retire_token_keys(owner, RING.old_ids) == []
        yield
        owner.execute("UPDATE tenancy.seal_keys SET retired_token_keys = '{}'")


def new_token(world: World) -> dict[str, str]:
    """The same person's, signed with the current key."""
    tokens = AccessTokens(RING, timedelta(minutes=15))
    teacher = world.alpha.teacher
    return bearer(tokens.issue(teacher.id, world.alpha.id, teacher.sign_in_id))


def guarded(app: FastAPI) -> list[tuple[str, str]]:
    """Method and path of each operation that wants an access token."""
    found = []
    for path, operations in app.openapi()["paths"].items():
        for method, operation in operations.items():
            wants = [name for one in operation.get("security", ()) for name in one]
            if path.startswith(API) and "HTTPBearer" in wants and {} not in operation["security"]:
                found.append((method.upper(), path))
    return found


def at(path: str) -> str:
    """With something in place of each parameter."""
    return "/".join("0190a5a0-0000-7000-8000-000000000000" if part[:1] == "{" else part for part in path.split("/"))


async def test_before_it_is_retired_it_opens(client: httpx.AsyncClient, world: World) -> None:
    for headers in (world.alpha.teacher.headers, new_token(world)):
        for path in (LIST, f"{API}/auth/me"):
            assert (await client.get(path, headers=headers)).status_code == 200


async def test_no_operation_opens(client: httpx.AsyncClient, app: FastAPI, world: World, retired: None) -> None:
    operations = guarded(app)
    assert len(operations) > 80
    opened = []
    for method, path in operations:
        needed = HEADERS.get(f"{method} {path}", {})
        answer = await client.request(method, at(path), headers=world.alpha.teacher.headers | needed)
        refused_before = method == "GET" and answer.status_code == 422
        if not refused_before and problem(answer) != INVALID:
            opened.append((method, path, answer.status_code))
        twin = await client.request(method, at(path), headers=new_token(world) | needed)
        assert twin.status_code != 401 or problem(twin) != INVALID, (method, path)
    assert opened == []


@pytest.mark.parametrize("path", [LIST, f"{API}/auth/me", f"{API}/organizations/current", f"{API}/auth/factors"])
async def test_what_it_says(client: httpx.AsyncClient, world: World, retired: None, path: str) -> None:
    answer = await client.get(path, headers=world.alpha.admin.headers)
    assert problem(answer) == INVALID
    assert answer.json()["detail"] == (
        "The access token was signed with a key that is no longer used. Get a new one at POST /api/v1/auth/refresh."
    )
    assert answer.headers["www-authenticate"].startswith('Bearer error="invalid_token"')


async def test_an_api_key_goes_on(client: httpx.AsyncClient, world: World, retired: None) -> None:
    assert (await client.get(LIST, headers=bearer(world.alpha.api_key))).status_code == 200


async def test_a_ticket_of_before(client: httpx.AsyncClient, world: World, database: TestDatabase) -> None:
    """It is signed as tokens are."""
    minted = (await client.post(MINT, headers=new_token(world))).json()
    stream = f"environment-status:{minted['url'].split('?')[0].split('/')[-2]}"
    teacher = world.alpha.teacher
    before = Tickets(OLD).issue(CurrentUser(teacher.id, world.alpha.id, sign_in_id=teacher.sign_in_id), stream).text
    path = minted["url"].split("?")[0]
    assert (await client.get(path, params={"ticket": before})).status_code == 200
    with psycopg.connect(reveal(database.settings.owner_database_url), autocommit=True) as owner:
        retire_token_keys(owner, RING.old_ids)
        assert problem(await client.get(path, params={"ticket": before})) == INVALID
        assert (await client.get(minted["url"])).status_code == 200
        owner.execute("UPDATE tenancy.seal_keys SET retired_token_keys = '{}'")


async def test_a_process_with_a_retired_seal_key_says_so(
    client: httpx.AsyncClient, world: World, database: TestDatabase
) -> None:
    ring = KeyRing.parse(reveal(database.settings.seal_keys))
    with psycopg.connect(reveal(database.settings.owner_database_url), autocommit=True) as owner:
        seal_keys.retire_seal_keys(owner, KeyRing.generate())
        answer = await client.get(LIST, headers=world.alpha.teacher.headers)
        assert problem(answer) == (503, "unavailable")
        assert answer.json()["detail"].startswith("The keys of this service were replaced")
        seal_keys.install_seal_keys(owner, ring)
    assert (await client.get(LIST, headers=world.alpha.teacher.headers)).status_code == 200
