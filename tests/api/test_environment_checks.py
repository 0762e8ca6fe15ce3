"""What the checks say of a version: the ready one or another, made in a child process, for who may read it."""

import httpx
import psycopg

from tests.api.steps import problem
from tests.api.test_environments import create, url
from tests.conftest import RunJobs
from tests.world import World
from worlds.checks.codes import CHECK_CODES


async def test_a_world_without_a_fault_passes_all_checks(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs
) -> None:
    headers = world.alpha.teacher.headers
    await create(client, world.alpha, "Checked", "Two red cars and a tree")
    assert problem(await check(client, headers, "Checked")) == (409, "environment_not_ready")
    await run_jobs()
    answer = await check(client, headers, "Checked")
    assert (answer.status_code, answer.json()["version"], answer.json()["passed"]) == (200, 1, True)
    checks = answer.json()["checks"]
    assert [one["code"] for one in checks] == [*CHECK_CODES]
    assert {(one["passed"], *one["components"]) for one in checks} == {(True,)}
    assert problem(await check(client, headers, "Checked", version=2)) == (404, "no_such_version")
    assert problem(await check(client, headers, "Unheard of")) == (404, "not_found")


async def test_who_may_not_read_it_may_not_check_it(client: httpx.AsyncClient, world: World) -> None:
    student, stranger = world.alpha.student.headers, world.outsider.headers
    assert problem(await check(client, student, "Mars Base")) == (403, "permission_missing")
    assert problem(await check(client, stranger, "Mars Base")) == (403, "not_a_member")
    assert (await check(client, world.alpha.teacher.headers, "Mars Base")).status_code == 200


async def test_each_version_is_checked_by_its_own_plan(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs
) -> None:
    headers = world.alpha.teacher.headers
    await create(client, world.alpha, "Twice", "A tree")
    await run_jobs()
    await client.patch(url("Twice"), json={"description": "Two red cars"}, headers=headers)
    assert (await check(client, headers, "Twice")).json()["version"] == 1, "until the other one is ready"
    await run_jobs()
    assert (await check(client, headers, "Twice")).json()["version"] == 2
    assert (await check(client, headers, "Twice", version=1)).json()["version"] == 1


async def test_a_version_of_before_has_no_plan_to_check(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    of_it = "FROM blockyard.environments WHERE name = 'Mars Base'"
    admin.execute(f"UPDATE blockyard.environment_versions SET plan = NULL WHERE environment_id IN (SELECT id {of_it})")
    assert problem(await check(client, world.alpha.teacher.headers, "Mars Base")) == (404, "no_plan")


async def check(
    client: httpx.AsyncClient, headers: dict[str, str], name: str, version: int | None = None
) -> httpx.Response:
    params = {} if version is None else {"version": version}
    return await client.post(url(name, "check"), params=params, headers=headers)
