"""Invitations, as the invited person looks them up and accepts them."""

import asyncio
from pathlib import Path

import httpx
import psycopg
from fastapi import FastAPI

from blockyard.identity import queries
from blockyard.identity.models import User
from blockyard.identity.power.memberships import accept_invitation
from blockyard.tenancy.gate import gate_session
from tests.api.steps import (
    DETAILS,
    INVITATIONS,
    LOOKUP,
    accept,
    bearer,
    invite,
    login,
    mails_to,
    problem,
    register,
    token_in,
)
from tests.conftest import RunJobs
from tests.world import World


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
    assert mail["Subject"] == "You are invited to Blockyard"
    text = mail.get_content()
    assert "http://127.0.0.1:8000/accept-invitation#token=" in text
    assert '"Alex Admin" (admin@alpha.example.org) invites you' in text
    assert '"Springfield School" on Blockyard as a teacher' in text
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
    listed = (await client.get(INVITATIONS, headers=school.owner.headers)).json()["items"]
    assert {item["id"]: item["status"] for item in listed}[invitation["id"]] == "accepted"
    late = await client.delete(f"{INVITATIONS}/{invitation['id']}", headers=world.alpha.owner.headers)
    assert problem(late) == (409, "invitation_closed"), "it has become a membership"
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
    assert problem(await accept(client, token, bearer("nonsense"))) == (401, "token_invalid")
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

    refused = [problem(answer) for answer in answers if answer.status_code != 201]
    assert len(refused) == 2
    # Who comes while it is accepted, and who comes afterwards.
    assert {*refused} <= {(401, "sign_in_first"), (404, "invitation_invalid")}
    assert admin.execute("SELECT count(*) FROM identity.users WHERE email = 'twins@new.example.org'").fetchone() == (1,)


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


async def test_invented_tokens(client: httpx.AsyncClient) -> None:
    looked_up = await client.post(LOOKUP, json={"token": "invented"})
    accepted = await accept(client, "invented", **DETAILS)

    assert problem(looked_up) == problem(accepted) == (404, "invitation_invalid")
    assert looked_up.content == accepted.content


async def test_database_itself_gives_no_invitation_to_another_person(app: FastAPI, world: World) -> None:
    engine = app.state.process.gate_engine
    async with gate_session(engine) as gate:
        outsider = await gate.get_one(User, world.outsider.id)
        assert await accept_invitation(gate, "invitation-alpha", outsider) is None
    async with gate_session(engine) as gate:
        assert await queries.find_offer(gate, "invitation-alpha") is not None
