"""POST /auth/refresh, /auth/logout and /auth/switch, GET /auth/me."""

from uuid import uuid4

import httpx
import psycopg

from tests.api.steps import bearer, login, problem, refresh, register
from tests.world import PASSWORD as WORLD_PASSWORD
from tests.world import World


async def test_refresh_gives_new_tokens_of_the_same_shape(client: httpx.AsyncClient) -> None:
    before = await register(client, "shape@new.example.org")
    answer = await refresh(client, before["refresh_token"])

    assert answer.status_code == 200
    after = answer.json()
    assert after["refresh_token"] != before["refresh_token"]
    assert {**after, "access_token": 0, "refresh_token": 0} == {**before, "access_token": 0, "refresh_token": 0}
    assert (await client.get("/api/v1/auth/me", headers=bearer(after))).status_code == 200


async def test_used_token_ends_the_sign_in_and_no_other(client: httpx.AsyncClient) -> None:
    first = (await register(client, "reuse@new.example.org"))["refresh_token"]
    other_device = (await login(client, "reuse@new.example.org")).json()["refresh_token"]
    second = (await refresh(client, first)).json()["refresh_token"]
    third = (await refresh(client, second)).json()["refresh_token"]

    assert problem(await refresh(client, first)) == (401, "refresh_token_reused")
    for token in (first, second, third):
        assert problem(await refresh(client, token)) == (401, "refresh_token_revoked")
    assert (await refresh(client, other_device)).status_code == 200


async def test_invented_tokens_are_refused(client: httpx.AsyncClient) -> None:
    for token in ("x", "x" * 200, f"{uuid4().hex}.{'x' * 43}", "é.ü"):
        assert problem(await refresh(client, token)) == (401, "refresh_token_invalid")


async def test_token_expires_and_slides_within_the_longest_sign_in(
    client: httpx.AsyncClient, admin: psycopg.Connection
) -> None:
    body = await register(client, "expiry@new.example.org")
    mine = "user_id = %s"

    def days_left() -> int:
        row = admin.execute(
            f"SELECT round(extract(epoch FROM expires_at - now()) / 86400) FROM identity.refresh_tokens WHERE {mine}",
            [body["user"]["id"]],
        ).fetchone()
        assert row is not None
        return int(row[0])

    assert days_left() == 30
    admin.execute(
        f"UPDATE identity.refresh_tokens SET expires_at = now() + interval '1 minute' WHERE {mine}",
        [body["user"]["id"]],
    )
    body |= (await refresh(client, body["refresh_token"])).json()
    assert days_left() == 30

    admin.execute(
        f"UPDATE identity.refresh_tokens SET created_at = now() - interval '170 days' WHERE {mine}",
        [body["user"]["id"]],
    )
    body |= (await refresh(client, body["refresh_token"])).json()
    assert days_left() == 10

    admin.execute(f"UPDATE identity.refresh_tokens SET expires_at = now() WHERE {mine}", [body["user"]["id"]])
    for _ in range(2):
        assert problem(await refresh(client, body["refresh_token"])) == (401, "refresh_token_expired")


async def test_who_left_falls_to_another_organization_then_to_none(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    token = (await login(client, world.omega.both.email, WORLD_PASSWORD, str(world.omega.id))).json()["refresh_token"]
    leave = "UPDATE blockyard.memberships SET removed_at = now() WHERE id = %s"
    for person, expected in ((world.omega.both, str(world.alpha.id)), (world.alpha.both, None)):
        admin.execute(leave, [person.membership_id])
        body = (await refresh(client, token)).json()
        assert (body["organization"] or {}).get("id") == expected
        token = body["refresh_token"]
    admin.execute("UPDATE blockyard.memberships SET removed_at = NULL WHERE user_id = %s", [world.alpha.both.id])


async def test_logout_ends_this_device_only(client: httpx.AsyncClient) -> None:
    here = (await register(client, "logout@new.example.org"))["refresh_token"]
    there = (await login(client, "logout@new.example.org")).json()["refresh_token"]
    for _ in range(2):
        answer = await client.post("/api/v1/auth/logout", json={"refresh_token": here})
        assert (answer.status_code, answer.content) == (204, b"")
        assert "content-type" not in answer.headers

    assert problem(await refresh(client, here)) == (401, "refresh_token_revoked")
    assert (await refresh(client, there)).status_code == 200


async def test_switch_signs_in_to_another_organization(client: httpx.AsyncClient, world: World) -> None:
    answer = await client.post(
        "/api/v1/auth/switch", headers=world.alpha.both.headers, json={"organization_id": str(world.omega.id)}
    )

    assert answer.status_code == 200
    body = answer.json()
    assert body["organization"] == {"id": str(world.omega.id), "name": "Springfield School", "role": "teacher"}
    me = (await client.get("/api/v1/auth/me", headers=bearer(body))).json()
    assert me["organization"]["id"] == str(world.omega.id)
    refreshed = (await refresh(client, body["refresh_token"])).json()
    assert refreshed["organization"]["id"] == str(world.omega.id)


async def test_switch_to_a_foreign_or_invented_organization_gets_the_same_bytes(
    client: httpx.AsyncClient, world: World
) -> None:
    foreign, former, invented = [
        await client.post("/api/v1/auth/switch", headers=person.headers, json={"organization_id": str(organization_id)})
        for person, organization_id in (
            (world.alpha.owner, world.omega.id),
            (world.alpha.former, world.alpha.id),
            (world.alpha.owner, uuid4()),
        )
    ]
    assert problem(foreign) == (403, "not_a_member")
    assert foreign.content == former.content == invented.content


async def test_me_tells_person_organization_role_and_memberships(client: httpx.AsyncClient, world: World) -> None:
    answer = await client.get("/api/v1/auth/me", headers=world.omega.both.headers)

    assert answer.status_code == 200
    assert answer.json() == {
        "user": {"id": str(world.omega.both.id), "email": "both@example.org", "full_name": "Robin Both"},
        "email_verified": True,
        "organization": {"id": str(world.omega.id), "name": "Springfield School", "role": "teacher"},
        "role": "teacher",
        "memberships": [
            {"organization_id": str(school.id), "name": "Springfield School", "role": "teacher"}
            for school in world.schools
        ],
    }


async def test_me_of_a_former_member_has_no_organization(client: httpx.AsyncClient, world: World) -> None:
    body = (await client.get("/api/v1/auth/me", headers=world.alpha.former.headers)).json()

    assert (body["organization"], body["role"], body["memberships"]) == (None, None, [])


async def test_me_needs_a_token(client: httpx.AsyncClient) -> None:
    assert problem(await client.get("/api/v1/auth/me")) == (401, "not_authenticated")
