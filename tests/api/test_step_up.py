"""POST /auth/step-up: what is worst wants a proof that is at most 10 minutes old."""

from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from tests.api.steps import KEYS, PASSWORD, SIGN_INS, SWITCH, bearer, login, problem, refresh
from tests.api.test_factors import FACTORS, TOTP, proved, with_app
from tests.attack.test_routes import ROUTES, Route
from tests.attack.twins import asks_stripe
from tests.conftest import RunJobs
from tests.world import PASSWORD as WORLDS_PASSWORD
from tests.world import Person, World

STEP_UP = "/api/v1/auth/step-up"
CURRENT = "/api/v1/organizations/current"
EMAIL = "/api/v1/auth/email"
ME = "/api/v1/auth/me"
NO_MONEY = (
    "POST /api/v1/payments/customers",
    "PUT /api/v1/payments/billing-details",
    "GET /api/v1/payments/subscriptions/{subscription_id}/preview",
)
MONEY = [
    route
    for route in ROUTES
    if route.signed_in and asks_stripe(route.method, route.path) and str(route) not in NO_MONEY
]


def age(admin: psycopg.Connection, user_id: Any, interval: str = "10 minutes") -> None:
    """All sign-ins of the person have proved so long ago."""
    statement = "UPDATE identity.refresh_tokens SET proved_at = now() - %s::interval WHERE user_id = %s"
    assert admin.execute(statement, [interval, user_id]).rowcount > 0


async def step_up(client: httpx.AsyncClient, headers: dict[str, str], **proof: str) -> httpx.Response:
    return await client.post(STEP_UP, headers=headers, json=proof)


@pytest.fixture
async def person(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, request: pytest.FixtureRequest
) -> dict[str, Any]:
    return await proved(client, run_jobs, mailbox, f"up{abs(hash(request.node.name))}")


WISHES: list[tuple[str, str, dict[str, Any], int]] = [
    ("POST", KEYS, {"name": "k", "role": "teacher"}, 201),
    ("POST", TOTP, {"name": "Phone"}, 201),
    ("DELETE", CURRENT, {"confirm": "Springfield School"}, 204),
]


@pytest.mark.parametrize(("method", "path", "body", "status"), WISHES)
async def test_an_old_proof_does_not_do(
    client: httpx.AsyncClient,
    admin: psycopg.Connection,
    person: dict[str, Any],
    method: str,
    path: str,
    body: dict[str, Any],
    status: int,
) -> None:
    headers = bearer(person)

    async def ask() -> httpx.Response:
        return await client.request(method, path, headers=headers, json=body)

    age(admin, person["user"]["id"])
    refused = await ask()
    assert problem(refused) == (403, "step_up_required")
    assert STEP_UP in refused.json()["detail"]
    assert (await client.get(CURRENT, headers=headers)).status_code == 200, "the rest goes on"
    assert problem(await step_up(client, headers, password="wrong")) == (401, "bad_credentials")
    assert problem(await ask()) == (403, "step_up_required")
    proof = await step_up(client, headers, password=PASSWORD)
    assert (proof.status_code, proof.content) == (204, b"")
    assert (await ask()).status_code == status


async def test_signing_in_is_a_proof_and_a_refresh_is_none(
    client: httpx.AsyncClient, admin: psycopg.Connection, person: dict[str, Any]
) -> None:
    key = {"name": "k", "role": "teacher"}
    age(admin, person["user"]["id"], "9 minutes 50 seconds")
    assert (await client.post(KEYS, headers=bearer(person), json=key)).status_code == 201
    age(admin, person["user"]["id"])
    refreshed = (await refresh(client, person["refresh_token"])).json()
    assert problem(await client.post(KEYS, headers=bearer(refreshed), json=key)) == (403, "step_up_required")
    there = {"organization_id": person["organization"]["id"]}
    switched = (await client.post(SWITCH, headers=bearer(refreshed), json=there)).json()
    assert problem(await client.post(KEYS, headers=bearer(switched), json=key)) == (403, "step_up_required")
    anew = (await login(client, person["user"]["email"])).json()
    assert (await client.post(KEYS, headers=bearer(anew), json=key)).status_code == 201
    assert problem(await client.post(KEYS, headers=bearer(refreshed), json=key)) == (403, "step_up_required")
    items = (await client.get(SIGN_INS, headers=bearer(anew))).json()["items"]
    assert [item["proved_at"] > item["created_at"] for item in items] == [False, False, False]


