"""Guesses are slowed, and nobody can use that to shut an account's owner out."""

from pathlib import Path

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from blockyard.identity import throttle
from tests.api.steps import login, mails_to, problem, register, token_in
from tests.api.test_sign_ins import browser
from tests.conftest import RunJobs
from tests.world import PASSWORD as WORLD_PASSWORD
from tests.world import World

WRONG = "not the password"
NEW = "eleven blue lanterns"
RESET = "/api/v1/auth/password-reset"


@pytest.fixture(autouse=True)
def anew(admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM identity.attempts")


async def test_wrong_guesses_from_elsewhere_do_not_shut_the_owner_out(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    email = world.alpha.admin.email
    async with browser(app, "203.0.113.9") as attacker:
        answers = [(await login(attacker, email, WRONG)).status_code for _ in range(11)]
        assert answers == [401] * 10 + [429]
        assert problem(await login(attacker, email, WORLD_PASSWORD)) == (429, "too_many_requests")
    assert (await login(client, email, WORLD_PASSWORD)).status_code == 200


def all_but_one_guess(admin: psycopg.Connection, email: str) -> None:
    """As if many addresses had guessed."""
    admin.execute(
        "INSERT INTO identity.attempts VALUES (%s, %s, now())",
        [throttle.account("sign-in", email).key, throttle.PER_ACCOUNT - 1],
    )


async def test_guesses_from_many_addresses_are_slowed_but_not_where_the_person_has_signed_in(
    app: FastAPI, client: httpx.AsyncClient, admin: psycopg.Connection
) -> None:
    email = "known@lockout.example.org"
    await register(client, email)
    all_but_one_guess(admin, email)
    async with browser(app, "198.51.100.1") as attacker:
        assert problem(await login(attacker, email, WRONG)) == (401, "bad_credentials")
    async with browser(app, "198.51.101.1") as attacker:
        slowed = await login(attacker, email)
        assert problem(slowed) == (429, "too_many_requests")
        assert "/password-reset" in slowed.json()["detail"]
    assert (await login(client, email)).status_code == 200


async def test_a_reset_link_always_gets_in_and_opens_the_place(
    app: FastAPI, client: httpx.AsyncClient, admin: psycopg.Connection, run_jobs: RunJobs, mailbox: Path
) -> None:
    email = "travels@lockout.example.org"
    await register(client, email)
    async with browser(app, "192.0.2.50") as hotel:
        for _ in range(11):
            locked = await login(hotel, email, WRONG)
        assert problem(locked) == (429, "too_many_requests")
        assert (await hotel.post(RESET, json={"email": email})).status_code == 202
        await run_jobs()
        link = [mail for mail in mails_to(mailbox, email) if "reset-password" in mail.get_content()][-1]
        body = {"token": token_in(link), "new_password": NEW}
        assert (await hotel.post(RESET + "/confirm", json=body)).status_code == 204
        all_but_one_guess(admin, email)
        async with browser(app, "198.51.102.1") as attacker:
            for _ in range(2):
                slowed = await login(attacker, email, WRONG)
            assert slowed.status_code == 429
        assert (await login(hotel, email, NEW)).status_code == 200


async def test_a_whole_address_is_not_shut_for_those_who_sign_in_there(
    app: FastAPI, client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    """A pupil behind the school's address guesses at everybody."""
    email = "staff@lockout.example.org"
    async with browser(app, "192.0.2.80") as school:
        await register(school, email)
        admin.execute(
            "INSERT INTO identity.attempts VALUES (%s, %s, now())",
            [throttle.address("sign-in", "192.0.2.80").key, throttle.PER_ADDRESS],
        )
        assert problem(await login(school, world.omega.teacher.email, WORLD_PASSWORD)) == (429, "too_many_requests")
        assert (await login(school, email)).status_code == 200
