"""How many mails one person gets through our doors, and how many an organization sends."""

from datetime import timedelta
from pathlib import Path

import httpx
import psycopg
import pytest

from blockyard.billing.plans import BY_NAME
from blockyard.identity import mail_limits
from blockyard.quota import Countable
from tests.api.steps import INVITATIONS, invite, mails_to, problem
from tests.conftest import RunJobs
from tests.world import World

RESET = "/api/v1/auth/password-reset"


def pass_time(admin: psycopg.Connection, passed: timedelta) -> None:
    admin.execute("UPDATE identity.attempts SET window_started_at = window_started_at - %s", [passed])


async def test_one_organization_to_one_person(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """Sent again or revoked and made anew, it is a mail. The other school goes on at the same time."""
    owner, stranger = world.alpha.owner, "stranger@new.example.org"
    made = await invite(client, owner, stranger)
    for _ in range(3):
        url = f"{INVITATIONS}/{made.json()['id']}/resend"
        assert (await client.post(url, headers=owner.headers)).status_code == 202
    assert (await client.delete(f"{INVITATIONS}/{made.json()['id']}", headers=owner.headers)).status_code == 204
    made = await invite(client, owner, stranger)
    assert made.status_code == 201, "the fifth"
    refused = await client.post(f"{INVITATIONS}/{made.json()['id']}/resend", headers=owner.headers)
    assert problem(refused) == (429, "too_many_requests")
    assert 86_000 < int(refused.headers["Retry-After"]) <= 86_400
    assert "5 invitations to this address within a day" in refused.json()["detail"]
    assert (await invite(client, owner, "another@new.example.org")).status_code == 201
    assert (await invite(client, world.omega.owner, stranger)).status_code == 201
    pass_time(admin, timedelta(days=1, minutes=1))
    again = await client.post(f"{INVITATIONS}/{made.json()['id']}/resend", headers=owner.headers)
    assert again.status_code == 202


async def test_all_organizations_to_one_person(
    client: httpx.AsyncClient,
    world: World,
    run_jobs: RunJobs,
    mailbox: Path,
    admin: psycopg.Connection,
) -> None:
    """What is too much is mailed later, and its sender learns nothing of the others."""
    wanted, answers = "wanted@new.example.org", []
    for school in world.schools:
        answers.append(await invite(client, school.owner, wanted))
        url = f"{INVITATIONS}/{answers[-1].json()['id']}/resend"
        for _ in range(4):
            await run_jobs()
            assert (await client.post(url, headers=school.owner.headers)).status_code == 202
    await run_jobs()
    assert len(mails_to(mailbox, wanted)) == 10
    admin.execute(
        "INSERT INTO identity.attempts (key, count, window_started_at) VALUES (%s, 10, now() - interval '2 hours')",
        [mail_limits.from_all("third@new.example.org").key],
    )
    third = await invite(client, world.alpha.owner, "third@new.example.org")
    assert third.status_code == answers[0].status_code == 201
    await run_jobs()
    assert mails_to(mailbox, "third@new.example.org") == []
    due = admin.execute(
        "SELECT scheduled_at - now() FROM queue.procrastinate_jobs WHERE args->>'invitation_id' = %s",
        [third.json()["id"]],
    ).fetchall()
    assert [timedelta(hours=21) < one[0] < timedelta(hours=22, minutes=1) for one in due] == [True]


async def test_an_organization_in_a_day(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its plan."""
    used = (await client.get("/api/v1/organizations/current/usage", headers=world.omega.owner.headers)).json()
    mails = used["limits"]["invitation_mails"]
    assert mails["limit"] == 1_000
    monkeypatch.setitem(BY_NAME["school"].limits, Countable.INVITATION_MAILS, mails["used"] + 1)
    first, second = [await invite(client, world.omega.owner, f"{name}@day.example.org") for name in ("a", "b")]
    assert first.status_code == 201
    assert problem(second) == (402, "plan_limit_reached")
    assert second.json()["limit"] == "invitation_mails"
    resend = f"{INVITATIONS}/{first.json()['id']}/resend"
    assert problem(await client.post(resend, headers=world.omega.owner.headers)) == (402, "plan_limit_reached")
    admin.execute("ALTER TABLE blockyard.audit_entries NO FORCE ROW LEVEL SECURITY")
    admin.execute("UPDATE blockyard.audit_entries SET created_at = created_at - interval '25 hours'")
    admin.execute("ALTER TABLE blockyard.audit_entries FORCE ROW LEVEL SECURITY")
    assert (await client.post(resend, headers=world.omega.owner.headers)).status_code == 202


@pytest.mark.parametrize("email", ["teacher@alpha.example.org", "nobody@new.example.org"])
async def test_resets_in_an_hour(client: httpx.AsyncClient, email: str, admin: psycopg.Connection) -> None:
    """Three, which are good for that hour, so nobody is locked out; the answer tells of no account."""
    answers = [await client.post(RESET, json={"email": email}) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [202, 202, 202, 429]
    assert "those are still good" in answers[3].json()["detail"]
    assert 3_500 < int(answers[3].headers["Retry-After"]) <= 3_600
    pass_time(admin, timedelta(hours=1, minutes=1))
    assert (await client.post(RESET, json={"email": email})).status_code == 202
