"""/auth/factors: an authenticator app and recovery codes, and signing in with them."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pyotp
import pytest
from fastapi import FastAPI

from blockyard.base import clock
from tests.api.steps import LOGIN, PASSWORD, bearer, login, mails_to, problem, register, token_in, verify
from tests.api.test_sign_ins import browser
from tests.conftest import RunJobs
from tests.world import World

FACTORS = "/api/v1/auth/factors"
NO_FACTORS: dict[str, object] = {"items": [], "next_cursor": None, "has_more": False, "recovery_codes_left": 0}
TOTP = f"{FACTORS}/totp"
CONFIRM = f"{TOTP}/confirm"
RESET = "/api/v1/auth/password-reset"
NEW_PASSWORD = "eleven blue lanterns"


class Phone:
    """A person with an authenticator app, whose clock stands where the test puts it."""

    def __init__(self, client: httpx.AsyncClient, person: dict[str, Any], secret: str, codes: list[str]) -> None:
        self.client = client
        self.person = person
        self.app = pyotp.TOTP(secret)
        self.recovery_codes = codes
        self.step = self.app.timecode(clock.now())
        """Of the code that confirmed the app."""

    @property
    def email(self) -> str:
        return str(self.person["user"]["email"])

    async def login(self, code: str | None, client: httpx.AsyncClient | None = None) -> httpx.Response:
        body = {"email": self.email, "password": PASSWORD} | ({"code": code} if code else {})
        return await (client or self.client).post(LOGIN, json=body)


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server's clock stands, so that no step passes in the midst of a test."""
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now)


async def proved(client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, name: str) -> dict[str, Any]:
    person = await register(client, f"{name}@factors.example.org")
    await run_jobs()
    await verify(client, mailbox, person)
    return person


async def with_app(client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, name: str) -> Phone:
    person = await proved(client, run_jobs, mailbox, name)
    begun = await client.post(TOTP, headers=bearer(person), json={"name": "Phone"})
    assert begun.status_code == 201, begun.text
    secret = begun.json()["secret"]
    code = pyotp.TOTP(secret).at(clock.now())
    confirmed = await client.post(CONFIRM, headers=bearer(person), json={"code": code})
    assert confirmed.status_code == 200, confirmed.text
    return Phone(client, person, secret, confirmed.json()["recovery_codes"])


async def test_an_app_is_added_and_asked_for(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, frozen: None
) -> None:
    person = await proved(client, run_jobs, mailbox, "ada")
    begun = (await client.post(TOTP, headers=bearer(person), json={"name": "Phone"})).json()
    assert begun["otpauth_uri"].startswith("otpauth://totp/Blockyard:ada%40factors.example.org?secret=")
    assert (await client.get(FACTORS, headers=bearer(person))).json() == NO_FACTORS
    assert (await login(client, "ada@factors.example.org")).status_code == 200, "it does not count yet"
    wrong = await client.post(CONFIRM, headers=bearer(person), json={"code": "000000"})
    assert problem(wrong) == (401, "bad_code")
    app = pyotp.TOTP(begun["secret"])
    done = await client.post(CONFIRM, headers=bearer(person), json={"code": app.at(clock.now())})
    codes = done.json()["recovery_codes"]
    assert (done.status_code, len(set(codes)), {len(code) for code in codes}) == (200, 10, {16})

    listed = (await client.get(FACTORS, headers=bearer(person))).json()
    [item] = listed["items"]
    assert (item["id"], item["kind"], item["name"]) == (begun["id"], "totp", "Phone")
    assert listed["recovery_codes_left"] == 10
    refused = await login(client, "ada@factors.example.org")
    assert problem(refused) == (401, "second_factor_required")
    assert refused.json()["accepts"] == ["totp", "recovery_code"]
    assert problem(await login(client, "ada@factors.example.org", "wrong")) == (401, "bad_credentials")
    again = await client.post(TOTP, headers=bearer(person), json={"name": "Other"})
    assert problem(again) == (409, "authenticator_exists")
    await run_jobs()
    subject = "A new way to prove who you are was added to your Blockyard account"
    assert mails_to(mailbox, "ada@factors.example.org")[-1]["Subject"] == subject


