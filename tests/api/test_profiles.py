"""Memberships carry copies of their people's names and addresses, so that no tenant session sees people themselves."""

import asyncio

import httpx
import psycopg
from fastapi import FastAPI

from blockyard.base.ids import new_id
from blockyard.identity import queries
from blockyard.identity.power.memberships import found_organization
from blockyard.tenancy.gate import gate_session
from tests.api.steps import MEMBERS
from tests.waiting import wait_until_async
from tests.world import World

CURRENT = "/api/v1/organizations/current"
WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


async def test_copies_follow_the_person(client: httpx.AsyncClient, app: FastAPI, world: World) -> None:
    async with gate_session(app.state.process.gate_engine) as gate:
        await queries.store_profile(gate, world.alpha.both.id, "robin@example.org", "Robin Renamed")
    for school in world.schools:
        members = (await client.get(MEMBERS, headers=school.owner.headers)).json()["items"]
        found = {item["user_id"]: (item["email"], item["full_name"]) for item in members}
        assert found[str(school.both.id)] == ("robin@example.org", "Robin Renamed")
        assert found[str(school.teacher.id)] == (school.teacher.email, school.teacher.full_name)
    me = (await client.get("/api/v1/auth/me", headers=world.alpha.both.headers)).json()["user"]
    assert (me["email"], me["full_name"]) == ("robin@example.org", "Robin Renamed")


async def test_a_former_member_keeps_a_name_in_the_trail(client: httpx.AsyncClient, app: FastAPI, world: World) -> None:
    school = world.omega
    renamed = await client.patch(CURRENT, headers=school.admin.headers, json={"name": "Shelbyville School"})
    removed = await client.delete(f"{MEMBERS}/{school.admin.membership_id}", headers=school.owner.headers)
    assert (renamed.status_code, removed.status_code) == (200, 204)
    async with gate_session(app.state.process.gate_engine) as gate:
        await queries.store_profile(gate, school.admin.id, school.admin.email, "Alex Married")

    actions = {"action": "organization.renamed"}
    [entry] = (await client.get(f"{CURRENT}/audit", headers=school.owner.headers, params=actions)).json()["items"]
    assert entry["actor"] == {
        "id": str(school.admin.id),
        "is_student": False,
        "full_name": "Alex Married",
        "email": school.admin.email,
    }


async def test_no_copy_is_missed_by_a_membership_made_meanwhile(
    app: FastAPI, world: World, admin: psycopg.Connection
) -> None:
    """The new name waits for the membership, and reaches it."""
    engine, person = app.state.process.gate_engine, world.outsider

    async def rename() -> None:
        async with gate_session(engine) as gate:
            await queries.store_profile(gate, person.id, person.email, "Kim Renamed")

    async with gate_session(engine) as gate:
        organization_id = await found_organization(gate, person.id, f"School {new_id()}", "UTC")
        renaming = asyncio.create_task(rename())
        await wait_until_async(lambda: admin.execute(WAITING).fetchone() == (1,), "the new name to wait")
    await renaming
    copies = admin.execute(
        "SELECT full_name FROM blockyard.memberships WHERE organization_id = %s", [organization_id]
    ).fetchall()
    assert copies == [("Kim Renamed",)]
