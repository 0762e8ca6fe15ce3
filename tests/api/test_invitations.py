"""Invitations: made, mailed, looked up, accepted, revoked."""

import asyncio
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from tests.api.steps import PASSWORD, bearer, login, mails_to, problem, register, token_in
from tests.conftest import RunJobs
from tests.world import Person, World

OURS = "/api/v1/organizations/current/invitations"
LOOKUP = "/api/v1/invitations/lookup"
ACCEPT = "/api/v1/invitations/accept"
DETAILS = {"full_name": "Grace Hopper", "password": PASSWORD}


async def invite(client: httpx.AsyncClient, inviter: Person, email: str, role: str = "teacher") -> httpx.Response:
    return await client.post(OURS, headers=inviter.headers, json={"email": email, "role": role})


async def accept(
    client: httpx.AsyncClient, token: str, headers: dict[str, str] | None = None, **details: Any
) -> httpx.Response:
    return await client.post(ACCEPT, headers=headers or {}, json={"token": token, **details})


async def test_newcomer_accepts_by_mail_and_is_signed_in(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection
) -> None:
    school = world.alpha
    made = await invite(client, school.admin, " Grace@New.Example.org ")
    assert made.status_code == 201
    invitation = made.json()
    assert invitation | {"id": 0, "created_at": 0, "expires_at": 0} == {
        "id": 0,
        "email": "grace@new.example.org",
        "role": "teacher",
        "status": "open",
        "created_by_id": str(school.admin.id),
        "created_at": 0,
        "expires_at": 0,
        "accepted_at": None,
        "revoked_at": None,
    }
    await run_jobs()
    [mail] = mails_to(mailbox, "grace@new.example.org")
    assert mail["Subject"] == "Alex Admin invites you to Springfield School on Blockyard"
    text = mail.get_content()
    assert "http://127.0.0.1:8000/accept-invitation#token=" in text
    assert "as a teacher" in text
    assert "POST http://127.0.0.1:8000/api/v1/invitations/accept" in text
    token = token_in(mail)
    stored = admin.execute(
        "SELECT token_hash = sha256(%s) FROM blockyard.invitations WHERE id = %s", [token.encode(), invitation["id"]]
    )
    assert stored.fetchone() == (True,)

    offer = await client.post(LOOKUP, json={"token": token})
    assert (offer.status_code, offer.json()) == (
        200,
        {
            "organization_name": "Springfield School",
            "email": "grace@new.example.org",
            "role": "teacher",
            "expires_at": invitation["expires_at"],
            "account_exists": False,
        },
    )
    joined = await accept(client, token, **DETAILS)
    assert joined.status_code == 201
    body = joined.json()
    assert list(body) == ["access_token", "refresh_token", "token_type", "expires_in", "user", "organization"]
    assert body["user"] | {"id": 0} == {"id": 0, "email": "grace@new.example.org", "full_name": "Grace Hopper"}
    assert body["organization"] == {"id": str(school.id), "name": "Springfield School", "role": "teacher"}
    assert (await client.get("/api/v1/organizations/current/members", headers=bearer(body))).status_code == 200
    assert (await login(client, "grace@new.example.org")).json()["organization"]["id"] == str(school.id)

    for again in (await accept(client, token, **DETAILS), await client.post(LOOKUP, json={"token": token})):
        assert problem(again) == (404, "invitation_invalid")
    listed = (await client.get(OURS, headers=school.owner.headers)).json()["items"]
    assert {item["id"]: item["status"] for item in listed}[invitation["id"]] == "accepted"
    trail = (await client.get("/api/v1/organizations/current/audit", headers=school.owner.headers)).json()["items"]
    assert [(entry["action"], entry["actor"]["full_name"]) for entry in trail[:2]] == [
        ("invitation.accepted", "Grace Hopper"),
        ("invitation.created", "Alex Admin"),
    ]
    assert trail[0]["request_id"] == joined.headers["x-request-id"]


async def test_newcomer_must_give_name_and_a_good_password(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path
) -> None:
    await invite(client, world.alpha.owner, "details@new.example.org")
    await run_jobs()
    token = token_in(mails_to(mailbox, "details@new.example.org")[0])

    assert problem(await accept(client, token)) == (422, "account_details_missing")
    weak = await accept(client, token, full_name="Grace", password="password2024")
    assert problem(weak) == (422, "weak_password")
    assert (await accept(client, token, **DETAILS)).status_code == 201


async def test_user_accepts_signed_in_and_with_the_invited_email_only(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path
) -> None:
    guest, other = world.omega.teacher, world.omega.student
    await invite(client, world.alpha.owner, guest.email, "admin")
    await run_jobs()
    token = token_in(mails_to(mailbox, guest.email)[0])
    assert (await client.post(LOOKUP, json={"token": token})).json()["account_exists"] is True

    anonymous = await accept(client, token, **DETAILS)
    assert problem(anonymous) == (401, "sign_in_first")
    assert "/api/v1/auth/login" in anonymous.json()["detail"]
    assert problem(await accept(client, token, other.headers)) == (403, "invitation_for_another")
    assert problem(await accept(client, token, bearer("nonsense"))) == (401, "not_authenticated")
    assert problem(await accept(client, token, bearer(world.omega.api_key))) == (403, "not_for_api_keys")
    joined = await accept(client, token, guest.headers)
    assert joined.status_code == 201
    assert joined.json()["organization"] == {
        "id": str(world.alpha.id),
        "name": "Springfield School",
        "role": "admin",
    }
    me = (await client.get("/api/v1/auth/me", headers=bearer(joined.json()))).json()
    assert [one["role"] for one in me["memberships"]] == ["admin", "teacher"]


