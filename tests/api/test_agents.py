"""Agent instances and executions over HTTP, with the real worker."""

import json
from typing import Any

import httpx
import psycopg
import pytest

from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.world import World

URL = "/api/v1/agents/instances"

LESSON = (
    "Photosynthesis is the process by which green plants make sugar from sunlight. The process takes place in the "
    "chloroplasts of a leaf. Chlorophyll is the green pigment that absorbs light energy. Plants take in carbon dioxide "
    "through small openings called stomata. Oxygen is released as a waste product. In 1779 Jan Ingenhousz showed that "
    "plants need sunlight to produce oxygen. A mature beech tree produces about 100 kilograms of oxygen in a year."
)


async def created(client: httpx.AsyncClient, world: World, agent_id: str, **fields: Any) -> dict[str, Any]:
    wish = {"agent_id": agent_id, "agent_type": "quiz_generator", "configuration": {}} | fields
    answer = await client.post(URL, json=wish, headers=world.alpha.teacher.headers)
    assert answer.status_code == 201
    body: dict[str, Any] = answer.json()
    return body


async def test_create_and_get(client: httpx.AsyncClient, world: World) -> None:
    made = await created(client, world, "new-001", configuration={"tone": "friendly"})
    assert made["status"] == "idle"
    assert made["created_by_id"] == str(world.alpha.teacher.id)
    answer = await client.get(f"{URL}/new-001", headers=world.alpha.admin.headers)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["id"] == made["id"]
    assert answer.json()["configuration"] == {"tone": "friendly"}


