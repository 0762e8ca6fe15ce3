"""Founding, reading, renaming and deleting organizations."""

from pathlib import Path

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from blockyard.environments.service import FORGET_ALL_TASK
from blockyard.identity.organizations import found_organization
from blockyard.identity.schemas import OrganizationCreate
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.policies import scoped_models
from tests.api.steps import bearer, login, problem, register, verify
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.world import PASSWORD as WORLD_PASSWORD
from tests.world import School, World

MINE = "/api/v1/organizations"
CURRENT = "/api/v1/organizations/current"


async def test_founder_owns_the_new_organization_and_switches_to_it(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> None:
    first = await register(client, "founder@new.example.org")
    refused = await client.post(MINE, headers=bearer(first), json={"name": "Too soon"})
    assert problem(refused) == (403, "email_unverified")
    await run_jobs()
    await verify(client, mailbox, first)
    answer = await client.post(MINE, headers=bearer(first), json={"name": " Second School "})

    assert answer.status_code == 201
    second = answer.json()
    assert second == {"id": second["id"], "name": "Second School", "role": "owner"}
    assert (await client.get(CURRENT, headers=bearer(first))).json()["id"] == first["organization"]["id"]
    switched = await client.post("/api/v1/auth/switch", headers=bearer(first), json={"organization_id": second["id"]})
    assert (await client.get(CURRENT, headers=bearer(switched.json()))).json()["name"] == "Second School"
    page = (await client.get(MINE, headers=bearer(first))).json()
    assert page == {"items": [second, first["organization"]], "next_cursor": None, "has_more": False}


async def test_person_without_organization_founds_one(client: httpx.AsyncClient, world: World) -> None:
    assert (await client.get(MINE, headers=world.outsider.headers)).json()["items"] == []
    founded = await client.post(MINE, headers=world.outsider.headers, json={"name": "Night School"})
    assert founded.status_code == 201

    signed_in = (await login(client, world.outsider.email, WORLD_PASSWORD)).json()
    assert signed_in["organization"] == founded.json()


async def test_everybody_reads_their_own_organization(client: httpx.AsyncClient, world: World) -> None:
    for school in world.schools:
        for role in ("owner", "admin", "teacher", "student"):
            answer = await client.get(CURRENT, headers=school.person(role).headers)
            body = answer.json()
            assert answer.status_code == 200
            assert (body["id"], body["name"], body["role"]) == (str(school.id), "Springfield School", role)
            assert set(body) == {"id", "name", "time_zone", "role", "created_at", "updated_at"}
            assert body["time_zone"] == "UTC"


async def test_admin_renames_and_the_trail_tells(client: httpx.AsyncClient, world: World) -> None:
    answer = await client.patch(CURRENT, headers=world.alpha.admin.headers, json={"name": "Shelbyville School"})

    assert (answer.status_code, answer.json()["name"]) == (200, "Shelbyville School")
    assert answer.json()["updated_at"] > answer.json()["created_at"]
    trail = await client.get(CURRENT + "/audit", headers=world.alpha.owner.headers)
    entry = trail.json()["items"][0]
    assert (entry["action"], entry["details"]) == (
        "organization.renamed",
        {"from": "Springfield School", "to": "Shelbyville School"},
    )
    omega = await client.get(CURRENT, headers=world.omega.owner.headers)
    assert omega.json()["name"] == "Springfield School"


async def test_admin_says_where_the_school_is_and_the_trail_tells(client: httpx.AsyncClient, world: World) -> None:
    headers = world.omega.admin.headers
    answer = await client.patch(CURRENT, headers=headers, json={"time_zone": "Pacific/Auckland"})
    assert (answer.status_code, answer.json()["time_zone"], answer.json()["name"]) == (
        *(200, "Pacific/Auckland", "Springfield School"),
    )
    trail = (await client.get(CURRENT + "/audit", headers=world.omega.owner.headers)).json()["items"]
    assert (trail[0]["action"], trail[0]["details"]) == (
        *("organization.time_zone_changed", {"from": "UTC", "to": "Pacific/Auckland"}),
    )
    same = await client.patch(CURRENT, headers=headers, json={"time_zone": "Pacific/Auckland", "name": None})
    assert same.json() == answer.json()
    assert (await client.get(CURRENT + "/audit", headers=world.omega.owner.headers)).json()["items"] == trail
    assert (await client.get(CURRENT, headers=world.alpha.owner.headers)).json()["time_zone"] == "UTC"
    back = await client.patch(CURRENT, headers=headers, json={"time_zone": "UTC"})
    assert (back.status_code, back.json()["time_zone"]) == (200, "UTC")


async def test_a_new_organization_has_the_time_zone_of_the_operator(
    client: httpx.AsyncClient, world: World, app: FastAPI, admin: psycopg.Connection
) -> None:
    gate_engine, settings = app.state.process.gate_engine, IdentitySettings(default_time_zone="Asia/Tokyo")
    owner = world.alpha.owner
    founder = CurrentUser(owner.id, None, sign_in_id=owner.sign_in_id)
    async with gate_session(gate_engine) as gate:
        made = await found_organization(gate, settings, founder, OrganizationCreate(name="Far East"))
    found = "SELECT time_zone FROM blockyard.organizations WHERE id = %s"
    assert admin.execute(found, [made.id]).fetchone() == ("Asia/Tokyo",)
    registered = await register(client, "utc@new.example.org")
    assert (await client.get(CURRENT, headers=bearer(registered))).json()["time_zone"] == "UTC"


@pytest.mark.parametrize(
    "zone", ["Berlin", "EST", "europe/berlin", "+01:00", "../etc/passwd", "", "America/" + "x" * 60]
)
async def test_a_time_zone_is_a_place_of_the_iana(client: httpx.AsyncClient, world: World, zone: str) -> None:
    answer = await client.patch(CURRENT, headers=world.omega.admin.headers, json={"time_zone": zone})
    assert problem(answer) == (422, "validation_failed")
    (error,) = answer.json()["errors"]
    assert error["where"] == "body.time_zone"
    assert ("as in Europe/Berlin" in error["what"]) == (len(zone) <= 64)
    assert (await client.get(CURRENT, headers=world.omega.admin.headers)).json()["time_zone"] == "UTC"


@pytest.mark.parametrize("role", ["teacher", "student"])
async def test_others_do_not_rename(client: httpx.AsyncClient, world: World, role: str) -> None:
    answer = await client.patch(CURRENT, headers=world.omega.person(role).headers, json={"name": "Mine"})

    assert problem(answer) == (403, "permission_missing")
    assert answer.json()["permission"] == "organization:update"


async def test_only_an_owner_deletes_and_types_the_name(client: httpx.AsyncClient, world: World) -> None:
    async def delete(headers: dict[str, str], confirm: str) -> httpx.Response:
        return await client.request("DELETE", CURRENT, headers=headers, json={"confirm": confirm})

    assert problem(await delete(world.omega.admin.headers, "Springfield School")) == (403, "permission_missing")
    assert problem(await delete(world.omega.owner.headers, "springfield school")) == (422, "confirmation_mismatch")
    assert (await client.get(CURRENT, headers=world.omega.owner.headers)).status_code == 200


def files_of(database: TestDatabase, school: School) -> Path:
    return database.settings.data_dir / "files" / "organizations" / str(school.id)


def kept(database: TestDatabase, school: School) -> int:
    return sum(path.is_file() for path in files_of(database, school).rglob("*"))


async def test_deletion_takes_everything_of_the_school_and_nothing_else(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, database: TestDatabase, run_jobs: RunJobs
) -> None:
    doomed, other = world.omega, world.alpha
    tables = [str(model.__table__) for model in scoped_models()]

    def rows(table: str, organization_id: object) -> list[tuple[object, ...]]:
        key = "id" if table == "blockyard.organizations" else "organization_id"
        return admin.execute(f"SELECT * FROM {table} WHERE {key} = %s ORDER BY id", [organization_id]).fetchall()

    everything = [*tables, "blockyard.organizations"]
    assert all(rows(table, doomed.id) for table in everything), "the world has a row in every table"
    before = {table: rows(table, other.id) for table in everything}
    people = admin.execute("SELECT count(*) FROM identity.users").fetchone()

    for school in (doomed, other):
        folder = files_of(database, school) / "environments" / "any" / "1"
        folder.mkdir(parents=True)
        (folder / "place.rbxlx").write_bytes(b"<roblox/>")
    wish = {"confirm": "Springfield School"}
    refused = await client.request("DELETE", CURRENT, headers=doomed.owner.headers, json=wish)
    assert problem(refused) == (409, "subscription_living")
    admin.execute(
        "UPDATE blockyard.billing_subscriptions SET status = 'canceled' WHERE organization_id = %s", [doomed.id]
    )
    answer = await client.request("DELETE", CURRENT, headers=doomed.owner.headers, json=wish)

    assert (answer.status_code, answer.content) == (204, b"")
    assert {table: rows(table, doomed.id) for table in everything} == {table: [] for table in everything}
    assert {table: rows(table, other.id) for table in everything} == before
    assert admin.execute("SELECT count(*) FROM identity.users").fetchone() == people
    assert problem(await client.get(CURRENT, headers=doomed.owner.headers)) == (403, "not_a_member")
    admin.execute("SET search_path = queue")
    waiting = admin.execute(
        "SELECT args ->> 'organization_id' FROM procrastinate_jobs WHERE task_name = %s", [FORGET_ALL_TASK]
    )
    assert waiting.fetchall() == [(str(doomed.id),)], "a job of the deleted organization will take its files"
    admin.execute("UPDATE procrastinate_jobs SET scheduled_at = now() WHERE task_name = %s", [FORGET_ALL_TASK])
    await run_jobs()
    assert (kept(database, doomed), kept(database, other)) == (0, 1)
    signed_in = (await login(client, doomed.both.email, WORLD_PASSWORD)).json()
    assert signed_in["organization"]["id"] == str(other.id)
