"""POST /auth/email: another address, by a link to the new mailbox, and the old one is told."""

from pathlib import Path
from typing import Any

import httpx
import psycopg

from tests.api.steps import (
    PASSWORD,
    bearer,
    login,
    mails_to,
    problem,
    refresh,
    register,
    token_in,
    verify,
)
from tests.conftest import RunJobs
from tests.world import World

EMAIL = "/api/v1/auth/email"
CONFIRM = f"{EMAIL}/confirm"
ME = "/api/v1/auth/me"
RESET = "/api/v1/auth/password-reset"
AUDIT = "/api/v1/organizations/current/audit"
MEMBERS = "/api/v1/organizations/current/members"
NEW_PASSWORD = "eleven blue lanterns"


async def ask(
    client: httpx.AsyncClient, person: dict[str, Any], email: str, password: str = PASSWORD
) -> httpx.Response:
    return await client.post(EMAIL, headers=bearer(person), json={"email": email, "password": password})


async def confirm(client: httpx.AsyncClient, person: dict[str, Any], token: str) -> httpx.Response:
    return await client.post(CONFIRM, headers=bearer(person), json={"token": token})


async def proved(client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, email: str) -> dict[str, Any]:
    person = await register(client, email)
    await run_jobs()
    await verify(client, mailbox, person)
    return person


def subjects(mailbox: Path, address: str) -> list[str]:
    return [mail["Subject"] for mail in mails_to(mailbox, address)]