async def test_former_member_comes_back_in_the_invited_role(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection
) -> None:
    former = world.alpha.former
    await invite(client, world.alpha.owner, former.email, "student")
    await run_jobs()
    joined = await accept(client, token_in(mails_to(mailbox, former.email)[0]), former.headers)

    assert (joined.status_code, joined.json()["organization"]["role"]) == (201, "student")
    row = admin.execute("SELECT id, removed_at FROM blockyard.memberships WHERE user_id = %s", [former.id])
    assert row.fetchall() == [(former.membership_id, None)]


async def test_one_token_accepted_twice_at_once_makes_one_member(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection
) -> None:
    await invite(client, world.omega.owner, "twins@new.example.org")
    await run_jobs()
    token = token_in(mails_to(mailbox, "twins@new.example.org")[0])
    answers = await asyncio.gather(*(accept(client, token, **DETAILS) for _ in range(3)))

    assert sorted(answer.status_code for answer in answers) == [201, 401, 401]
    assert {problem(answer)[1] for answer in answers if answer.status_code == 401} == {"sign_in_first"}
    assert admin.execute("SELECT count(*) FROM identity.users WHERE email = 'twins@new.example.org'").fetchone() == (1,)


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
    first, second = [await client.post(OURS, headers=headers, json=wish) for _ in range(2)]
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
    answer = await client.delete(f"{OURS}/{made['id']}", headers=school.admin.headers)

    assert (answer.status_code, answer.content) == (204, b"")
    assert problem(await accept(client, token, **DETAILS)) == (404, "invitation_invalid")
    again = await client.delete(f"{OURS}/{made['id']}", headers=school.admin.headers)
    assert problem(again) == (409, "invitation_closed")
    resent = await client.post(f"{OURS}/{made['id']}/resend", headers=school.admin.headers)
    assert problem(resent) == (409, "invitation_closed")
    assert (await invite(client, school.owner, "revoked@new.example.org")).status_code == 201


async def test_invitation_revoked_before_the_mail_is_not_mailed(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, mailbox: Path
) -> None:
    made = (await invite(client, world.alpha.owner, "toolate@new.example.org")).json()
    await client.delete(f"{OURS}/{made['id']}", headers=world.alpha.owner.headers)
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
    answer = await client.post(f"{OURS}/{made['id']}/resend", headers=school.admin.headers)
    await run_jobs()

    assert (answer.status_code, answer.json()["status"]) == (202, "open")
    assert answer.json()["expires_at"] > made["expires_at"]
    _, second = mails_to(mailbox, email)
    assert "Alex Owner invites you" in second["Subject"]
    assert problem(await accept(client, old, **DETAILS)) == (404, "invitation_invalid")
    assert (await accept(client, token_in(second), **DETAILS)).status_code == 201


async def test_admin_does_not_resend_an_owners_invitation(client: httpx.AsyncClient, world: World) -> None:
    made = (await invite(client, world.alpha.owner, "newowner@new.example.org", "owner")).json()

    answer = await client.post(f"{OURS}/{made['id']}/resend", headers=world.alpha.admin.headers)
    assert problem(answer) == (403, "role_too_strong")


async def test_expired_invitation_stands_in_no_new_ones_way(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    made = (await invite(client, world.alpha.owner, "expired@new.example.org")).json()
    admin.execute("UPDATE blockyard.invitations SET expires_at = now() WHERE id = %s", [made["id"]])

    async def status_of(invitation_id: str) -> str:
        items = (await client.get(OURS, headers=world.alpha.owner.headers)).json()["items"]
        return str({item["id"]: item["status"] for item in items}[invitation_id])

    assert await status_of(made["id"]) == "expired"
    new = await invite(client, world.alpha.owner, "expired@new.example.org")
    assert new.status_code == 201
    assert (await status_of(made["id"]), await status_of(new.json()["id"])) == ("revoked", "open")


async def test_invitation_of_a_removed_member_is_worth_nothing(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """Also where the removal did not get to revoke it: the token of the world's invitation was known before."""
    body = await register(client, "invited@example.org")
    mine = [world.omega.owner.membership_id]
    admin.execute("UPDATE blockyard.memberships SET removed_at = now() WHERE id = %s", mine)
    refused = await accept(client, "invitation-omega", bearer(body))
    admin.execute("UPDATE blockyard.memberships SET removed_at = NULL WHERE id = %s", mine)

    assert problem(refused) == (404, "invitation_invalid")
    assert (await accept(client, "invitation-omega", bearer(body))).status_code == 201


async def test_foreign_and_invented_invitations_get_the_same_bytes(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers
    for method, suffix in (("DELETE", ""), ("POST", "/resend")):
        foreign, invented = [
            await client.request(method, f"{OURS}/{invitation_id}{suffix}", headers=headers)
            for invitation_id in (world.omega.invitation_id, uuid4())
        ]
        assert problem(foreign) == (404, "not_found")
        assert foreign.content == invented.content


async def test_invented_tokens(client: httpx.AsyncClient) -> None:
    looked_up = await client.post(LOOKUP, json={"token": "invented"})
    accepted = await accept(client, "invented", **DETAILS)

    assert problem(looked_up) == problem(accepted) == (404, "invitation_invalid")
    assert looked_up.content == accepted.content
