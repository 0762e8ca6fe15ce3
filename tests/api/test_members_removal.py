"""Members: removing and leaving, and the last owner."""

import asyncio
from uuid import UUID

import httpx
import psycopg
import pytest

from blockyard.app.api import create_app
from blockyard.app.rooms import ROOMS
from blockyard.identity.power.memberships import LastOwner
from blockyard.room import Room
from blockyard.tenancy.session import TenantSession
from tests.api.steps import MEMBERS, bearer, member_url, problem, register, remove, set_role
from tests.databases import TestDatabase
from tests.world import World


@pytest.fixture(autouse=True)
def restored(world: World, admin: psycopg.Connection) -> None:
    """Every test begins with the members that the world came with."""
    for school in world.schools:
        for role in ("owner", "admin", "teacher", "student"):
            admin.execute(
                "UPDATE blockyard.memberships SET role = %s, removed_at = NULL WHERE id = %s",
                [role, school.person(role).membership_id],
            )


@pytest.mark.parametrize(
    ("actor", "target", "expected"),
    [
        ("owner", "admin", 204),
        ("admin", "admin", 204),
        ("admin", "student", 204),
        ("admin", "owner", "role_too_strong"),
        ("teacher", "student", "permission_missing"),
        ("teacher", "teacher", 204),
        ("student", "student", 204),
        ("owner", "owner", "last_owner"),
    ],
)
async def test_who_may_remove_whom(
    client: httpx.AsyncClient, world: World, actor: str, target: str, expected: int | str
) -> None:
    school = world.alpha
    answer = await remove(client, school.person(actor), school.person(target))

    statuses = {"role_too_strong": 403, "permission_missing": 403, "last_owner": 409}
    after = await client.get("/api/v1/organizations/current", headers=school.person(target).headers)
    if isinstance(expected, str):
        assert problem(answer) == (statuses[expected], expected)
        assert after.status_code == 200
        return
    assert (answer.status_code, answer.content) == (204, b"")
    assert problem(after) == (403, "not_a_member")
    assert problem(await remove(client, school.owner, school.person(target))) == (404, "not_found")
    action = "member.left" if actor == target else "member.removed"
    asked: dict[str, str | int] = {"limit": 1, "action": action}
    trail = await client.get("/api/v1/organizations/current/audit", headers=school.owner.headers, params=asked)
    [entry] = trail.json()["items"]
    assert entry["details"] == {"user_id": str(school.person(target).id), "role": target}


async def test_second_owner_may_leave_then_the_other_may_not(client: httpx.AsyncClient, world: World) -> None:
    school = world.omega
    await set_role(client, school.owner, school.admin, "owner")

    assert (await remove(client, school.owner, school.owner)).status_code == 204
    assert problem(await remove(client, school.admin, school.admin)) == (409, "last_owner")
    assert problem(await set_role(client, school.admin, school.admin, "teacher")) == (409, "last_owner")


@pytest.mark.parametrize("way", ["demote each other", "demote themselves", "leave", "remove each other"])
async def test_two_owners_at_once_never_leave_the_school_without_one(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, way: str
) -> None:
    school = world.alpha
    pair = (school.owner, school.admin)
    for _ in range(10):
        admin.execute(
            "UPDATE blockyard.memberships SET role = 'owner', removed_at = NULL WHERE id = ANY(%s)",
            [[person.membership_id for person in pair]],
        )
        targets = pair if way in ("demote themselves", "leave") else pair[::-1]
        calls = (
            set_role(client, actor, target, "teacher") if "demote" in way else remove(client, actor, target)
            for actor, target in zip(pair, targets, strict=True)
        )
        answers = await asyncio.gather(*calls)

        statuses = sorted(answer.status_code for answer in answers)
        assert statuses in ([200, 409], [204, 409], [200, 403], [204, 403])
        owners = admin.execute(
            "SELECT count(*) FROM blockyard.memberships "
            "WHERE organization_id = %s AND role = 'owner' AND removed_at IS NULL",
            [school.id],
        )
        assert owners.fetchone() == (1,)


async def test_removal_tells_the_hooks_in_its_transaction(
    database: TestDatabase, client: httpx.AsyncClient, world: World
) -> None:
    """Those of a room that an application is composed with."""
    school, told = world.omega, []

    async def hook(db: TenantSession, user_id: UUID) -> None:
        told.append((db.context.organization_id, user_id))
        if len(told) == 1:
            raise LastOwner("The hook refuses.")

    app = create_app(database.settings, [*ROOMS, Room(name="refusing", on_removal=(hook,))])
    transport = httpx.ASGITransport(app=app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as other,
    ):
        assert problem(await remove(other, school.admin, school.teacher)) == (409, "last_owner")
        assert (await client.get(MEMBERS, headers=school.teacher.headers)).status_code == 200
        assert (await remove(other, school.admin, school.teacher)).status_code == 204
    assert told == [(school.id, school.teacher.id)] * 2


async def test_what_a_removed_member_left_open_ends_and_stays_ended(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    school = world.omega
    key = await client.post(
        "/api/v1/organizations/current/api-keys", headers=school.admin.headers, json={"name": "k", "role": "teacher"}
    )
    theirs, others = [
        await client.post(
            "/api/v1/organizations/current/invitations",
            headers=person.headers,
            json={"email": f"pending-{person.id}@example.org", "role": "student"},
        )
        for person in (school.admin, school.owner)
    ]
    await remove(client, school.owner, school.admin)
    admin.execute("UPDATE blockyard.memberships SET removed_at = NULL WHERE id = %s", [school.admin.membership_id])

    refused = await client.get("/api/v1/auth/me", headers=bearer(key.json()["key"]))
    assert problem(refused) == (401, "token_invalid")
    listed = await client.get("/api/v1/organizations/current/invitations", headers=school.owner.headers)
    statuses = {item["id"]: item["status"] for item in listed.json()["items"]}
    assert (statuses[theirs.json()["id"]], statuses[others.json()["id"]]) == ("revoked", "open")


async def test_demotion_revokes_invitations_that_one_could_not_make_any_more(
    client: httpx.AsyncClient, world: World
) -> None:
    school = world.omega
    await set_role(client, school.owner, school.admin, "owner")
    for email, role in (("strong@example.org", "owner"), ("weak@example.org", "teacher")):
        await client.post(
            "/api/v1/organizations/current/invitations",
            headers=school.admin.headers,
            json={"email": email, "role": role},
        )
    await set_role(client, school.owner, school.admin, "admin")

    async def statuses() -> dict[str, str]:
        listed = await client.get("/api/v1/organizations/current/invitations", headers=school.owner.headers)
        return {item["email"]: item["status"] for item in listed.json()["items"]}

    assert (await statuses()).items() >= {"strong@example.org": "revoked", "weak@example.org": "open"}.items()
    await set_role(client, school.owner, school.admin, "teacher")
    assert (await statuses())["weak@example.org"] == "revoked"


async def test_newcomers_school_is_run_by_its_founder_alone(client: httpx.AsyncClient) -> None:
    body = await register(client, "lonely@new.example.org")
    [me] = (await client.get(MEMBERS, headers=bearer(body))).json()["items"]

    assert problem(await client.delete(member_url(me["id"]), headers=bearer(body))) == (409, "last_owner")
