"""Invitations, as the organization makes, sends again and revokes them."""

import asyncio
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest

from tests.api.steps import (
    DETAILS,
    INVITATIONS,
    accept,
    invite,
    mails_to,
    problem,
    token_in,
)
from tests.conftest import RunJobs
from tests.world import World


@pytest.mark.parametrize(
    ("inviter", "role", "expected"),
    [
        ("owner", "owner", 201),
        ("admin", "admin", 201),
        ("admin", "owner", "role_too_strong"),
        ("teacher", "student", "permission_missing"),
        ("student", "student", "permission_missing"),
    ],
)
async def test_who_may_invite_whom(
    client: httpx.AsyncClient, world: World, inviter: str, role: str, expected: int | str
) -> None:
    answer = await invite(client, world.omega.person(inviter), f"{inviter}-{role}@new.example.org", role)

    if isinstance(expected, str):
        assert problem(answer) == (403, expected)
    else:
        assert answer.status_code == expected


async def test_member_and_open_invitation_are_conflicts(client: httpx.AsyncClient, world: World) -> None:
    member = await invite(client, world.omega.owner, world.omega.student.email.upper())
    assert problem(member) == (409, "already_member")
    twice = await invite(client, world.omega.owner, "invited@example.org")
    assert problem(twice) == (409, "invitation_open")
    assert "/resend" in twice.json()["detail"]
    elsewhere = await invite(client, world.omega.owner, world.alpha.student.email)
    assert elsewhere.status_code == 201, "who is a member elsewhere only may be invited"


async def test_invitations_at_once_make_one(client: httpx.AsyncClient, world: World) -> None:
    answers = await asyncio.gather(*(invite(client, world.omega.owner, "hurry@new.example.org") for _ in range(4)))

    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert {problem(answer)[1] for answer in answers if answer.status_code == 409} == {"invitation_open"}


async def test_idempotency_key_makes_one_invitation_and_one_mail(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path
) -> None:
    headers = world.omega.owner.headers | {"Idempotency-Key": "invite-once"}
    wish = {"email": "once@new.example.org", "role": "student"}
    first, second = [await client.post(INVITATIONS, headers=headers, json=wish) for _ in range(2)]
    await run_jobs()

    assert first.status_code == second.status_code == 201
    assert first.json() == second.json()
    assert len(mails_to(mailbox, "once@new.example.org")) == 1


async def test_revoked_invitation_is_worth_nothing(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path
) -> None:
    school = world.alpha
    made = (await invite(client, school.owner, "revoked@new.example.org")).json()
    await run_jobs()
    token = token_in(mails_to(mailbox, "revoked@new.example.org")[0])
    answer = await client.delete(f"{INVITATIONS}/{made['id']}", headers=school.admin.headers)

    assert (answer.status_code, answer.content) == (204, b"")
    assert problem(await accept(client, token, **DETAILS)) == (404, "invitation_invalid")
    again = await client.delete(f"{INVITATIONS}/{made['id']}", headers=school.admin.headers)
    assert problem(again) == (404, "not_found")
    assert again.json()["detail"] == "This invitation has ended already. There is nothing left to delete."
    kept = await client.get(f"{INVITATIONS}/{made['id']}", headers=school.admin.headers)
    assert kept.json() == made | {"status": "revoked", "revoked_at": kept.json()["revoked_at"]}
    resent = await client.post(f"{INVITATIONS}/{made['id']}/resend", headers=school.admin.headers)
    assert problem(resent) == (409, "invitation_closed")
    assert (await invite(client, school.owner, "revoked@new.example.org")).status_code == 201


async def test_invitation_revoked_before_the_mail_is_not_mailed(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path
) -> None:
    made = (await invite(client, world.alpha.owner, "toolate@new.example.org")).json()
    await client.delete(f"{INVITATIONS}/{made['id']}", headers=world.alpha.owner.headers)
    await run_jobs()

    assert mails_to(mailbox, "toolate@new.example.org") == []


async def test_resending_renews_the_time_and_replaces_the_token(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection
) -> None:
    school, email = world.alpha, "again@new.example.org"
    made = (await invite(client, school.owner, email)).json()
    await run_jobs()
    admin.execute("UPDATE blockyard.invitations SET expires_at = now() WHERE id = %s", [made["id"]])
    old = token_in(mails_to(mailbox, email)[0])
    assert problem(await accept(client, old, **DETAILS)) == (404, "invitation_invalid")
    answer = await client.post(f"{INVITATIONS}/{made['id']}/resend", headers=school.admin.headers)
    await run_jobs()

    assert (answer.status_code, answer.json()["status"]) == (202, "open")
    assert answer.json()["expires_at"] > made["expires_at"]
    _, second = mails_to(mailbox, email)
    assert '"Alex Owner" (owner@alpha.example.org) invites you' in second.get_content()
    assert problem(await accept(client, old, **DETAILS)) == (404, "invitation_invalid")
    assert (await accept(client, token_in(second), **DETAILS)).status_code == 201


async def test_admin_does_not_resend_an_owners_invitation(client: httpx.AsyncClient, world: World) -> None:
    made = (await invite(client, world.alpha.owner, "newowner@new.example.org", "owner")).json()

    answer = await client.post(f"{INVITATIONS}/{made['id']}/resend", headers=world.alpha.admin.headers)
    assert problem(answer) == (403, "role_too_strong")


async def test_expired_invitation_stands_in_no_new_ones_way(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    made = (await invite(client, world.alpha.owner, "expired@new.example.org")).json()
    admin.execute("UPDATE blockyard.invitations SET expires_at = now() WHERE id = %s", [made["id"]])

    async def status_of(invitation_id: str) -> str:
        items = (await client.get(INVITATIONS, headers=world.alpha.owner.headers)).json()["items"]
        return str({item["id"]: item["status"] for item in items}[invitation_id])

    assert await status_of(made["id"]) == "expired"
    new = await invite(client, world.alpha.owner, "expired@new.example.org")
    assert new.status_code == 201
    assert (await status_of(made["id"]), await status_of(new.json()["id"])) == ("revoked", "open")


async def test_foreign_and_invented_invitations_get_the_same_bytes(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers
    for method, suffix in (("DELETE", ""), ("POST", "/resend")):
        foreign, invented = [
            await client.request(method, f"{INVITATIONS}/{invitation_id}{suffix}", headers=headers)
            for invitation_id in (world.omega.invitation_id, uuid4())
        ]
        assert problem(foreign) == (404, "not_found")
        assert foreign.content == invented.content
