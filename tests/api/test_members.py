"""Members: listing, and changing roles."""

from uuid import uuid4

import httpx
import psycopg
import pytest

from tests.api.steps import MEMBERS, member_url, problem, set_role
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


async def test_staff_list_the_members(client: httpx.AsyncClient, world: World) -> None:
    for school in world.schools:
        for role in ("owner", "admin", "teacher"):
            answer = await client.get(MEMBERS, headers=school.person(role).headers)
            assert answer.status_code == 200
            page = answer.json()
            assert (page["next_cursor"], page["has_more"]) == (None, False)
            people = [school.both, school.student, school.teacher, school.admin, school.owner]
            assert [item["user_id"] for item in page["items"]] == [str(person.id) for person in people]
            assert page["items"][2] == {
                "id": str(school.teacher.membership_id),
                "user_id": str(school.teacher.id),
                "email": school.teacher.email,
                "full_name": "Alex Teacher",
                "role": "teacher",
                "joined_at": page["items"][2]["joined_at"],
            }
    assert problem(await client.get(MEMBERS, headers=world.alpha.student.headers)) == (403, "permission_missing")


async def test_members_are_paged(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers
    first = (await client.get(MEMBERS, headers=headers, params={"limit": 3})).json()
    second = (await client.get(MEMBERS, headers=headers, params={"limit": 3, "cursor": first["next_cursor"]})).json()

    assert (first["has_more"], second["has_more"], second["next_cursor"]) == (True, False, None)
    assert len({item["id"] for item in first["items"] + second["items"]}) == 5


@pytest.mark.parametrize(
    ("actor", "target", "role", "expected"),
    [
        ("owner", "student", "owner", 200),
        ("owner", "admin", "student", 200),
        ("admin", "teacher", "admin", 200),
        ("admin", "admin", "student", 200),
        ("admin", "teacher", "owner", "role_too_strong"),
        ("admin", "owner", "teacher", "role_too_strong"),
        ("owner", "owner", "admin", "last_owner"),
        ("owner", "owner", "owner", 200),
        ("teacher", "student", "teacher", "permission_missing"),
        ("student", "student", "teacher", "permission_missing"),
    ],
)
async def test_who_may_change_whose_role(
    client: httpx.AsyncClient, world: World, actor: str, target: str, role: str, expected: int | str
) -> None:
    school = world.alpha
    answer = await set_role(client, school.person(actor), school.person(target), role)

    statuses = {"role_too_strong": 403, "permission_missing": 403, "last_owner": 409}
    if isinstance(expected, str):
        assert problem(answer) == (statuses[expected], expected)
    else:
        assert answer.status_code == expected
        assert (answer.json()["role"], answer.json()["user_id"]) == (role, str(school.person(target).id))
    listed = (await client.get(MEMBERS, headers=school.owner.headers)).json()["items"]
    [now] = [item["role"] for item in listed if item["user_id"] == str(school.person(target).id)]
    assert now == (role if expected == 200 else target)


async def test_change_of_role_is_in_force_at_once_and_in_the_trail(client: httpx.AsyncClient, world: World) -> None:
    school = world.omega
    await set_role(client, school.owner, school.teacher, "student")

    assert problem(await client.get(MEMBERS, headers=school.teacher.headers)) == (403, "permission_missing")
    trail = await client.get("/api/v1/organizations/current/audit", headers=school.owner.headers, params={"limit": 1})
    [entry] = trail.json()["items"]
    assert (entry["action"], entry["resource_id"], entry["details"]) == (
        "member.role_changed",
        str(school.teacher.membership_id),
        {"user_id": str(school.teacher.id), "from": "teacher", "to": "student"},
    )


async def test_foreign_and_invented_members_get_the_same_bytes(client: httpx.AsyncClient, world: World) -> None:
    for method, body in (("PATCH", {"role": "student"}), ("DELETE", None)):
        answers = [
            await client.request(method, member_url(target), headers=world.alpha.owner.headers, json=body)
            for target in (world.omega.teacher, world.alpha.former, uuid4())
        ]
        assert problem(answers[0]) == (404, "not_found")
        assert len({answer.content for answer in answers}) == 1
    untouched = await client.get("/api/v1/organizations/current", headers=world.omega.teacher.headers)
    assert untouched.json()["role"] == "teacher"
