"""For 30 seconds the refresh token that was used last gets its answer again; no other does, and no thief stays."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.base import clock
from blockyard.identity.power.refresh_secrets import next_secret
from tests.api.steps import SIGN_INS, bearer, login, problem, refresh, register

REUSED, REVOKED = (401, "refresh_token_reused"), (401, "refresh_token_revoked")


def pass_seconds(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    later = clock.now() + timedelta(seconds=seconds)
    monkeypatch.setattr(clock, "now", lambda: later)


async def next_of(client: httpx.AsyncClient, token: str) -> str:
    answer = await refresh(client, token)
    assert answer.status_code == 200, answer.text
    following: str = answer.json()["refresh_token"]
    return following


async def sign_ins(client: httpx.AsyncClient, body: dict[str, Any]) -> int:
    return len((await client.get(SIGN_INS, headers=bearer(body))).json()["items"])


@pytest.mark.parametrize("tabs", [2, 6])
async def test_tabs_that_refresh_at_once_all_go_on_with_one_token(client: httpx.AsyncClient, tabs: int) -> None:
    body = await register(client, f"tabs{tabs}@grace.example.org")
    token = body["refresh_token"]
    for _ in range(3):
        answers = await asyncio.gather(*(refresh(client, token) for _ in range(tabs)))
        assert [answer.status_code for answer in answers] == [200] * tabs
        [following] = {answer.json()["refresh_token"] for answer in answers}
        assert following != token
        for answer in answers:
            assert (await client.get("/api/v1/auth/me", headers=bearer(answer.json()))).status_code == 200
        token = following
    assert await sign_ins(client, body) == 1, "it is one sign-in still"


@pytest.mark.parametrize("seconds", [29, 30])
async def test_a_lost_answer_is_got_again_for_30_seconds(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, seconds: int
) -> None:
    used = (await register(client, f"lost{seconds}@grace.example.org"))["refresh_token"]
    newest = await next_of(client, used)
    pass_seconds(monkeypatch, seconds)
    if seconds < 30:
        assert await next_of(client, used) == newest
        assert await next_of(client, newest)
    else:
        assert problem(await refresh(client, used)) == REUSED
        assert problem(await refresh(client, newest)) == REVOKED


async def test_asking_again_does_not_prolong_the_30_seconds(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = (await register(client, "prolonged@grace.example.org"))["refresh_token"]
    newest = await next_of(client, used)
    pass_seconds(monkeypatch, 20)
    assert await next_of(client, used) == newest
    pass_seconds(monkeypatch, 11)
    assert problem(await refresh(client, used)) == REUSED


async def test_only_the_token_used_last_has_them(client: httpx.AsyncClient) -> None:
    first = (await register(client, "last@grace.example.org"))["refresh_token"]
    second = await next_of(client, first)
    third = await next_of(client, second)
    assert await next_of(client, second) == third
    assert problem(await refresh(client, first)) == REUSED
    assert problem(await refresh(client, third)) == REVOKED


async def test_a_thief_within_the_grace_gets_no_token_of_their_own_and_is_found_out(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    stolen = (await register(client, "thief@grace.example.org"))["refresh_token"]
    owners = await next_of(client, stolen)
    thiefs = await next_of(client, stolen)
    assert thiefs == owners
    newest = await next_of(client, owners)
    pass_seconds(monkeypatch, 31)
    assert problem(await refresh(client, thiefs)) == REUSED
    assert problem(await refresh(client, newest)) == REVOKED


async def test_after_signing_out_there_is_no_grace(client: httpx.AsyncClient) -> None:
    used = (await register(client, "out@grace.example.org"))["refresh_token"]
    newest = await next_of(client, used)
    await client.post("/api/v1/auth/logout", json={"refresh_token": newest})
    for token in (used, newest):
        assert problem(await refresh(client, token)) == REVOKED


async def test_what_the_database_keeps_is_no_token(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    body = await register(client, "dump@grace.example.org")
    newest = await next_of(client, body["refresh_token"])
    row = admin.execute(
        "SELECT secret_hash, salt FROM identity.refresh_tokens WHERE user_id = %s", [body["user"]["id"]]
    ).fetchone()
    assert row is not None
    used, new = (token.partition(".")[2] for token in (body["refresh_token"], newest))
    assert new.startswith(next_secret(used, row[1])), "it takes the used token, too"
    assert new.encode() not in row


async def test_an_ended_sign_in_is_forgotten_after_30_days(
    client: httpx.AsyncClient, admin: psycopg.Connection
) -> None:
    email = "forgotten@grace.example.org"
    ended = [(await register(client, email))["refresh_token"], (await login(client, email)).json()["refresh_token"]]
    for token in ended:
        await client.post("/api/v1/auth/logout", json={"refresh_token": token})
    sign_in_id = ended[0].partition(".")[0]
    admin.execute(
        "UPDATE identity.ended_sign_ins SET ended_at = now() - interval '31 days' WHERE id = %s", [sign_in_id]
    )
    third = (await login(client, email)).json()["refresh_token"]
    await client.post("/api/v1/auth/logout", json={"refresh_token": third})
    assert [problem(await refresh(client, token)) for token in ended] == [(401, "refresh_token_invalid"), REVOKED]
