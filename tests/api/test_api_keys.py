"""API keys: made, used, limited, revoked."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest

from blockyard.base import clock
from blockyard.identity.tokens import new_secret, secret_hash
from tests.api.steps import PASSWORD, bearer, mails_to, problem
from tests.conftest import RunJobs
from tests.world import World

KEYS = "/api/v1/organizations/current/api-keys"
CURRENT = "/api/v1/organizations/current"


async def make(client: httpx.AsyncClient, headers: dict[str, str], role: str = "teacher") -> httpx.Response:
    return await client.post(KEYS, headers=headers, json={"name": "Grade book", "role": role})


def expiry(key: dict[str, str]) -> str:
    return key["expires_at"].replace("Z", "+00:00")


async def test_key_is_shown_once_and_stored_as_a_hash(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    made = await make(client, world.alpha.admin.headers)

    assert made.status_code == 201
    body = made.json()
    key = body.pop("key")
    assert key.startswith("by_")
    assert len(key) == 69
    assert body | {"id": 0, "created_at": 0, "expires_at": 0} == {
        "id": 0,
        "name": "Grade book",
        "role": "teacher",
        "scopes": None,
        "prefix": key[:34],
        "created_by_id": str(world.alpha.admin.id),
        "created_at": 0,
        "expires_at": 0,
        "last_used_at": None,
        "revoked_at": None,
    }
    row = admin.execute(
        "SELECT secret_hash = sha256(%s) FROM blockyard.api_keys WHERE id = %s", [key.encode(), body["id"]]
    )
    assert row.fetchone() == (True,)
    listed = await client.get(KEYS, headers=world.alpha.owner.headers)
    assert listed.json()["items"][0] == body
    assert key not in listed.text
    trail = (await client.get(CURRENT + "/audit", headers=world.alpha.owner.headers)).json()["items"][0]
    assert (trail["action"], trail["resource_id"], trail["details"]) == (
        "api_key.created",
        body["id"],
        {"name": "Grade book", "role": "teacher", "scopes": None, "expires_at": expiry(body)},
    )


async def test_key_acts_as_its_maker_with_the_weaker_role(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    school = world.alpha
    made = (await make(client, school.admin.headers, "teacher")).json()
    headers = bearer(made["key"])

    me = (await client.get("/api/v1/auth/me", headers=headers)).json()
    assert (me["user"]["id"], me["role"], me["organization"]["role"]) == (str(school.admin.id), "teacher", "teacher")
    assert (await client.get(CURRENT, headers=headers)).json()["role"] == "teacher"
    assert (await client.get(CURRENT + "/members", headers=headers)).status_code == 200
    refused = await client.get(CURRENT + "/audit", headers=headers)
    assert problem(refused) == (403, "permission_missing")
    assert "www-authenticate" not in refused.headers, "its role is too weak, whatever its scopes"
    used = {item["id"]: item for item in (await client.get(KEYS, headers=school.owner.headers)).json()["items"]}
    assert used[made["id"]]["last_used_at"] > made["created_at"]

    admin.execute("UPDATE blockyard.memberships SET role = 'student' WHERE id = %s", [school.admin.membership_id])
    assert problem(await client.get(CURRENT + "/members", headers=headers)) == (403, "permission_missing")
    admin.execute("UPDATE blockyard.memberships SET role = 'admin' WHERE id = %s", [school.admin.membership_id])


async def test_key_cannot_give_roles_beyond_its_own(client: httpx.AsyncClient, world: World) -> None:
    headers = bearer((await make(client, world.alpha.owner.headers, "admin")).json()["key"])
    invited = await client.post(
        CURRENT + "/invitations", headers=headers, json={"email": "byakey@new.example.org", "role": "owner"}
    )
    promoted = await client.patch(
        f"{CURRENT}/members/{world.alpha.teacher.membership_id}", headers=headers, json={"role": "owner"}
    )

    assert problem(invited) == problem(promoted) == (403, "role_too_strong")


async def test_what_a_key_did_is_in_the_trail_with_the_key(client: httpx.AsyncClient, world: World) -> None:
    made = (await make(client, world.omega.owner.headers, "admin")).json()
    renamed = await client.patch(CURRENT, headers=bearer(made["key"]), json={"name": "Renamed by a machine"})
    assert renamed.status_code == 200

    [entry] = (await client.get(CURRENT + "/audit", headers=world.omega.owner.headers, params={"limit": 1})).json()[
        "items"
    ]
    assert (entry["action"], entry["api_key_id"]) == ("organization.renamed", made["id"])
    assert entry["actor"]["id"] == str(world.omega.owner.id)


async def test_key_tells_nothing_of_its_makers_other_organizations(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    both = world.omega.both
    admin.execute("UPDATE blockyard.memberships SET role = 'admin' WHERE id = %s", [both.membership_id])
    headers = bearer((await make(client, both.headers)).json()["key"])

    me = (await client.get("/api/v1/auth/me", headers=headers)).json()
    assert [one["organization_id"] for one in me["memberships"]] == [str(world.omega.id)]
    mine = (await client.get("/api/v1/organizations", headers=headers)).json()
    assert [one["id"] for one in mine["items"]] == [str(world.omega.id)]
    assert str(world.alpha.id) not in str(me) + str(mine)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/auth/password", {"current_password": PASSWORD, "new_password": PASSWORD}),
        ("POST", "/auth/switch", {"organization_id": str(uuid4())}),
        ("POST", "/organizations", {"name": "By a machine"}),
        ("POST", "/organizations/current/api-keys", {"name": "Child", "role": "student"}),
        ("DELETE", "/organizations/current", {"confirm": "Springfield School"}),
    ],
)
async def test_what_only_people_may_do(
    client: httpx.AsyncClient, world: World, method: str, path: str, body: dict[str, str]
) -> None:
    headers = bearer((await make(client, world.alpha.owner.headers, "owner")).json()["key"])
    answer = await client.request(method, f"/api/v1{path}", headers=headers, json=body)

    assert problem(answer) == (403, "not_for_api_keys")


async def test_revoked_key_opens_nothing(client: httpx.AsyncClient, world: World) -> None:
    made = (await make(client, world.alpha.owner.headers)).json()
    assert (await client.get(CURRENT, headers=bearer(made["key"]))).status_code == 200
    answer = await client.delete(f"{KEYS}/{made['id']}", headers=world.alpha.admin.headers)
    assert (answer.status_code, answer.content) == (204, b"")
    again = await client.delete(f"{KEYS}/{made['id']}", headers=world.alpha.admin.headers)
    assert problem(again) == (404, "not_found")
    assert again.json()["detail"] == "This API key has ended already. There is nothing left to delete."

    assert problem(await client.get(CURRENT, headers=bearer(made["key"]))) == (401, "token_invalid")
    listed = {item["id"]: item for item in (await client.get(KEYS, headers=world.alpha.owner.headers)).json()["items"]}
    assert listed[made["id"]]["revoked_at"] is not None
    trail = (await client.get(CURRENT + "/audit", headers=world.alpha.owner.headers)).json()["items"]
    assert [entry["action"] for entry in trail if entry["resource_id"] == made["id"]] == [
        "api_key.revoked",
        "api_key.created",
    ]


@pytest.mark.parametrize(
    ("maker", "role", "expected"),
    [
        ("owner", "owner", 201),
        ("admin", "admin", 201),
        ("admin", "owner", "role_too_strong"),
        ("teacher", "student", "permission_missing"),
    ],
)
async def test_who_may_make_which_key(
    client: httpx.AsyncClient, world: World, maker: str, role: str, expected: int | str
) -> None:
    answer = await make(client, world.omega.person(maker).headers, role)

    if isinstance(expected, str):
        assert problem(answer) == (403, expected)
    else:
        assert answer.status_code == expected


async def test_foreign_and_invented_keys_get_the_same_bytes(client: httpx.AsyncClient, world: World) -> None:
    foreign, invented = [
        await client.delete(f"{KEYS}/{key_id}", headers=world.alpha.owner.headers)
        for key_id in (world.omega.api_key_id, uuid4())
    ]
    assert problem(foreign) == (404, "not_found")
    assert foreign.content == invented.content
    assert (await client.get(CURRENT, headers=bearer(world.omega.api_key))).status_code == 200


async def test_key_of_version_0_1_still_works(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """It names no organization. The migration noted whose it is."""
    old = "by_" + new_secret()
    move = "UPDATE blockyard.api_keys SET secret_hash = %s WHERE id = %s"
    admin.execute(move, [secret_hash(old), world.alpha.api_key_id])
    assert problem(await client.get(CURRENT, headers=bearer(old))) == (401, "token_invalid")
    admin.execute("INSERT INTO identity.old_secrets VALUES (%s, %s)", [secret_hash(old), world.alpha.id])
    assert (await client.get(CURRENT, headers=bearer(old))).json()["id"] == str(world.alpha.id)
    admin.execute(move, [secret_hash(world.alpha.api_key), world.alpha.api_key_id])


async def test_key_is_good_in_the_organization_it_names_alone(client: httpx.AsyncClient, world: World) -> None:
    alpha, omega = world.alpha.api_key, world.omega.api_key
    assert (await client.get(CURRENT, headers=bearer(alpha))).json()["id"] == str(world.alpha.id)
    mixed = omega[: len("by_") + 22] + alpha[len("by_") + 22 :]
    assert problem(await client.get(CURRENT, headers=bearer(mixed))) == (401, "token_invalid")


async def test_invented_key(client: httpx.AsyncClient) -> None:
    assert problem(await client.get(CURRENT, headers=bearer("by_" + "x" * 43))) == (401, "token_invalid")


async def test_new_key_is_told_by_mail(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path
) -> None:
    await make(client, world.alpha.admin.headers)
    await run_jobs()
    told = mails_to(mailbox, world.alpha.admin.email)[-1]

    assert told["Subject"] == "A new API key acts in your name on Blockyard"
    assert 'an API key "Grade book" was made in your name' in told.get_content()


async def test_key_with_scopes_does_these_only(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers
    body = {"name": "Reads members", "role": "admin", "scopes": ["members:read"]}
    made = await client.post(KEYS, headers=headers, json=body)
    assert (made.status_code, made.json()["scopes"]) == (201, ["members:read"])
    key = bearer(made.json()["key"])

    assert (await client.get(CURRENT + "/members", headers=key)).status_code == 200
    invitation = {"email": "scoped@new.example.org", "role": "student"}
    for method, path, wish in (
        ("GET", CURRENT, None),
        ("POST", CURRENT + "/invitations", invitation),
        ("DELETE", f"{CURRENT}/members/{world.alpha.owner.membership_id}", None),
    ):
        refused = await client.request(method, path, headers=key, json=wish)
        assert problem(refused) == (403, "permission_missing")
        assert "scope" in refused.json()["detail"]
        lacking = refused.json()["permission"]
        assert refused.headers["www-authenticate"] == f'Bearer error="insufficient_scope", scope="{lacking}"'


@pytest.mark.parametrize("scope", ["members:everything", "organization:delete", "MEMBERS:READ"])
async def test_no_scope_beyond_the_keys_role(client: httpx.AsyncClient, world: World, scope: str) -> None:
    body = {"name": "Too much", "role": "admin", "scopes": ["members:read", scope]}
    refused = await client.post(KEYS, headers=world.alpha.owner.headers, json=body)

    assert problem(refused) == (422, "scope_unknown")
    assert scope in refused.json()["detail"]


async def test_a_scope_stands_once(client: httpx.AsyncClient, world: World) -> None:
    body = {"name": "Twice", "role": "admin", "scopes": ["members:read", "members:read"]}
    refused = await client.post(KEYS, headers=world.alpha.owner.headers, json=body)
    assert problem(refused) == (422, "validation_failed")
    assert refused.json()["errors"][0]["where"] == "body.scopes"


@pytest.mark.parametrize(
    ("wish", "days"), [({}, 90), ({"expires_in_days": 365}, 365), ({"expires_in_days": 366}, None)]
)
async def test_key_expires(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, wish: dict[str, int], days: int | None
) -> None:
    made = await client.post(KEYS, headers=world.alpha.owner.headers, json={"name": "k", "role": "teacher"} | wish)
    if days is None:
        assert problem(made) == (422, "validation_failed")
        return
    left = admin.execute(
        "SELECT round(extract(epoch FROM expires_at - now()) / 86400)::int FROM blockyard.api_keys WHERE id = %s",
        [made.json()["id"]],
    )
    assert left.fetchone() == (days,)
    key = bearer(made.json()["key"])
    assert (await client.get(CURRENT, headers=key)).status_code == 200
    told = "SELECT * FROM identity.find_api_key(%s, %s)"
    asked = [world.alpha.id, secret_hash(made.json()["key"])]
    assert len(admin.execute(told, asked).fetchall()) == 1
    admin.execute("UPDATE blockyard.api_keys SET expires_at = now() WHERE id = %s", [made.json()["id"]])
    assert problem(await client.get(CURRENT, headers=key)) == (401, "api_key_expired")
    assert admin.execute(told, asked).fetchall() == [], "code of before takes what it is told for a living key"
    assert (await client.delete(f"{KEYS}/{made.json()['id']}", headers=world.alpha.owner.headers)).status_code == 204
    assert problem(await client.get(CURRENT, headers=key)) == (401, "token_invalid")


async def test_key_expires_at_a_time_that_is_said(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers
    until = (clock.now() + timedelta(days=200)).astimezone(timezone(timedelta(hours=5))).isoformat()
    made = await client.post(KEYS, headers=headers, json={"name": "k", "role": "teacher", "expires_at": until})
    assert made.status_code == 201, made.text
    assert datetime.fromisoformat(made.json()["expires_at"]) == datetime.fromisoformat(until)
    listed = {item["id"]: item for item in (await client.get(KEYS, headers=headers)).json()["items"]}
    assert listed[made.json()["id"]]["expires_at"] == made.json()["expires_at"]
    assert (await client.get(CURRENT, headers=bearer(made.json()["key"]))).status_code == 200


@pytest.mark.parametrize(
    "wish",
    [
        {"expires_at": "2020-01-01T00:00:00Z"},
        {"expires_at": "9999-12-31T23:59:59-12:00"},
        {"expires_at": "0001-01-01T00:00:00+14:00"},
        {"expires_at": (clock.now() + timedelta(days=365, minutes=5)).isoformat()},
        {"expires_at": (clock.now() + timedelta(days=3)).replace(tzinfo=None).isoformat()},
        {"expires_at": "tomorrow"},
        {"expires_at": (clock.now() + timedelta(days=3)).isoformat(), "expires_in_days": 3},
    ],
    ids=["past", "the end of time", "its beginning", "too late", "without a zone", "no time", "both"],
)
async def test_no_key_ends_in_the_past_or_after_a_year(
    client: httpx.AsyncClient, world: World, wish: dict[str, object]
) -> None:
    refused = await client.post(KEYS, headers=world.alpha.owner.headers, json={"name": "k", "role": "teacher"} | wish)
    assert problem(refused) == (422, "validation_failed")


async def test_key_is_renamed_and_the_trail_says_so_once(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.admin.headers
    made = (await make(client, headers)).json()
    url = f"{KEYS}/{made['id']}"
    key = made.pop("key")
    for _ in range(2):
        renamed = await client.patch(url, headers=headers, json={"name": "New server"})
        assert (renamed.status_code, renamed.json()) == (200, made | {"name": "New server"})
    assert (await client.get(KEYS, headers=headers)).json()["items"][0]["name"] == "New server"
    assert (await client.get(CURRENT, headers=bearer(key))).status_code == 200
    trail = (await client.get(CURRENT + "/audit", headers=headers)).json()["items"]
    assert [(entry["action"], entry["details"]) for entry in trail if entry["resource_id"] == made["id"]][:-1] == [
        ("api_key.renamed", {"from": "Grade book", "to": "New server"})
    ]
    for wish in ({}, {"name": ""}, {"name": "x", "role": "owner"}, {"expires_at": None}):
        assert problem(await client.patch(url, headers=headers, json=wish)) == (422, "validation_failed")
