"""POST /auth/verify-email: who proves a mailbox first has the account, and what was made before ends."""

from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from tests.api.steps import (
    DETAILS,
    KEYS,
    LOOKUP,
    SWITCH,
    VERIFY,
    accept,
    bearer,
    invite,
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

NEW = "eleven blue lanterns"
ME = "/api/v1/auth/me"
CURRENT = "/api/v1/organizations/current"
RESET = "/api/v1/auth/password-reset"


def link_to(mailbox: Path, email: str, page: str = "verify-email") -> str:
    return token_in([mail for mail in mails_to(mailbox, email) if f"/{page}#" in mail.get_content()][-1])


async def test_sign_up_goes_on_at_once_and_the_link_is_mailed(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    body = await register(client, "ada@proof.example.org", full_name="Your account is locked")
    assert (await client.get(CURRENT, headers=bearer(body))).status_code == 200
    assert (await client.get(ME, headers=bearer(body))).json()["email_verified"] is False
    await run_jobs()
    [mail] = mails_to(mailbox, "ada@proof.example.org")
    assert mail["Subject"] == "Confirm your e-mail address for Blockyard"
    assert "locked" not in mail.get_content(), "a stranger's words"


async def test_who_opens_the_link_where_they_signed_up_loses_nothing(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    email = "honest@proof.example.org"
    here = await register(client, email)
    elsewhere = (await login(client, email)).json()
    await run_jobs()
    await verify(client, mailbox, here)

    me = (await client.get(ME, headers=bearer(here))).json()
    assert (me["email_verified"], me["organization"]["id"]) == (True, here["organization"]["id"])
    assert (await refresh(client, here["refresh_token"])).status_code == 200
    assert problem(await refresh(client, elsewhere["refresh_token"])) == (401, "refresh_token_revoked")
    assert (await login(client, email)).status_code == 200
    again = await client.post(VERIFY, headers=bearer(here), json={"token": link_to(mailbox, email)})
    assert problem(again) == (404, "email_verification_invalid")


async def test_in_another_browser_a_new_password_is_needed_and_the_old_sign_ins_end(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, world: World
) -> None:
    email = "phone@proof.example.org"
    before = await register(client, email)
    await run_jobs()
    token = link_to(mailbox, email)
    assert problem(await client.post(VERIFY, json={"token": token})) == (422, "new_password_missing")
    weak = await client.post(VERIFY, json={"token": token, "new_password": "password2024"})
    assert problem(weak) == (422, "weak_password")
    stranger = await client.post(VERIFY, headers=world.outsider.headers, json={"token": token, "new_password": NEW})
    assert problem(stranger) == (403, "email_verification_for_another")
    assert (await client.post(VERIFY, json={"token": token, "new_password": NEW})).status_code == 204

    assert problem(await refresh(client, before["refresh_token"])) == (401, "refresh_token_revoked")
    assert problem(await login(client, email)) == (401, "bad_credentials")
    after = (await login(client, email, NEW)).json()
    assert after["organization"]["id"] == before["organization"]["id"]


@pytest.mark.parametrize("way", ["verification", "reset", "invitation", "reset, then invitation"])
async def test_who_signed_up_with_anothers_address_gets_nothing(
    client: httpx.AsyncClient,
    run_jobs: RunJobs,
    mailbox: Path,
    world: World,
    admin: psycopg.Connection,
    way: str,
) -> None:
    """The attacker is there before her: password, sign-in, access token and, from an older version, an API key."""
    school, email = world.alpha, f"{way.replace(', ', '.').replace(' ', '.')}@victim.example.org"
    attacker = await register(client, email)
    key = old_key(admin, attacker)
    leave_ways_out(admin, attacker)
    assert (await client.get(CURRENT, headers=bearer(key))).status_code == 200
    if "invitation" in way:
        assert (await invite(client, school.owner, email, "admin")).status_code == 201
    await run_jobs()
    if way == "verification":
        await client.post(VERIFY, json={"token": link_to(mailbox, email), "new_password": NEW})
    if "reset" in way:
        await client.post(RESET, json={"email": email})
        await run_jobs()
        reset = {"token": link_to(mailbox, email, "reset-password"), "new_password": NEW}
        assert (await client.post(RESET + "/confirm", json=reset)).status_code == 204
    if "invitation" in way:
        token = link_to(mailbox, email, "accept-invitation")
        victim = bearer((await login(client, email, NEW)).json()) if "reset" in way else {}
        exists = (await client.post(LOOKUP, json={"token": token})).json()["account_exists"]
        assert exists is ("reset" in way), "an account that nobody proved is none"
        details: dict[str, Any] = {} if victim else DETAILS | {"password": NEW}
        joined = await accept(client, token, victim, **details)
        assert joined.json()["organization"] == {"id": str(school.id), "name": "Springfield School", "role": "admin"}

    assert (await login(client, email, NEW)).status_code == 200, "she is in"
    assert problem(await login(client, email)) == (401, "bad_credentials")
    assert problem(await refresh(client, attacker["refresh_token"])) == (401, "refresh_token_revoked")
    assert problem(await client.get(CURRENT, headers=bearer(key))) == (401, "token_invalid")
    assert ways_out(admin, attacker) == (0, 0), "nobody hears what she does, and nothing of hers is published elsewhere"
    for organization_id in (attacker["organization"]["id"], str(school.id)):
        switched = await client.post(SWITCH, headers=bearer(attacker), json={"organization_id": organization_id})
        assert problem(switched) == (401, "sign_in_ended")
    minted = await client.post(KEYS, headers=bearer(attacker), json={"name": "k", "role": "owner"})
    assert problem(minted) == (401, "sign_in_ended")


def old_key(admin: psycopg.Connection, maker: dict[str, Any]) -> str:
    key = f"by_of_{maker['user']['id']}"
    admin.execute(
        "INSERT INTO blockyard.api_keys (organization_id, id, name, role, prefix, secret_hash, expires_at, created_by_id)"
        " VALUES (%s, gen_random_uuid(), 'old', 'owner', 'by_', sha256(%s), now() + interval '1 day', %s)",
        [maker["organization"]["id"], key.encode(), maker["user"]["id"]],
    )
    admin.execute(
        "INSERT INTO identity.old_secrets (secret_hash, organization_id) VALUES (sha256(%s), %s)",
        [key.encode(), maker["organization"]["id"]],
    )
    return key


def leave_ways_out(admin: psycopg.Connection, maker: dict[str, Any]) -> None:
    """A webhook and an Open Cloud key, from an older version too."""
    ids = [maker["organization"]["id"], maker["user"]["id"]]
    admin.execute(
        "INSERT INTO blockyard.webhook_endpoints"
        " (organization_id, id, created_by_id, url, description, enabled, secret, secret_hint)"
        " VALUES (%s, gen_random_uuid(), %s, 'https://attacker.example/hooks', '', true, 'sealed', 'hint')",
        ids,
    )
    admin.execute(
        "INSERT INTO blockyard.sealed_secrets (organization_id, id, created_by_id, name, sealed, hint)"
        " VALUES (%s, gen_random_uuid(), %s, 'open_cloud_key', 'sealed', 'hint')",
        ids,
    )
    assert ways_out(admin, maker) == (1, 1)


def ways_out(admin: psycopg.Connection, maker: dict[str, Any]) -> tuple[int, int]:
    """How many webhooks and Open Cloud keys the organization has."""
    found = admin.execute(
        "SELECT (SELECT count(*) FROM blockyard.webhook_endpoints WHERE organization_id = %(id)s),"
        " (SELECT count(*) FROM blockyard.sealed_secrets WHERE organization_id = %(id)s)",
        {"id": maker["organization"]["id"]},
    ).fetchone()
    assert found is not None
    return found


async def test_an_unproved_account_makes_no_lasting_power(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, world: World
) -> None:
    body = await register(client, "unproved@proof.example.org")
    wishes: list[tuple[str, dict[str, Any], int]] = [
        (CURRENT + "/invitations", {"email": "friend@proof.example.org", "role": "teacher"}, 201),
        (KEYS, {"name": "k", "role": "teacher"}, 201),
        ("/api/v1/organizations", {"name": "Second"}, 201),
    ]
    for path, wish, _ in wishes:
        refused = await client.post(path, headers=bearer(body), json=wish)
        assert problem(refused) == (403, "email_unverified")
        assert "/verify-email/resend" in refused.json()["detail"]
    await run_jobs()
    await verify(client, mailbox, body)
    for path, wish, status in wishes:
        assert (await client.post(path, headers=bearer(body), json=wish)).status_code == status


async def test_an_invitation_accepted_by_a_signed_in_account_proves_its_mailbox(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, world: World
) -> None:
    email = "invited.later@proof.example.org"
    here = await register(client, email)
    elsewhere = (await login(client, email)).json()
    await invite(client, world.omega.owner, email)
    await run_jobs()
    joined = await accept(client, link_to(mailbox, email, "accept-invitation"), bearer(here))

    assert joined.status_code == 201
    assert (await client.get(ME, headers=bearer(joined.json()))).json()["email_verified"] is True
    assert (await refresh(client, here["refresh_token"])).status_code == 200
    assert problem(await refresh(client, elsewhere["refresh_token"])) == (401, "refresh_token_revoked")


async def test_the_link_is_mailed_again_until_it_is_used(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection
) -> None:
    email = "again@proof.example.org"
    body = await register(client, email)
    await run_jobs()
    admin.execute("UPDATE identity.email_verifications SET expires_at = now() WHERE email = %s", [email])
    late = await client.post(VERIFY, headers=bearer(body), json={"token": link_to(mailbox, email)})
    assert problem(late) == (404, "email_verification_invalid")
    resent = await client.post(VERIFY + "/resend", headers=bearer(body))
    assert (resent.status_code, resent.content) == (202, b"null")
    await run_jobs()
    assert len(mails_to(mailbox, email)) == 2
    used = await client.post(VERIFY, headers=bearer(body), json={"token": link_to(mailbox, email)})
    assert used.status_code == 204

    for _ in range(9):
        assert (await client.post(VERIFY + "/resend", headers=bearer(body))).status_code == 202
    assert problem(await client.post(VERIFY + "/resend", headers=bearer(body))) == (429, "too_many_requests")
    await run_jobs()
    assert len(mails_to(mailbox, email)) == 2, "who is proved gets no more"


async def test_an_invitation_of_a_demoted_inviter_is_worth_nothing(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """Also where the demotion did not get to revoke it."""
    school = world.alpha
    mine, token = school.owner, "invitation-alpha"
    for role, status in (("student", 404), ("admin", 201)):
        admin.execute("UPDATE blockyard.memberships SET role = %s WHERE id = %s", [role, mine.membership_id])
        answer = await accept(client, token, **DETAILS)
        assert answer.status_code == status, answer.text
    admin.execute("UPDATE blockyard.memberships SET role = 'owner' WHERE id = %s", [mine.membership_id])


async def test_a_subject_holds_nobodys_words(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, world: World, admin: psycopg.Connection
) -> None:
    school, email = world.omega, "bombed@proof.example.org"
    phish = "Your account is locked"
    assert (await client.patch(CURRENT, headers=school.owner.headers, json={"name": phish})).status_code == 200
    link = await client.patch(CURRENT, headers=school.owner.headers, json={"name": "See https://evil.example"})
    assert problem(link) == (422, "validation_failed")
    assert (await invite(client, school.owner, email)).status_code == 201
    await run_jobs()
    [mail] = mails_to(mailbox, email)
    assert mail["Subject"] == "You are invited to Blockyard"
    assert f'the organization "{phish}"' in mail.get_content()
