"""DELETE /auth/me: the person leaves every organization, and is erased."""

from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.identity import accounts
from blockyard.identity.power.accounts import personal_tables
from tests.api.steps import (
    KEYS,
    MEMBERS,
    accept,
    bearer,
    invite,
    login,
    mails_to,
    problem,
    refresh,
    register,
    set_role,
    token_in,
)
from tests.conftest import RunJobs
from tests.world import PASSWORD, Person, World

ME = "/api/v1/auth/me"
CURRENT = "/api/v1/organizations/current"
EXPORTS = """
    SELECT string_agg(t::text, '') FROM (SELECT to_jsonb(u) FROM identity.users u UNION ALL
    SELECT to_jsonb(m) FROM blockyard.memberships m UNION ALL SELECT to_jsonb(i) FROM blockyard.invitations i UNION ALL
    SELECT to_jsonb(a) FROM blockyard.audit_entries a UNION ALL SELECT to_jsonb(c) FROM identity.credentials c UNION ALL
    SELECT to_jsonb(e) FROM identity.email_changes e) AS one (t)
"""


async def delete(client: httpx.AsyncClient, headers: dict[str, str], password: str = PASSWORD) -> httpx.Response:
    return await client.request("DELETE", ME, headers=headers, json={"password": password})


async def test_the_person_is_erased_and_the_trail_keeps_its_author(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, world: World, admin: psycopg.Connection
) -> None:
    school, email = world.alpha, "leaving@deletion.example.org"
    assert (await invite(client, school.owner, email, "admin")).status_code == 201
    await run_jobs()
    token = token_in(mails_to(mailbox, email)[0])
    here = (await accept(client, token, full_name="Grace Leaving", password=PASSWORD)).json()
    await client.post("/api/v1/auth/email", headers=bearer(here), json={"email": "x@deletion.example.org"} | PASS)
    key = (await client.post(KEYS, headers=bearer(here), json={"name": "k", "role": "admin"})).json()["key"]
    assert (await client.post(f"{CURRENT}/invitations", headers=bearer(here), json=FRIEND)).status_code == 201
    [other] = [await login(client, email, PASSWORD)]

    deleted = await delete(client, bearer(here))
    assert (deleted.status_code, deleted.content) == (204, b"")
    assert problem(await client.get(ME, headers=bearer(here))) == (401, "token_invalid")
    assert problem(await client.get(CURRENT, headers=bearer(here))) == (403, "not_a_member")
    assert problem(await client.get(CURRENT, headers=bearer(key))) == (401, "token_invalid")
    for token in (here["refresh_token"], other.json()["refresh_token"]):
        assert problem(await refresh(client, token)) == (401, "refresh_token_invalid")
    assert problem(await login(client, email, PASSWORD)) == (401, "bad_credentials")
    open_ones = admin.execute(
        "SELECT count(*) FROM blockyard.invitations WHERE created_by_id = %s AND revoked_at IS NULL",
        [here["user"]["id"]],
    )
    assert open_ones.fetchone() == (0,)
    [left] = [row[0] for row in admin.execute(EXPORTS.encode()).fetchall()]
    assert (email in left, "Grace Leaving" in left) == (False, False)
    trail = (
        await client.get(f"{CURRENT}/audit", headers=school.owner.headers, params={"action": "member.left"})
    ).json()
    placeholder = here["user"]["id"].replace("-", "") + "@deleted.invalid"
    actor = {"id": here["user"]["id"], "is_student": False, "full_name": "Deleted account", "email": placeholder}
    assert [entry["actor"] for entry in trail["items"]] == [actor]
    await run_jobs()
    assert mails_to(mailbox, email)[-1]["Subject"] == "Your Blockyard account was deleted"
    assert mails_to(mailbox, placeholder) == []
    anew = await register(client, email)
    assert anew["user"]["id"] != here["user"]["id"]


PASS = {"password": PASSWORD}
FRIEND = {"email": "friend@deletion.example.org", "role": "teacher"}


async def test_nothing_of_a_persons_own_is_left(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    person = world.alpha.both
    tables = {str(table) for table in personal_tables()}
    with_key = admin.execute(
        "SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND confrelid = 'identity.users'::regclass"
    )
    assert {name for (name,) in with_key.fetchall()} == tables | {"blockyard.memberships"}
    assert (await delete(client, person.headers)).status_code == 204
    for table in tables:
        left = admin.execute(f"SELECT count(*) FROM {table} WHERE user_id = %s".encode(), [person.id])
        assert left.fetchone() == (0,), table
    for school in world.schools:
        members = (await client.get(MEMBERS, headers=school.owner.headers)).json()["items"]
        assert str(person.id) not in {member["user_id"] for member in members}


async def test_a_last_owner_is_told_of_what(client: httpx.AsyncClient, world: World) -> None:
    school = world.omega
    refused = await delete(client, school.owner.headers)
    assert problem(refused) == (409, "last_owner")
    assert refused.json()["organizations"] == [{"id": str(school.id), "name": "Springfield School"}]
    assert (await client.get(CURRENT, headers=school.owner.headers)).status_code == 200, "nothing was done"
    assert (await set_role(client, school.owner, school.admin, "owner")).status_code == 200
    assert (await delete(client, school.owner.headers)).status_code == 204


async def test_the_password_is_asked_for(client: httpx.AsyncClient, world: World) -> None:
    assert problem(await delete(client, world.alpha.student.headers, "wrong")) == (401, "bad_credentials")
    assert problem(await delete(client, bearer(world.alpha.api_key))) == (403, "not_for_api_keys")
    assert (await delete(client, world.alpha.student.headers)).status_code == 204


async def test_what_stopped_on_the_way_goes_on(
    client: httpx.AsyncClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between leaving and being erased the person is a person of no organization."""
    teacher: Person = world.alpha.teacher

    async def crash(*_: Any) -> None:
        raise RuntimeError("the process ends here")

    with monkeypatch.context() as patched:
        patched.setattr(accounts, "erase_account", crash)
        assert problem(await delete(client, teacher.headers)) == (500, "internal_error")
    me = (await client.get(ME, headers=teacher.headers)).json()
    assert (me["user"]["email"], me["memberships"]) == (teacher.email, [])
    assert (await delete(client, teacher.headers)).status_code == 204
