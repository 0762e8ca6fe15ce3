"""GET and DELETE /auth/sign-ins, and what an access token is worth when its sign-in has ended."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from tests.api.steps import (
    KEYS,
    PASSWORD,
    SIGN_INS,
    SWITCH,
    accept,
    bearer,
    invite,
    login,
    mails_to,
    member_url,
    problem,
    refresh,
    register,
    token_in,
    verify,
)
from tests.conftest import RunJobs
from tests.world import World

CURRENT = "/api/v1/organizations/current"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"
NEW = "eleven blue lanterns"


@asynccontextmanager
async def browser(app: FastAPI, host: str, user_agent: str = FIREFOX) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=app, client=(host, 50000))
    headers = {"User-Agent": user_agent}
    async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test", headers=headers) as client:
        yield client


async def test_sign_ins_are_listed_with_device_and_place(app: FastAPI, client: httpx.AsyncClient) -> None:
    email = "list@devices.example.org"
    here = await register(client, email)
    async with browser(app, "203.0.113.77") as other:
        there = (await login(other, email)).json()

    async def listed(body: dict[str, Any]) -> list[tuple[str, str, bool]]:
        items = (await client.get(SIGN_INS, headers=bearer(body))).json()["items"]
        return [(item["device"], item["network"], item["is_current"]) for item in items]

    python = ("python-httpx", "127.0.0.0/24")
    assert await listed(here) == [("Firefox on Windows", "203.0.113.0/24", False), (*python, True)]
    assert await listed(there) == [("Firefox on Windows", "203.0.113.0/24", True), (*python, False)]
    [_, first] = (await client.get(SIGN_INS, headers=bearer(here))).json()["items"]
    assert set(first) == {
        *("id", "is_current", "device", "network", "organization_id"),
        *("created_at", "proved_at", "last_used_at", "expires_at"),
    }
    assert first["organization_id"] == here["organization"]["id"]
    here |= (await refresh(client, here["refresh_token"])).json()
    [_, later] = (await client.get(SIGN_INS, headers=bearer(here))).json()["items"]
    assert later["last_used_at"] > first["last_used_at"]
    assert later["created_at"] == first["created_at"]


async def test_one_sign_in_is_ended_with_all_that_it_was_switched_to(client: httpx.AsyncClient, world: World) -> None:
    both = world.alpha.both
    stays = (await login(client, both.email, "correct horse battery")).json()
    ends = (await login(client, both.email, "correct horse battery")).json()
    switched = await client.post(SWITCH, headers=bearer(ends), json={"organization_id": str(world.omega.id)})
    again = await client.post(SWITCH, headers=bearer(switched.json()), json={"organization_id": str(world.alpha.id)})
    items = (await client.get(SIGN_INS, headers=bearer(ends))).json()["items"]
    [own] = [item["id"] for item in items if item["is_current"]]
    answer = await client.delete(f"{SIGN_INS}/{own}", headers=bearer(stays))

    assert (answer.status_code, answer.content) == (204, b"")
    for ended in (ends, switched.json(), again.json()):
        assert problem(await refresh(client, ended["refresh_token"])) == (401, "refresh_token_revoked")
    assert (await refresh(client, stays["refresh_token"])).status_code == 200


async def test_all_others_are_ended(client: httpx.AsyncClient) -> None:
    email = "others@devices.example.org"
    first = await register(client, email)
    second = (await login(client, email)).json()
    answer = await client.delete(SIGN_INS, headers=bearer(second))

    assert (answer.status_code, answer.content) == (204, b"")
    assert problem(await refresh(client, first["refresh_token"])) == (401, "refresh_token_revoked")
    assert (await refresh(client, second["refresh_token"])).status_code == 200
    ended = await client.delete(SIGN_INS, headers=bearer(first))
    assert problem(ended) == (401, "sign_in_ended")
    assert ended.headers["www-authenticate"].startswith('Bearer error="invalid_token", error_description="This sign-in')
    assert (await refresh(client, (await login(client, email)).json()["refresh_token"])).status_code == 200


async def test_anothers_and_an_invented_sign_in_get_the_same_bytes(client: httpx.AsyncClient, world: World) -> None:
    foreign, invented = [
        await client.delete(f"{SIGN_INS}/{sign_in_id}", headers=world.alpha.owner.headers)
        for sign_in_id in (world.omega.owner.sign_in_id, "0190a5a0-0000-7000-8000-000000000000")
    ]
    assert problem(foreign) == (404, "not_found")
    assert foreign.content == invented.content
    assert (await client.get(SIGN_INS, headers=bearer(world.alpha.api_key))).json()["code"] == "not_for_api_keys"


async def logout(client: httpx.AsyncClient, body: dict[str, Any], _: Any) -> None:
    await client.post("/api/v1/auth/logout", json={"refresh_token": body["refresh_token"]})


async def reuse(client: httpx.AsyncClient, body: dict[str, Any], _: Any) -> None:
    second = (await refresh(client, body["refresh_token"])).json()["refresh_token"]
    assert (await refresh(client, second)).status_code == 200
    assert problem(await refresh(client, body["refresh_token"])) == (401, "refresh_token_reused")


async def revoke(client: httpx.AsyncClient, _: Any, other: dict[str, Any]) -> None:
    await client.delete(SIGN_INS, headers=bearer(other))


async def change(client: httpx.AsyncClient, _: Any, other: dict[str, Any]) -> None:
    body = {"current_password": PASSWORD, "new_password": NEW}
    assert (await client.post("/api/v1/auth/password", headers=bearer(other), json=body)).status_code == 204


@pytest.mark.parametrize("way", [logout, reuse, revoke, change], ids=lambda way: way.__name__)
async def test_an_access_token_makes_nothing_once_its_sign_in_has_ended(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path, way: Any
) -> None:
    email = f"{way.__name__}@ended.example.org"
    body = await register(client, email)
    other = (await login(client, email)).json()
    await invite(client, world.alpha.owner, email)
    await run_jobs()
    await verify(client, mailbox, body)
    other = (await login(client, email)).json()
    token = token_in(next(mail for mail in mails_to(mailbox, email) if "accept-invitation" in mail.get_content()))
    me = (await client.get(CURRENT + "/members", headers=bearer(body))).json()["items"][0]["id"]
    organization = body["organization"]
    passwords = {"current_password": PASSWORD, "new_password": "twelve red lanterns"}
    wishes: list[tuple[str, str, Any]] = [
        ("POST", SWITCH, {"organization_id": organization["id"]}),
        ("POST", KEYS, {"name": "k", "role": "owner"}),
        ("POST", CURRENT + "/invitations", {"email": f"friend.{email}", "role": "teacher"}),
        ("PATCH", member_url(me), {"role": "owner"}),
        ("POST", "/api/v1/organizations", {"name": "Another"}),
        ("POST", "/api/v1/auth/password", passwords),
        ("DELETE", SIGN_INS, None),
        ("POST", "/api/v1/auth/verify-email/resend", None),
        ("DELETE", member_url(me), None),
        ("DELETE", CURRENT, {"confirm": organization["name"]}),
    ]
    await way(client, body, other)

    for method, path, wish in wishes:
        refused = await client.request(method, path, headers=bearer(body), json=wish)
        assert problem(refused) == (401, "sign_in_ended"), f"{method} {path}: {refused.text}"
    assert problem(await accept(client, token, bearer(body))) == (401, "sign_in_ended")
    assert (await client.get(CURRENT, headers=bearer(body))).status_code == 200, "elsewhere it lives to its end"

    living = (await login(client, email, NEW if way is change else PASSWORD)).json()
    for method, path, wish in wishes[:4]:
        answer = await client.request(method, path, headers=bearer(living), json=wish)
        assert answer.is_success, f"{method} {path}: {answer.text}"


async def test_a_sign_in_from_a_new_device_and_a_new_password_are_told_by_mail(
    app: FastAPI, client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    email = "told@devices.example.org"
    body = await register(client, email)
    await login(client, email)
    await run_jobs()
    assert len(mails_to(mailbox, email)) == 1, "the link; nothing is new yet"
    for host in ("198.51.100.7", "198.51.100.200"):  # the second time from the same network
        async with browser(app, host) as other:
            assert (await login(other, email)).status_code == 200
    await run_jobs()
    [_, told] = mails_to(mailbox, email)
    assert told["Subject"] == "A new sign-in to your Blockyard account"
    assert "Firefox on Windows, from the network 198.51.100.0/24." in told.get_content()
    await change(client, None, body)
    await run_jobs()
    [*_, changed] = mails_to(mailbox, email)
    assert changed["Subject"] == "Your Blockyard password was changed"


async def test_a_switched_sign_in_is_as_old_as_the_one_it_came_from(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    both = world.alpha.both
    old = "created_at = now() - interval '179 days'"
    admin.execute(f"UPDATE identity.refresh_tokens SET {old} WHERE id = %s", [both.sign_in_id])
    answer = await client.post(SWITCH, headers=both.headers, json={"organization_id": str(world.omega.id)})
    left = admin.execute(
        "SELECT expires_at < now() + interval '1 day', parent_id FROM identity.refresh_tokens WHERE id = %s",
        [answer.json()["refresh_token"].partition(".")[0]],
    )
    assert left.fetchall() == [(True, both.sign_in_id)]