async def test_each_code_counts_once_and_a_clock_may_be_a_step_off(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, frozen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = await with_app(client, run_jobs, mailbox, "steps")
    assert problem(await phone.login(phone.app.generate_otp(phone.step))) == (401, "bad_code"), "it confirmed the app"
    assert problem(await phone.login(phone.app.generate_otp(phone.step + 2))) == (401, "bad_code")
    early = phone.app.generate_otp(phone.step + 1)
    assert (await phone.login(early)).status_code == 200
    assert problem(await phone.login(early)) == (401, "bad_code")
    later = clock.now() + timedelta(seconds=90)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert problem(await phone.login(phone.app.generate_otp(phone.step + 1))) == (401, "bad_code")
    late = phone.app.generate_otp(phone.step + 2)
    assert (await phone.login(f"{late[:3]} {late[3:]}")).status_code == 200


async def test_a_recovery_code_counts_once_and_is_told(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    phone = await with_app(client, run_jobs, mailbox, "recovery")
    first, second, *_ = phone.recovery_codes
    assert (await phone.login(f"{first[:8]}-{first[8:]}".lower())).status_code == 200
    assert problem(await phone.login(first)) == (401, "bad_code")
    assert (await phone.login(second)).status_code == 200
    left = (await client.get(FACTORS, headers=bearer(phone.person))).json()["recovery_codes_left"]
    assert left == 8
    await run_jobs()
    subjects = [mail["Subject"] for mail in mails_to(mailbox, phone.email)]
    assert subjects.count("A recovery code of your Blockyard account was used") == 2


async def test_nothing_of_it_lies_open(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection
) -> None:
    phone = await with_app(client, run_jobs, mailbox, "sealed")
    stored = admin.execute(
        "SELECT f.sealed_secret || coalesce(string_agg(r.code_hash::text, ''), '') FROM identity.factors f"
        " JOIN identity.recovery_codes r USING (user_id) WHERE user_id = %s GROUP BY f.id",
        [phone.person["user"]["id"]],
    ).fetchall()
    [(text,)] = stored
    assert [secret for secret in (phone.app.secret, *phone.recovery_codes) if secret in text] == []


async def test_a_stolen_row_opens_no_other_account(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection, frozen: None
) -> None:
    """The secret is sealed for its person."""
    mine = await with_app(client, run_jobs, mailbox, "mine")
    theirs = await with_app(client, run_jobs, mailbox, "theirs")
    admin.execute(
        "UPDATE identity.factors f SET sealed_secret = m.sealed_secret FROM identity.factors m"
        " WHERE m.user_id = %s AND f.user_id = %s",
        [mine.person["user"]["id"], theirs.person["user"]["id"]],
    )
    assert problem(await theirs.login(mine.app.generate_otp(mine.step + 1))) == (401, "bad_code")
    assert (await mine.login(mine.app.generate_otp(mine.step + 1))).status_code == 200


async def test_codes_are_guessed_ten_times(
    client: httpx.AsyncClient, app: FastAPI, run_jobs: RunJobs, mailbox: Path, frozen: None
) -> None:
    phone = await with_app(client, run_jobs, mailbox, "guessed")
    right = phone.app.generate_otp(phone.step + 1)
    async with browser(app, "198.51.100.7") as thief:
        for _ in range(10):
            assert problem(await phone.login("000000", thief)) == (401, "bad_code")
        assert problem(await phone.login(right, thief)) == (429, "too_many_requests")
    for network in range(2):
        async with browser(app, f"198.51.{network + 101}.7") as thief:
            answers = [problem(await phone.login("000000", thief)) for _ in range(6)]
    assert answers[-1] == (429, "too_many_requests"), "20 a day from all unknown places"
    assert (await phone.login(right)).status_code == 200, "the owner's own network"


async def test_a_reset_does_not_go_past_it(client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path) -> None:
    phone = await with_app(client, run_jobs, mailbox, "reset")
    await client.post(RESET, json={"email": phone.email})
    await run_jobs()
    [mail] = [mail for mail in mails_to(mailbox, phone.email) if "/reset-password#" in mail.get_content()]
    link = {"token": token_in(mail), "new_password": NEW_PASSWORD}
    assert (await client.post(f"{RESET}/confirm", json=link)).status_code == 204
    assert problem(await login(client, phone.email, NEW_PASSWORD)) == (401, "second_factor_required")


async def test_without_a_proved_mailbox_there_is_no_factor(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, world: World
) -> None:
    person = await register(client, "unproved@factors.example.org")
    refused = await client.post(TOTP, headers=bearer(person), json={"name": "Phone"})
    assert problem(refused) == (403, "email_unverified")
    key = await client.post(TOTP, headers=bearer(world.alpha.api_key), json={"name": "Phone"})
    assert problem(key) == (403, "not_for_api_keys")
    await run_jobs()
    await verify(client, mailbox, person)
    assert (await client.post(TOTP, headers=bearer(person), json={"name": "Phone"})).status_code == 201


async def test_an_app_is_removed_with_its_codes(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, world: World
) -> None:
    phone = await with_app(client, run_jobs, mailbox, "removed")
    [item] = (await client.get(FACTORS, headers=bearer(phone.person))).json()["items"]
    url = f"{FACTORS}/{item['id']}"
    assert problem(await client.delete(url, headers=world.outsider.headers)) == (404, "not_found")
    assert (await client.delete(url, headers=bearer(phone.person))).status_code == 204
    assert problem(await client.delete(url, headers=bearer(phone.person))) == (404, "not_found")
    assert (await client.get(FACTORS, headers=bearer(phone.person))).json() == NO_FACTORS
    assert (await phone.login(None)).status_code == 200
    await run_jobs()
    subjects = [mail["Subject"] for mail in mails_to(mailbox, phone.email)]
    assert "A way to prove who you are was removed from your Blockyard account" in subjects
