"""What the plan allows, enforced where the thing is made."""

import httpx
import psycopg
import pytest

from blockyard.billing.plans import BY_NAME, FREE
from blockyard.quota import Countable
from tests.world import World

USAGE = "/api/v1/organizations/current/usage"
EXECUTIONS = "/api/v1/agents/instances/quiz-001/executions"
TEXT = {"input": {"text": "A delta is a landform where a river meets the sea. Rivers carry sediment to the delta."}}


@pytest.fixture
def alpha_is_free(world: World, admin: psycopg.Connection) -> None:
    admin.execute(
        "UPDATE blockyard.billing_subscriptions SET status = 'canceled' WHERE organization_id = %s", [world.alpha.id]
    )


async def test_usage(client: httpx.AsyncClient, world: World) -> None:
    usage = (await client.get(USAGE, headers=world.alpha.teacher.headers)).json()
    assert usage["plan"] == "school"
    members = usage["limits"]["members"]
    assert members == {"limit": BY_NAME["school"].limits[Countable.MEMBERS], "used": 6}, "five members, one invited"
    student = await client.get(USAGE, headers=world.alpha.student.headers)
    assert (student.status_code, student.json()["permission"]) == (403, "plan:read")


async def test_no_more_executions(
    client: httpx.AsyncClient,
    world: World,
    admin: psycopg.Connection,
    alpha_is_free: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The other school, which pays, goes on at the same time."""
    used = (await client.get(USAGE, headers=world.alpha.teacher.headers)).json()["limits"]["executions"]["used"]
    monkeypatch.setitem(FREE.limits, Countable.EXECUTIONS, used + 1)
    first = await client.post(EXECUTIONS, json=TEXT, headers=world.alpha.teacher.headers)
    second = await client.post(EXECUTIONS, json=TEXT, headers=world.alpha.teacher.headers)
    other = await client.post(EXECUTIONS, json=TEXT, headers=world.omega.teacher.headers)
    assert [answer.status_code for answer in (first, second, other)] == [202, 402, 202]
    problem = second.json()
    assert (problem["code"], problem["limit"], problem["used"], problem["allowed"], problem["plan"]) == (
        "plan_limit_reached",
        "executions",
        used + 1,
        used + 1,
        "free",
    )
    assert problem["upgrade"] == "/api/v1/payments/checkout/sessions"


async def test_no_more_members(
    client: httpx.AsyncClient, world: World, alpha_is_free: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FREE.limits, Countable.MEMBERS, 7)
    url = "/api/v1/organizations/current/invitations"
    answers = [
        await client.post(
            url, json={"email": f"new-{number}@example.org", "role": "teacher"}, headers=world.alpha.admin.headers
        )
        for number in range(2)
    ]
    assert [(answer.status_code, answer.json().get("code")) for answer in answers] == [
        (201, None),
        (402, "plan_limit_reached"),
    ]


async def test_plans(client: httpx.AsyncClient, world: World) -> None:
    plans = (await client.get("/api/v1/payments/plans", headers=world.omega.teacher.headers)).json()
    assert plans["items"] == plans["plans"]
    assert (plans["next_cursor"], plans["has_more"]) == (None, False)
    assert plans["current"] == "school"
    assert [plan["name"] for plan in plans["plans"]] == ["free", "teacher", "school", "district"]


async def test_no_more_students(
    client: httpx.AsyncClient, world: World, alpha_is_free: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted are those of the school, also whom a teacher does not see, and not those that are archived."""
    students, headers = "/api/v1/students", world.alpha.both.headers
    used = (await client.get(USAGE, headers=headers)).json()["limits"]["students"]["used"]
    assert (await client.get(students, headers=headers)).json()["items"] == []
    monkeypatch.setitem(FREE.limits, Countable.STUDENTS, used + 1)
    first = await client.post(students, json={"display_name": "One"}, headers=headers)
    second = await client.post(students, json={"display_name": "Two"}, headers=headers)
    assert (first.status_code, second.status_code, second.json()["limit"]) == (201, 402, "students")
    archive = f"{students}/{first.json()['id']}"
    assert (await client.put(archive, json={"is_active": False}, headers=headers)).status_code == 200
    assert (await client.post(students, json={"display_name": "Two"}, headers=headers)).status_code == 201
    assert (await client.put(archive, json={"is_active": True}, headers=headers)).json()["limit"] == "students"


ENVIRONMENTS = "/api/v1/roblox/environment"


async def test_no_more_builds(
    client: httpx.AsyncClient, world: World, alpha_is_free: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Making one and changing one count alike, and what is deleted was built all the same."""
    headers, described = world.alpha.teacher.headers, {"description": "One red rover"}

    async def used() -> int:
        limits = (await client.get(USAGE, headers=headers)).json()["limits"]
        return int(limits["builds"]["used"])

    before = await used()
    monkeypatch.setitem(FREE.limits, Countable.BUILDS, before + 3)
    monkeypatch.setitem(FREE.limits, Countable.ENVIRONMENTS, 100)
    create, one = f"{ENVIRONMENTS}/create", f"{ENVIRONMENTS}/Counted"
    made = await client.post(create, json={"name": "Counted"} | described, headers=headers)
    changed = [await client.patch(one, json={"description": f"{n} red rovers"}, headers=headers) for n in (2, 3, 4)]
    assert [answer.status_code for answer in (made, *changed)] == [202, 202, 202, 402]
    assert (changed[2].json()["code"], changed[2].json()["limit"]) == ("plan_limit_reached", "builds")
    assert (await client.get(one, headers=headers)).json()["latest_version"] == 3
    assert (await client.delete(one, headers=headers)).status_code == 204
    assert await used() == before + 3
    again = await client.post(create, json={"name": "Counted"} | described, headers=headers)
    assert (again.status_code, again.json()["limit"]) == (402, "builds")
    other = await client.post(create, json={"name": "Counted"} | described, headers=world.omega.teacher.headers)
    assert other.status_code == 202


async def test_executions_count_when_their_instance_is_gone(client: httpx.AsyncClient, world: World) -> None:
    headers = world.omega.owner.headers
    instance = {"agent_id": "short-lived", "agent_type": "quiz_generator"}
    before = (await client.get(USAGE, headers=headers)).json()["limits"]["executions"]["used"]
    assert (await client.post("/api/v1/agents/instances", json=instance, headers=headers)).status_code == 201
    run = await client.post(EXECUTIONS.replace("quiz-001", "short-lived"), json=TEXT, headers=headers)
    assert run.status_code == 202
    assert (await client.delete("/api/v1/agents/instances/short-lived", headers=headers)).status_code == 204
    after = (await client.get(USAGE, headers=headers)).json()["limits"]["executions"]["used"]
    assert after == before + 1
