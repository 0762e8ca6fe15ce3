"""Whoever loses power while they make some keeps none: every pair of {take} x {make}, in real transactions at once."""

import asyncio
from typing import Final

import httpx
import psycopg
import psycopg.rows
import psycopg.sql
import pytest
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from blockyard.identity import passwords
from tests.attack import power_rounds
from tests.attack.power_rounds import MAKERS, TAKERS, Act, Round, begin, delete, demote, maker_of, remove, reset, revoke
from tests.databases import TestDatabase
from tests.waiting import wait_until_async

ROUNDS = 50
BUSY = 503
"""A deadlock that PostgreSQL has cut: nothing was done, and the caller is told to ask again."""

LEFT = """
    SELECT (SELECT count(*) FROM blockyard.invitations WHERE created_by_id = %(actor)s
              AND accepted_at IS NULL AND revoked_at IS NULL AND organization_id = %(school)s) AS invitations,
           (SELECT count(*) FROM blockyard.api_keys WHERE created_by_id = %(actor)s AND revoked_at IS NULL) AS keys,
           (SELECT count(*) FROM identity.refresh_tokens WHERE user_id = %(actor)s AND id <> %(actor_too)s) AS sign_ins,
           (SELECT count(*) FROM identity.refresh_tokens WHERE user_id = %(actor)s) AS all_sign_ins,
           (SELECT count(*) FROM blockyard.memberships WHERE user_id = %(guest)s) AS guests,
           (SELECT count(*) FROM blockyard.memberships WHERE organization_id = %(school)s) AS members,
           (SELECT count(*) FROM blockyard.agent_executions WHERE organization_id = %(school)s) AS executions
"""


@pytest.fixture(scope="module", autouse=True)
def impatient(database: TestDatabase) -> None:
    """Deadlocks are cut soon, so that rounds that meet one take no second each."""
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        name = psycopg.sql.Identifier(database.name)
        admin.execute(psycopg.sql.SQL("ALTER DATABASE {} SET deadlock_timeout = '20ms'").format(name))


@pytest.fixture(autouse=True)
def cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reset hashes a password: with the real parameters most of the time would go there."""
    monkeypatch.setattr(passwords, "HASHER", PasswordHash([Argon2Hasher(1, 8, 1)]))


def left_of(admin: psycopg.Connection, one: Round) -> dict[str, int]:
    with admin.cursor(row_factory=psycopg.rows.dict_row) as cursor:
        found = cursor.execute(LEFT, one.ids).fetchone()
    assert found is not None
    return found


async def race(taker: Act, maker: Act, one: Round) -> tuple[httpx.Response, httpx.Response]:
    barrier = asyncio.Barrier(2)

    async def start(act: Act) -> httpx.Response:
        await barrier.wait()
        return await act(one)

    took, made = await asyncio.gather(start(taker), start(maker))
    if took.status_code == BUSY:
        took = await taker(one)
    assert took.is_success, took.text
    return took, made


@pytest.mark.slow
@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("taker", TAKERS, ids=lambda taker: taker.__name__)
async def test_no_power_survives(admin: psycopg.Connection, client: httpx.AsyncClient, taker: Act, name: str) -> None:
    maker = maker_of(name, taker)
    outcomes: set[int] = set()
    for _ in range(ROUNDS):
        one = begin(admin, client)
        _, made = await race(taker, maker, one)
        outcomes.add(made.status_code)
        assert made.status_code < 500 or made.status_code == BUSY, made.text
        left = left_of(admin, one)
        if taker in (demote, remove):
            assert left["invitations"] == 0
        if taker is remove:
            assert left["keys"] == 0
        if taker is revoke:
            assert left["sign_ins"] == 0
        if taker is reset:
            assert left["all_sign_ins"] == 0
        if taker is delete:
            assert (left["invitations"], left["keys"], left["members"], left["executions"]) == (0, 0, 0, 0)
        if made.is_success:
            await check_what_was_made(one, taker, made)
        await check_nothing_more(admin, one, taker, maker)
    assert outcomes <= {200, 201, 202, 401, 403, 404, 409, BUSY}


async def check_what_was_made(one: Round, taker: Act, made: httpx.Response) -> None:
    """A token or a key that was made in time is worth what its holder is worth now."""
    body = made.json()
    token = body.get("access_token") or body.get("key")
    if token is None or body.get("user", {}).get("id") == str(one.ids["guest"]):
        return
    headers = {"Authorization": f"Bearer {token}"}
    now = await one.client.get(power_rounds.CURRENT, headers=headers)
    if taker is demote:
        assert now.json()["role"] == "student"
    elif taker in (remove, delete):
        assert now.status_code in (401, 403)
    elif "access_token" in body:
        again = await one.client.post(power_rounds.API + "/auth/refresh", json={"refresh_token": body["refresh_token"]})
        assert again.status_code == 401


async def check_nothing_more(admin: psycopg.Connection, one: Round, taker: Act, maker: Act) -> None:
    """Asked again afterwards, the loser gets nothing."""
    if maker is power_rounds.enqueue and taker in (revoke, reset):
        return  # an access token lives to its end where no lasting power is made
    before = left_of(admin, one)
    again = await maker(one)
    if maker in (power_rounds.switch, power_rounds.refresh) and taker in (demote, remove, delete):
        if again.is_success:
            await check_what_was_made(one, taker, again)
        return
    assert again.status_code in (401, 403, 404), again.text
    assert left_of(admin, one) == before


TAKEN: Final[dict[Act, str]] = {
    demote: "UPDATE blockyard.memberships SET role = 'student' WHERE id = %(actor_at)s",
    remove: "UPDATE blockyard.memberships SET removed_at = now() WHERE id = %(actor_at)s",
    revoke: "DELETE FROM identity.refresh_tokens WHERE id = %(actor_in)s",
    reset: "DELETE FROM identity.refresh_tokens WHERE user_id = %(actor)s",
    delete: "DELETE FROM blockyard.organizations WHERE id = %(school)s",
}
"""What each takes, as it stands in an open transaction."""

RESTING = [
    (taker, name)
    for taker in TAKERS
    for name in MAKERS
    if name != "enqueue" and (name not in ("switch", "refresh") or taker in (revoke, reset))
]
"""A sign-in makes a token, and what that is worth in an organization is asked each time."""


@pytest.mark.parametrize(("taker", "name"), RESTING, ids=lambda part: getattr(part, "__name__", part))
async def test_who_makes_power_waits_for_who_takes_it(
    database: TestDatabase, admin: psycopg.Connection, client: httpx.AsyncClient, taker: Act, name: str
) -> None:
    """What lasting power rests on is read under lock, not before."""
    one = begin(admin, client)
    blocked = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    with psycopg.connect(database.admin_url) as taking:  # a transaction sees no connection that was made after it began
        taking.execute(TAKEN[taker].encode(), one.ids)
        making = asyncio.create_task(maker_of(name, taker)(one))
        await wait_until_async(
            lambda: making.done() or admin.execute(blocked).fetchone() is not None, "the maker to wait for a lock"
        )
        assert not making.done()
    made = await making
    assert made.status_code in (401, 403, 404), made.text
    left = left_of(admin, one)
    assert (left["keys"], left["guests"]) == (0, 0)
    twin = begin(admin, client)
    assert (await maker_of(name, taker)(twin)).is_success