async def test_the_same_name_in_both_schools(client: httpx.AsyncClient, world: World) -> None:
    """`agent_id` is unique within the organization only."""
    wish = {"agent_id": "shared-name", "agent_type": "quiz_generator"}
    for school in world.schools:
        answer = await client.post(URL, json=wish, headers=school.teacher.headers)
        assert answer.status_code == 201
    twice = await client.post(URL, json=wish, headers=world.alpha.teacher.headers)
    assert (twice.status_code, twice.json()["code"]) == (409, "already_exists")


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"agent_id": "x"},
        {"agent_id": "x", "agent_type": "poet"},
        {"agent_id": "", "agent_type": "quiz_generator"},
        {"agent_id": "../x", "agent_type": "quiz_generator"},
        {"agent_id": "x" * 65, "agent_type": "quiz_generator"},
        {"agent_id": "x", "agent_type": "quiz_generator", "organization_id": "0190a5a0-0000-7000-8000-000000000000"},
        {"agent_id": "x", "agent_type": "quiz_generator", "status": "busy"},
        {"agent_id": "x", "agent_type": "quiz_generator", "configuration": {"a": "\u0000"}},
    ],
)
async def test_bad_wishes(client: httpx.AsyncClient, world: World, wish: dict[str, Any]) -> None:
    answer = await client.post(URL, json=wish, headers=world.alpha.teacher.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("configuration", [{"a": "\u0000"}, {"\ud800": 1}, {"a": [{"b": "x\u0000y"}]}], ids=ascii)
async def test_what_cannot_be_stored_is_named(
    client: httpx.AsyncClient, world: World, configuration: dict[str, Any]
) -> None:
    wish = {"agent_id": "x", "agent_type": "quiz_generator", "configuration": configuration}
    headers = world.alpha.teacher.headers | {"Content-Type": "application/json"}
    answer = await client.post(URL, content=json.dumps(wish), headers=headers)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["where"].startswith("body.configuration")


async def test_pages(client: httpx.AsyncClient, world: World) -> None:
    """Page numbers and cursors walk the same list; filters narrow it; `total` counts what the filter lets through."""
    headers = world.omega.teacher.headers
    for number in range(5):
        wish = {"agent_id": f"paged-{number}", "agent_type": "code_reviewer"}
        assert (await client.post(URL, json=wish, headers=headers)).status_code == 201
    wanted = [f"paged-{number}" for number in (4, 3, 2, 1, 0)]

    by_page, by_cursor = [], []
    for page in (1, 2, 3):
        query: dict[str, str | int] = {"agent_type": "code_reviewer", "page": page, "page_size": 2}
        body = (await client.get(URL, params=query, headers=headers)).json()
        assert (body["total"], body["page"], body["page_size"]) == (5, page, 2)
        assert body["has_more"] is (page < 3)
        by_page += [item["agent_id"] for item in body["items"]]
    cursor: str | None = None
    for _ in range(3):
        query = {"agent_type": "code_reviewer", "page_size": 2}
        if cursor:
            query["cursor"] = cursor
        body = (await client.get(URL, params=query, headers=headers)).json()
        assert body["page"] == (None if cursor else 1), "a cursor counts no pages"
        by_cursor += [item["agent_id"] for item in body["items"]]
        cursor = body["next_cursor"]
    assert by_page == by_cursor == wanted
    assert cursor is None
    both = await client.get(URL, params={"page": 1, "cursor": str(world.alpha.id)}, headers=headers)
    assert problem(both) == (422, "validation_failed")
    beyond = (await client.get(URL, params={"page": 1000}, headers=headers)).json()
    assert (beyond["items"], beyond["has_more"], beyond["next_cursor"]) == ([], False, None)
    none = (await client.get(URL, params={"status": "error"}, headers=headers)).json()
    assert (none["items"], none["total"]) == ([], 0)


@pytest.mark.parametrize("query", ["page=0", "page_size=0", "page_size=101", "status=sleepy", "cursor=x", "page=x"])
async def test_bad_queries(client: httpx.AsyncClient, world: World, query: str) -> None:
    answer = await client.get(f"{URL}?{query}", headers=world.alpha.teacher.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_update_follows_the_transition_table(client: httpx.AsyncClient, world: World) -> None:
    await created(client, world, "moody")
    url, headers = f"{URL}/moody", world.alpha.teacher.headers
    answer = await client.put(url, json={"status": "maintenance", "configuration": {"a": 1}}, headers=headers)
    assert answer.status_code == 200
    assert (answer.json()["status"], answer.json()["configuration"]) == ("maintenance", {"a": 1})
    assert answer.json()["updated_at"] >= answer.json()["created_at"]
    for forbidden in ("busy", "error", "initializing"):
        answer = await client.put(url, json={"status": forbidden}, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "illegal_transition")
    answer = await client.put(url, json={"status": "idle"}, headers=headers)
    assert answer.json()["status"] == "idle"
    assert answer.json()["configuration"] == {"a": 1}, "what is left out stays"


async def test_delete(client: httpx.AsyncClient, world: World) -> None:
    await created(client, world, "short-lived")
    url, headers = f"{URL}/short-lived", world.alpha.teacher.headers
    assert (await client.delete(url, headers=headers)).status_code == 204
    for method in ("GET", "DELETE"):
        answer = await client.request(method, url, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_idempotency_key(client: httpx.AsyncClient, world: World) -> None:
    wish = {"agent_id": "once-only", "agent_type": "quiz_generator"}
    headers = world.alpha.teacher.headers | {"Idempotency-Key": "k-1"}
    first = await client.post(URL, json=wish, headers=headers)
    again = await client.post(URL, json=wish, headers=headers)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    other = await client.post(URL, json=wish | {"agent_id": "another"}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_key_reused")
    elsewhere = await client.post(URL, json=wish, headers=world.omega.teacher.headers | {"Idempotency-Key": "k-1"})
    assert elsewhere.status_code == 201
    assert elsewhere.json()["id"] != first.json()["id"], "keys are an organization's own"


async def asked(client: httpx.AsyncClient, world: World, agent_id: str, work: dict[str, Any]) -> httpx.Response:
    return await client.post(f"{URL}/{agent_id}/executions", json={"input": work}, headers=world.alpha.teacher.headers)


async def test_execution_runs(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    await created(client, world, "quiz-runs", configuration={"question_count": 2})
    answer = await asked(client, world, "quiz-runs", {"text": LESSON})
    assert answer.status_code == 202
    execution = answer.json()
    assert (execution["status"], execution["output"]) == ("queued", None)

    await run_jobs()

    url = f"{URL}/quiz-runs/executions"
    done = (await client.get(f"{url}/{execution['id']}", headers=world.alpha.teacher.headers)).json()
    assert (done["status"], done["error"], done["attempts"]) == ("completed", None, 1)
    assert len(done["output"]["questions"]) == 2, "the instance's configuration holds where the input is silent"
    assert done["started_at"] <= done["finished_at"]
    listed = (await client.get(url, headers=world.alpha.teacher.headers)).json()
    assert [item["id"] for item in listed["items"]] == [execution["id"]]
    instance = (await client.get(f"{URL}/quiz-runs", headers=world.alpha.teacher.headers)).json()
    assert instance["status"] == "idle"

    metrics = (await client.get(f"{URL}/quiz-runs/metrics", headers=world.alpha.teacher.headers)).json()
    assert (metrics["total"], metrics["by_status"]["completed"], metrics["success_rate"]) == (1, 1, 1.0)
    assert metrics["duration_ms"]["median"] == done["duration_ms"]
    assert len(metrics["last_24_hours"]) == 24
    assert metrics["last_24_hours"][-1]["completed"] == 1


async def test_execution_that_cannot_succeed(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    await created(client, world, "quiz-fails")
    execution = (await asked(client, world, "quiz-fails", {"text": "12345 67890 " * 10})).json()
    await run_jobs()
    url = f"{URL}/quiz-fails/executions/{execution['id']}"
    failed = (await client.get(url, headers=world.alpha.teacher.headers)).json()
    assert (failed["status"], failed["error"]["code"], failed["output"]) == ("failed", "run_failed", None)
    assert failed["error"]["detail"]


async def test_input_is_checked_before_anything_is_enqueued(client: httpx.AsyncClient, world: World) -> None:
    await created(client, world, "quiz-picky")
    for work in ({}, {"text": "short"}, {"text": LESSON, "question_count": 0}, {"text": LESSON, "colour": "red"}):
        answer = await asked(client, world, "quiz-picky", work)
        assert (answer.status_code, answer.json()["code"]) == (422, "input_invalid")
    listed = await client.get(f"{URL}/quiz-picky/executions", headers=world.alpha.teacher.headers)
    assert listed.json()["items"] == []


async def test_types_without_a_runner(client: httpx.AsyncClient, world: World) -> None:
    answer = await asked(client, world, world.alpha.agent_id, {"text": LESSON})
    assert (answer.status_code, answer.json()["code"]) == (422, "agent_type_not_runnable")


async def test_an_instance_that_is_away_takes_no_work(client: httpx.AsyncClient, world: World) -> None:
    await created(client, world, "away")
    await client.put(f"{URL}/away", json={"status": "offline"}, headers=world.alpha.teacher.headers)
    answer = await asked(client, world, "away", {"text": LESSON})
    assert (answer.status_code, answer.json()["code"]) == (409, "agent_instance_unavailable")


async def test_cancel_what_waits(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    await created(client, world, "quiz-cancels")
    execution = (await asked(client, world, "quiz-cancels", {"text": LESSON})).json()
    url = f"{URL}/quiz-cancels/executions/{execution['id']}"
    answer = await client.post(f"{url}/cancel", headers=world.alpha.teacher.headers)
    assert (answer.status_code, answer.json()["status"]) == (202, "cancelled")
    await run_jobs()
    after = (await client.get(url, headers=world.alpha.teacher.headers)).json()
    assert (after["status"], after["output"], after["attempts"]) == ("cancelled", None, 0)
    again = await client.post(f"{url}/cancel", headers=world.alpha.teacher.headers)
    assert (again.status_code, again.json()["code"]) == (409, "execution_finished")


async def test_a_removed_member_s_work_ends(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, admin: psycopg.Connection
) -> None:
    wish = {"agent_id": "orphaned", "agent_type": "quiz_generator"}
    assert (await client.post(URL, json=wish, headers=world.alpha.owner.headers)).status_code == 201
    execution = (
        await client.post(
            f"{URL}/orphaned/executions", json={"input": {"text": LESSON}}, headers=world.alpha.both.headers
        )
    ).json()
    members = "/api/v1/organizations/current/members"
    removed = await client.delete(f"{members}/{world.alpha.both.membership_id}", headers=world.alpha.owner.headers)
    assert removed.status_code == 204
    await run_jobs()
    url = f"{URL}/orphaned/executions/{execution['id']}"
    after = (await client.get(url, headers=world.alpha.owner.headers)).json()
    assert after["status"] == "cancelled"
    assert admin.execute("SELECT count(*) FROM queue.procrastinate_jobs WHERE status = 'doing'").fetchone() == (0,)


async def test_everything_is_in_the_audit_trail(client: httpx.AsyncClient, world: World) -> None:
    await created(client, world, "audited")
    await client.put(f"{URL}/audited", json={"status": "offline"}, headers=world.alpha.teacher.headers)
    await client.delete(f"{URL}/audited", headers=world.alpha.teacher.headers)
    trail = (await client.get("/api/v1/organizations/current/audit", headers=world.alpha.owner.headers)).json()
    mine = [item for item in trail["items"] if item["details"].get("agent_id") == "audited"]
    assert [item["action"] for item in mine] == [
        "agent_instance.deleted",
        "agent_instance.updated",
        "agent_instance.created",
    ]