async def test_who_has_an_app_proves_with_it(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection
) -> None:
    """The password may be what was stolen."""
    phone = await with_app(client, run_jobs, mailbox, "stepping")
    headers = bearer(phone.person)
    [item] = (await client.get(FACTORS, headers=headers)).json()["items"]
    age(admin, phone.person["user"]["id"])
    assert problem(await client.delete(f"{FACTORS}/{item['id']}", headers=headers)) == (403, "step_up_required")
    deletion = await client.request("DELETE", ME, headers=headers, json={"password": PASSWORD})
    assert problem(deletion) == (403, "step_up_required")
    wish = {"email": "elsewhere@factors.example.org", "password": PASSWORD}
    assert problem(await client.post(EMAIL, headers=headers, json=wish)) == (403, "step_up_required")
    assert problem(await step_up(client, headers, password=PASSWORD)) == (401, "second_factor_required")
    assert problem(await step_up(client, headers, code="000000")) == (401, "bad_code")
    assert problem(await client.delete(f"{FACTORS}/{item['id']}", headers=headers)) == (403, "step_up_required")
    assert (await step_up(client, headers, code=phone.recovery_codes[0])).status_code == 204
    assert (await client.post(EMAIL, headers=headers, json=wish)).status_code == 202
    assert (await client.delete(f"{FACTORS}/{item['id']}", headers=headers)).status_code == 204


async def test_a_code_without_an_app_proves_nothing(
    client: httpx.AsyncClient, admin: psycopg.Connection, person: dict[str, Any], world: World
) -> None:
    age(admin, person["user"]["id"])
    assert problem(await step_up(client, bearer(person), code="123456")) == (422, "proof_missing")
    assert problem(await step_up(client, bearer(person))) == (422, "proof_missing")
    key = await step_up(client, bearer(world.alpha.api_key), password=WORLDS_PASSWORD)
    assert problem(key) == (403, "not_for_api_keys")
    refused = await client.post(KEYS, headers=bearer(person), json={"name": "k", "role": "teacher"})
    assert problem(refused) == (403, "step_up_required")


def test_there_is_money() -> None:
    assert len(MONEY) >= 8


@pytest.mark.parametrize("route", MONEY, ids=str)
async def test_moving_money_wants_a_recent_proof(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, route: Route
) -> None:
    """Who passes comes as far as Stripe, which cannot be reached here, or is done; tests/attack/test_routes.py goes all the
    way."""
    owner, url = world.alpha.owner, route.url(world.alpha.path_ids)

    async def ask(headers: dict[str, str]) -> tuple[int, str]:
        answer = await client.request(route.method, url, headers=headers, json=route.body)
        return (answer.status_code, "") if answer.is_success else problem(answer)

    async def key_with(scopes: list[str] | None) -> dict[str, str]:
        body = {"name": "k", "role": "owner", "scopes": scopes}
        made = await client.post(KEYS, headers=owner.headers, json=body)
        assert made.status_code == 201, made.text
        return bearer(made.json()["key"])

    assert route.permission is not None
    refused = (403, "step_up_required")
    age(admin, owner.id, "-1 day")
    assert (await ask(owner.headers))[0] != 403
    assert (await ask(await key_with([route.permission.name])))[0] != 403
    assert await ask(await key_with(None)) == refused
    age(admin, owner.id)
    assert await ask(owner.headers) == refused


async def test_a_proof_counts_for_its_own_sign_in(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    teacher: Person = world.omega.teacher
    other = (await login(client, teacher.email, WORLDS_PASSWORD)).json()
    age(admin, teacher.id)
    assert (await step_up(client, teacher.headers, password=WORLDS_PASSWORD)).status_code == 204
    refused = await client.post(TOTP, headers=bearer(other), json={"name": "Phone"})
    assert problem(refused) == (403, "step_up_required")
    assert (await client.post(TOTP, headers=teacher.headers, json={"name": "Phone"})).status_code == 201