async def test_the_link_changes_the_address_everywhere(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    here = await proved(client, run_jobs, mailbox, "old@change.example.org")
    elsewhere = (await login(client, "old@change.example.org")).json()
    asked = await ask(client, here, "New@Change.example.org")
    assert (asked.status_code, asked.content) == (202, b"null")
    await client.post(RESET, json={"email": "old@change.example.org"})
    await run_jobs()
    [mail] = mails_to(mailbox, "new@change.example.org")
    assert mail["Subject"] == "Confirm your new e-mail address for Blockyard"
    assert "Ada" not in mail.get_content(), "a stranger's words"
    assert "A new e-mail address for your Blockyard account was asked for" in subjects(
        mailbox, "old@change.example.org"
    )
    [reset] = [one for one in mails_to(mailbox, "old@change.example.org") if "reset-password" in one.get_content()]
    me = (await client.get(ME, headers=bearer(here))).json()
    assert me["user"]["email"] == "old@change.example.org", "nothing has changed yet"

    changed = await confirm(client, here, token_in(mail))
    assert (changed.status_code, changed.content) == (204, b"")
    me = (await client.get(ME, headers=bearer(here))).json()
    assert (me["user"]["email"], me["email_verified"]) == ("new@change.example.org", True)
    [member] = (await client.get(MEMBERS, headers=bearer(here))).json()["items"]
    assert member["email"] == "new@change.example.org"
    assert problem(await login(client, "old@change.example.org")) == (401, "bad_credentials")
    assert (await login(client, "new@change.example.org")).status_code == 200
    assert (await refresh(client, here["refresh_token"])).status_code == 200
    assert problem(await refresh(client, elsewhere["refresh_token"])) == (401, "refresh_token_revoked")
    old_link = {"token": token_in(reset), "new_password": NEW_PASSWORD}
    assert problem(await client.post(f"{RESET}/confirm", json=old_link)) == (404, "password_reset_invalid")
    assert problem(await confirm(client, here, token_in(mail))) == (404, "email_change_invalid")
    await run_jobs()
    assert subjects(mailbox, "old@change.example.org")[-1] == "Your Blockyard account has a new e-mail address"


async def test_a_taken_address_is_told_to_its_mailbox_alone(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, world: World
) -> None:
    here = await proved(client, run_jobs, mailbox, "curious@change.example.org")
    taken, free = world.outsider.email, "free@change.example.org"
    answers = [await ask(client, here, email) for email in (free, taken)]
    assert {(answer.status_code, answer.content) for answer in answers} == {(202, b"null")}
    await run_jobs()
    [mail] = mails_to(mailbox, taken)
    assert mail["Subject"] == "This e-mail address has a Blockyard account already"
    assert "#token=" not in mail.get_content()
    assert mails_to(mailbox, free) == [], "the later wish replaces the earlier"


async def test_who_takes_the_address_meanwhile_keeps_it(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    here = await proved(client, run_jobs, mailbox, "slow@change.example.org")
    await ask(client, here, "wanted@change.example.org")
    await run_jobs()
    token = token_in(mails_to(mailbox, "wanted@change.example.org")[0])
    await register(client, "wanted@change.example.org")
    assert problem(await confirm(client, here, token)) == (409, "email_taken")
    assert (await login(client, "slow@change.example.org")).status_code == 200


async def test_a_link_counts_in_the_own_account_alone(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, world: World, admin: psycopg.Connection
) -> None:
    """Else a stranger could have it mailed to you, and your click would give their account your address."""
    here = await proved(client, run_jobs, mailbox, "mine@change.example.org")
    await ask(client, here, "yours@change.example.org")
    await run_jobs()
    token = token_in(mails_to(mailbox, "yours@change.example.org")[0])
    assert problem(await client.post(CONFIRM, json={"token": token})) == (401, "not_authenticated")
    other = await client.post(CONFIRM, headers=world.outsider.headers, json={"token": token})
    assert problem(other) == (404, "email_change_invalid")
    admin.execute("UPDATE identity.email_changes SET expires_at = now() WHERE email = 'yours@change.example.org'")
    assert problem(await confirm(client, here, token)) == (404, "email_change_invalid")
    admin.execute("UPDATE identity.email_changes SET expires_at = now() + interval '1 h' WHERE email LIKE 'yours@%'")
    assert (await confirm(client, here, token)).status_code == 204


async def test_a_new_password_ends_what_was_asked_for(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    """Whoever knew the old password asked: the owner, told at the old address, sets a new one."""
    thief = await proved(client, run_jobs, mailbox, "owner@change.example.org")
    await ask(client, thief, "thief@change.example.org")
    await run_jobs()
    token = token_in(mails_to(mailbox, "thief@change.example.org")[0])
    change = {"current_password": PASSWORD, "new_password": NEW_PASSWORD}
    assert (await client.post("/api/v1/auth/password", headers=bearer(thief), json=change)).status_code == 204
    assert problem(await confirm(client, thief, token)) == (404, "email_change_invalid")


async def test_the_first_proof_ends_a_change_that_was_asked_for_before(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    """Who signs up with another's address cannot take the account along when its person comes."""
    attacker = await register(client, "victim@change.example.org")
    await ask(client, attacker, "attacker@change.example.org")
    await run_jobs()
    token = token_in(mails_to(mailbox, "attacker@change.example.org")[0])
    await verify(client, mailbox, attacker)
    assert problem(await confirm(client, attacker, token)) == (404, "email_change_invalid")


async def test_an_account_that_nobody_has_proved_is_proved_by_the_link(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    mistyped = await register(client, "mistypde@change.example.org")
    await ask(client, mistyped, "mistyped@change.example.org")
    await run_jobs()
    [mail] = mails_to(mailbox, "mistyped@change.example.org")
    assert (await confirm(client, mistyped, token_in(mail))).status_code == 204
    me = (await client.get(ME, headers=bearer(mistyped))).json()
    assert (me["user"]["email"], me["email_verified"]) == ("mistyped@change.example.org", True)


async def test_the_password_is_asked_for_and_addresses_have_one_spelling(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, world: World
) -> None:
    person = await proved(client, run_jobs, mailbox, "spelled@change.example.org")
    assert problem(await ask(client, person, "x@change.example.org", "wrong")) == (401, "bad_credentials")
    assert problem(await ask(client, person, "раура1@change.example.org")) == (422, "validation_failed")
    key = await client.post(
        EMAIL, headers=bearer(world.alpha.api_key), json={"email": "x@x.example.org", "password": "x"}
    )
    assert problem(key) == (403, "not_for_api_keys")
    for number in range(10):
        assert (await ask(client, person, f"many{number}@change.example.org")).status_code == 202
    assert problem(await ask(client, person, "many@change.example.org")) == (429, "too_many_requests")
