"""POST /auth/register: a person, an organization, and the person as its owner."""

import json

import httpx
import psycopg
import pytest

from tests.api.steps import problem, registration
from tests.world import World

URL = "/api/v1/auth/register"


async def test_newcomer_gets_tokens_and_an_organization_of_their_own(client: httpx.AsyncClient, world: World) -> None:
    answer = await client.post(URL, json=registration("  Ada@New.Example.org ", full_name="  Ada Lovelace "))

    assert answer.status_code == 201
    body = answer.json()
    assert list(body) == ["access_token", "refresh_token", "token_type", "expires_in", "user", "organization"]
    assert (body["token_type"], body["expires_in"]) == ("bearer", 900)
    assert body["user"] == {"id": body["user"]["id"], "email": "ada@new.example.org", "full_name": "Ada Lovelace"}
    organization = body["organization"]
    assert organization == {"id": organization["id"], "name": "Springfield School", "role": "owner"}
    assert organization["id"] not in {str(school.id) for school in world.schools}

    headers = {"Authorization": f"Bearer {body['access_token']}"}
    members = (await client.get("/api/v1/organizations/current/members", headers=headers)).json()["items"]
    assert [(member["email"], member["role"]) for member in members] == [("ada@new.example.org", "owner")]
    trail = (await client.get("/api/v1/organizations/current/audit", headers=headers)).json()["items"]
    assert [(entry["action"], entry["resource_id"], entry["request_id"]) for entry in trail] == [
        ("organization.created", organization["id"], answer.headers["x-request-id"])
    ]


@pytest.mark.usefixtures("real_hashes")
async def test_password_is_stored_as_argon2id_only(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    await client.post(URL, json=registration("hash@new.example.org"))

    row = admin.execute(
        "SELECT password_hash FROM identity.credentials JOIN identity.users ON id = user_id WHERE email = %s",
        ["hash@new.example.org"],
    ).fetchone()
    assert row is not None
    assert row[0].startswith("$argon2id$v=19$m=65536,t=3,p=4$")


async def test_known_email_is_a_conflict_that_says_what_to_do(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    before = admin.execute("SELECT count(*) FROM blockyard.organizations").fetchone()
    answer = await client.post(URL, json=registration(world.alpha.owner.email.upper()))

    assert problem(answer) == (409, "email_taken")
    assert "/api/v1/auth/login" in answer.json()["detail"]
    assert "/api/v1/organizations" in answer.json()["detail"]
    assert admin.execute("SELECT count(*) FROM blockyard.organizations").fetchone() == before


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short pw9", "validation_failed"),
        ("x" * 129, "validation_failed"),
        ("Password2024!", "weak_password"),
        ("12345678901", "weak_password"),
        ("xyxyxyxyxyxyxy", "weak_password"),
        ("grace.hopper@new.example.org", "weak_password"),
        ("my grace.hopper", "weak_password"),
    ],
)
async def test_weak_password_is_refused(client: httpx.AsyncClient, password: str, code: str) -> None:
    answer = await client.post(URL, json=registration("grace.hopper@new.example.org", password=password))

    assert problem(answer) == (422, code)
    assert password not in answer.text


@pytest.mark.parametrize(
    "change",
    [
        {"email": "no address"},
        {"full_name": "   "},
        {"full_name": "x" * 101},
        {"full_name": "Ada\nLovelace"},
        {"organization_name": "Spring\u0000field"},
        {"organization_name": "loohcS \u202e"},
        {"full_name": "\ud800"},
        {"role": "owner"},
    ],
)
async def test_malformed_wish_is_refused(client: httpx.AsyncClient, change: dict[str, str]) -> None:
    answer = await client.post(
        URL,
        content=json.dumps(registration("malformed@new.example.org") | change),
        headers={"Content-Type": "application/json"},
    )

    assert problem(answer) == (422, "validation_failed")
    assert next(iter(change)) in answer.json()["errors"][0]["where"]


@pytest.mark.parametrize("password", ["kätzchen im garten", "1234 horses 5678", "日本語のパスワードです"])
async def test_any_characters_make_a_password(client: httpx.AsyncClient, password: str) -> None:
    email = f"{len(password)}-{ord(password[0])}@new.example.org"
    answer = await client.post(URL, json=registration(email, password=password))
    assert answer.status_code == 201

    sign_in = await client.post("/api/v1/auth/login", json={"email": email, "password": password})
    assert sign_in.status_code == 200
