"""POST /auth/password, /auth/password-reset and /auth/password-reset/confirm."""

import asyncio
from email.message import EmailMessage
from pathlib import Path

import httpx
import psycopg
import pytest

from tests.api.steps import PASSWORD, bearer, login, mails_to, problem, refresh, register, token_in
from tests.conftest import RunJobs
from tests.world import World

NEW = "eleven blue lanterns"
CHANGE = "/api/v1/auth/password"
ASK = "/api/v1/auth/password-reset"
CONFIRM = "/api/v1/auth/password-reset/confirm"


def resets_to(mailbox: Path, address: str) -> list[EmailMessage]:
    return [
        mail for mail in mails_to(mailbox, address) if "#token=" in mail.get_content() and "reset" in mail.get_content()
    ]


def change(current: str = PASSWORD, new: str = NEW) -> dict[str, str]:
    return {"current_password": current, "new_password": new}


async def test_change_signs_out_every_other_device(client: httpx.AsyncClient) -> None:
    elsewhere = await register(client, "change@new.example.org")
    here = (await login(client, "change@new.example.org")).json()
    answer = await client.post(CHANGE, headers=bearer(here), json=change())

    assert (answer.status_code, answer.content) == (204, b"")
    assert (await refresh(client, here["refresh_token"])).status_code == 200
    assert problem(await refresh(client, elsewhere["refresh_token"])) == (401, "refresh_token_revoked")
    assert problem(await login(client, "change@new.example.org")) == (401, "bad_credentials")
    assert (await login(client, "change@new.example.org", NEW)).status_code == 200


async def test_change_needs_the_current_password_and_is_throttled(client: httpx.AsyncClient) -> None:
    body = await register(client, "wrong@new.example.org")
    answers = [
        await client.post(CHANGE, headers=bearer(body), json=change(current="not the password")) for _ in range(11)
    ]

    assert [problem(answer) for answer in answers] == [(401, "bad_credentials")] * 10 + [(429, "too_many_requests")]
    assert (await refresh(client, body["refresh_token"])).status_code == 200


async def test_change_to_a_weak_password_is_refused(client: httpx.AsyncClient) -> None:
    body = await register(client, "weak.change@new.example.org")
    answer = await client.post(CHANGE, headers=bearer(body), json=change(new="weak.change 2"))

    assert problem(answer) == (422, "weak_password")
    assert (await login(client, "weak.change@new.example.org")).status_code == 200


@pytest.mark.usefixtures("real_hashes")
async def test_two_changes_at_once_do_not_overwrite_each_other(client: httpx.AsyncClient) -> None:
    body = await register(client, "both.change@new.example.org")
    wishes = [change(new=f"{word} blue lanterns") for word in ("eleven", "twelve")]
    answers = await asyncio.gather(*(client.post(CHANGE, headers=bearer(body), json=wish) for wish in wishes))

    statuses = [answer.status_code for answer in answers]
    assert sorted(statuses) == [204, 401]
    for wish, status in zip(wishes, statuses, strict=True):
        signed_in = await login(client, "both.change@new.example.org", wish["new_password"])
        assert signed_in.status_code == (200 if status == 204 else 401)


async def test_reset_by_mail_signs_out_everywhere_and_works_once(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    email = "reset@new.example.org"
    body = await register(client, email)
    for _ in range(2):
        assert (await client.post(ASK, json={"email": email})).status_code == 202
    await run_jobs()
    first, second = (token_in(mail) for mail in resets_to(mailbox, email))
    answer = await client.post(CONFIRM, json={"token": first, "new_password": NEW})

    assert (answer.status_code, answer.content) == (204, b"")
    assert problem(await refresh(client, body["refresh_token"])) == (401, "refresh_token_revoked")
    assert problem(await login(client, email)) == (401, "bad_credentials")
    assert (await login(client, email, NEW)).status_code == 200
    for token in (first, second, "invented"):
        again = await client.post(CONFIRM, json={"token": token, "new_password": "twelve blue lanterns"})
        assert problem(again) == (404, "password_reset_invalid")
    assert (await login(client, email, NEW)).status_code == 200


@pytest.mark.usefixtures("real_hashes")
async def test_two_resets_at_once_work_once(client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path) -> None:
    email = "reset.twice@new.example.org"
    await register(client, email)
    for _ in range(2):
        await client.post(ASK, json={"email": email})
    await run_jobs()
    tokens = [token_in(mail) for mail in resets_to(mailbox, email)]
    answers = await asyncio.gather(
        *(
            client.post(CONFIRM, json={"token": token, "new_password": f"{token[:9]} blue lanterns"})
            for token in tokens * 2
        )
    )

    assert sorted(answer.status_code for answer in answers) == [204, 404, 404, 404]


async def test_known_and_unknown_email_get_the_same_answer_but_only_one_a_mail(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection
) -> None:
    known = await client.post(ASK, json={"email": world.alpha.student.email})
    unknown = await client.post(ASK, json={"email": "nobody@example.org"})

    assert known.status_code == unknown.status_code == 202
    assert known.content == unknown.content
    jobs = admin.execute("SELECT args::text FROM queue.procrastinate_jobs WHERE task_name = 'gate.mail_password_reset'")
    assert len(jobs.fetchall()) == 2
    await run_jobs()
    [mail] = mails_to(mailbox, world.alpha.student.email)
    assert mails_to(mailbox, "nobody@example.org") == []
    assert mail["Subject"] == "Set a new password for Blockyard"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert "Alex Student" in mail.get_content()
    stored = admin.execute(
        "SELECT token_hash = sha256(%s) FROM identity.password_resets WHERE user_id = %s",
        [token_in(mail).encode(), world.alpha.student.id],
    )
    assert stored.fetchall() == [(True,)]


async def test_reset_expires_after_an_hour(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection
) -> None:
    email = "late@new.example.org"
    await register(client, email)
    await client.post(ASK, json={"email": email})
    await run_jobs()
    token = token_in(resets_to(mailbox, email)[-1])
    moved = admin.execute(
        "UPDATE identity.password_resets SET expires_at = expires_at - interval '1 hour' RETURNING expires_at <= now()"
    )
    assert all(row == (True,) for row in moved)

    answer = await client.post(CONFIRM, json={"token": token, "new_password": NEW})
    assert problem(answer) == (404, "password_reset_invalid")


async def test_weak_new_password_does_not_spend_the_token(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    email = "picky@new.example.org"
    await register(client, email)
    await client.post(ASK, json={"email": email})
    await run_jobs()
    token = token_in(resets_to(mailbox, email)[-1])

    assert problem(await client.post(CONFIRM, json={"token": token, "new_password": "password2024"})) == (
        422,
        "weak_password",
    )
    assert (await client.post(CONFIRM, json={"token": token, "new_password": NEW})).status_code == 204


async def test_reset_frees_a_throttled_account(client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path) -> None:
    email = "locked@new.example.org"
    await register(client, email)
    for _ in range(11):
        answer = await login(client, email, "not the password")
    assert answer.status_code == 429
    await client.post(ASK, json={"email": email})
    await run_jobs()
    token = token_in(resets_to(mailbox, email)[-1])
    await client.post(CONFIRM, json={"token": token, "new_password": NEW})

    assert (await login(client, email, NEW)).status_code == 200


async def test_mail_requests_are_throttled_whether_known_or_not(client: httpx.AsyncClient, world: World) -> None:
    for email in (world.omega.owner.email, "ghost@example.org"):
        answers = [(await client.post(ASK, json={"email": email})).status_code for _ in range(4)]
        assert answers == [202] * 3 + [429]
