"""Who knows the id of a sign-in and no secret of it ends nothing: the id stands in access tokens and in addresses."""

from datetime import timedelta
from typing import Final
from uuid import UUID

import httpx
import psycopg
import pytest

from blockyard.base import clock
from blockyard.base.keys import KeyRing
from blockyard.identity.power.refresh_secrets import RefreshSecrets
from blockyard.identity.tokens import new_secret, secret_hash
from tests.api.steps import problem, refresh, register

INVALID, REUSED, REVOKED = ((401, f"refresh_token_{what}") for what in ("invalid", "reused", "revoked"))
LOGOUT: Final = "/api/v1/auth/logout"


def invented(token: str, other: str) -> list[str]:
    """Tokens of the same sign-in that nobody was given. `other` is of another one."""
    sign_in_id, _, secret = token.partition(".")
    strange = RefreshSecrets(KeyRing.generate()).first(UUID(sign_in_id))
    secrets = ["A" * 43, "A" * 65, "", "é", f"{secret}A", secret[:-1], secret[:43], strange, other.partition(".")[2]]
    return [f"{sign_in_id}.{one}" for one in secrets]


async def next_of(client: httpx.AsyncClient, token: str) -> str:
    answer = await refresh(client, token)
    assert answer.status_code == 200, answer.text
    following: str = answer.json()["refresh_token"]
    return following


def make_old(admin: psycopg.Connection, token: str) -> str:
    """The newest token of the sign-in as one of before the marks."""
    sign_in_id, secret = token.partition(".")[0], new_secret()
    admin.execute(
        "UPDATE identity.refresh_tokens SET secret_hash = %s WHERE id = %s", [secret_hash(secret), sign_in_id]
    )
    return f"{sign_in_id}.{secret}"


async def test_an_invented_secret_ends_nothing_and_a_used_one_does(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = (await register(client, "owner@invented.example.org"))["refresh_token"]
    other = (await register(client, "other@invented.example.org"))["refresh_token"]
    second = await next_of(client, first)
    third = await next_of(client, second)
    for token in (first, second, third):
        for guess in invented(token, other):
            assert problem(await refresh(client, guess)) == INVALID, guess
            assert (await client.post(LOGOUT, json={"refresh_token": guess})).status_code == 204
    fourth = await next_of(client, third)
    later = clock.now() + timedelta(seconds=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert problem(await refresh(client, first)) == REUSED, "it is known however long ago it was used"
    for token in (second, third, fourth):
        assert problem(await refresh(client, token)) == REVOKED
    for guess in invented(fourth, other):
        assert problem(await refresh(client, guess)) == INVALID, "nor does it tell that the sign-in ended"
    assert await next_of(client, other)


async def test_signing_out_takes_a_token_of_the_sign_in(client: httpx.AsyncClient) -> None:
    used = (await register(client, "out@invented.example.org"))["refresh_token"]
    newest = await next_of(client, used)
    assert (await client.post(LOGOUT, json={"refresh_token": used})).status_code == 204
    assert problem(await refresh(client, newest)) == REVOKED


@pytest.mark.parametrize("seconds", [29, 31])
async def test_tokens_of_before_the_marks_go_on(
    client: httpx.AsyncClient, admin: psycopg.Connection, monkeypatch: pytest.MonkeyPatch, seconds: int
) -> None:
    token = make_old(admin, (await register(client, f"old{seconds}@invented.example.org"))["refresh_token"])
    newest = await next_of(client, token)
    later = clock.now() + timedelta(seconds=seconds)
    monkeypatch.setattr(clock, "now", lambda: later)
    if seconds < 30:
        assert await next_of(client, token) == newest
        assert await next_of(client, newest)
        assert problem(await refresh(client, token)) == INVALID, "of those, only the one before is known"
    else:
        assert problem(await refresh(client, token)) == REUSED
        assert problem(await refresh(client, newest)) == REVOKED


async def test_one_signs_out_with_a_token_of_before_the_marks(
    client: httpx.AsyncClient, admin: psycopg.Connection
) -> None:
    token = make_old(admin, (await register(client, "oldout@invented.example.org"))["refresh_token"])
    assert (await client.post(LOGOUT, json={"refresh_token": token})).status_code == 204
    assert problem(await refresh(client, token)) == INVALID


def test_any_key_of_the_ring_knows_a_secret_again() -> None:
    old, sign_in_id = KeyRing.generate(), UUID(int=1)
    both = RefreshSecrets(old.rotated())
    secret = RefreshSecrets(old).first(sign_in_id)
    assert both.issued(sign_in_id, secret)
    assert not RefreshSecrets(old).issued(sign_in_id, both.first(sign_in_id))
    assert not both.issued(UUID(int=2), secret)
    assert RefreshSecrets(old).following(sign_in_id, secret, b"salt") == both.following(sign_in_id, secret, b"salt")[1:]
