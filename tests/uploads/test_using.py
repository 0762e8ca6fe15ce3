"""Uploads that are taught and asked about: worlds, quizzes, both at once; and rosters that are imported from an upload."""

from typing import Any, Final
from uuid import UUID

import httpx
import pytest
from psycopg.types.json import Jsonb

from tests.api.importing import IMPORTS, forget_rosters
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.uploads.kept import Kept, url
from tests.world import World

ENVIRONMENTS: Final = "/api/v1/roblox/environment"
AGENTS: Final = "/api/v1/agents/instances"
NOBODYS: Final = "0190a5a0-0000-7000-8000-000000000000"
PAGES: Final = (
    "Volcanoes\n\nGrade 6",
    "Parts of a volcano\n\n• Crater: the bowl at the top of a volcano\n• Vent: the pipe that magma rises through\n"
    "• Chamber: the room where magma gathers",
    "",
    "Eruptions\n\n• Krakatoa erupted in 1883 and was heard 4,800 km away\n• Mount St. Helens erupted on 18 May 1980\n"
    "• Mount Pinatubo erupted on 15 June 1991",
)


@pytest.fixture
def lesson(kept: Kept) -> UUID:
    return kept.upload(kept.content(b"volcanoes", "pptx", pages=PAGES), name="volcanoes.pptx")


async def taught(client: httpx.AsyncClient, world: World, name: str) -> dict[str, Any]:
    answer = await client.get(f"{ENVIRONMENTS}/{name}/lesson", headers=world.alpha.teacher.headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def uses(client: httpx.AsyncClient, world: World, upload_id: UUID) -> list[dict[str, Any]]:
    answer = await client.get(url(upload_id, "/uses"), headers=world.alpha.teacher.headers)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def test_a_world_teaches_an_upload_by_its_pages_and_stays_when_that_is_deleted(
    client: httpx.AsyncClient, world: World, kept: Kept, lesson: UUID, run_jobs: RunJobs
) -> None:
    headers = world.alpha.teacher.headers
    wish = {"name": "Fire Mountain", "upload_id": str(lesson), "upload_pages": "2, 4"}
    made = await client.post(f"{ENVIRONMENTS}/create", json=wish, headers=headers)
    assert made.status_code == 202, made.text
    source = {"name": "volcanoes.pptx", "pages": [2, 4], "page_count": 4, "cut_page": None, "id": str(lesson)}
    assert made.json()["text_source"] == source
    await run_jobs()
    read = await taught(client, world, "Fire Mountain")
    questions = read["lesson"]["questions"]
    assert {one["source"]["page"] for one in questions} == {2, 4}
    assert {one["source"]["name"] for one in questions} == {"volcanoes.pptx"}
    for one in questions:
        page = PAGES[one["source"]["page"] - 1]
        assert one["choices"][one["answer"]] in page[one["source"]["start"] : one["source"]["end"]]
    [notice] = [one for one in read["notices"] if one["code"] == "pages_left_out"]
    assert notice["detail"].startswith("Of the 4 pages of volcanoes.pptx these are used: 2, 4.")
    [use] = await uses(client, world, lesson)
    assert (use["pages"], use["environment_id"], use["execution_id"]) == ([2, 4], made.json()["id"], None)
    found = await client.get(use["links"]["environment"], headers=headers)
    assert (found.status_code, found.json()["name"]) == (200, "Fire Mountain")

    kept.admin.execute("DELETE FROM blockyard.uploads WHERE id = %s", [lesson])
    again = await client.patch(f"{ENVIRONMENTS}/Fire Mountain", json={"subject": "fire"}, headers=headers)
    assert again.status_code == 202, again.text
    await run_jobs()
    rebuilt = await taught(client, world, "Fire Mountain")
    assert (rebuilt["version"], rebuilt["lesson"]["questions"]) == (2, questions)
    version = await client.get(f"{ENVIRONMENTS}/Fire Mountain/versions/2", headers=headers)
    assert version.json()["text_source"] == source


async def test_another_upload_other_pages_or_none_is_another_version(
    client: httpx.AsyncClient, world: World, kept: Kept, lesson: UUID
) -> None:
    headers = world.alpha.teacher.headers
    name = f"{ENVIRONMENTS}/Changing"
    wish = {"name": "Changing", "description": "Two trees.", "upload_id": str(lesson)}
    made = (await client.post(f"{ENVIRONMENTS}/create", json=wish, headers=headers)).json()
    assert made["text_source"]["pages"] == [1, 2, 4], "a blank page has nothing to teach"
    same = await client.patch(name, json={"upload_id": str(lesson)}, headers=headers)
    assert (same.status_code, same.json()["latest_version"]) == (200, 1)
    other = await client.patch(name, json={"upload_pages": "4"}, headers=headers)
    assert (other.status_code, other.json()["text_source"]["pages"]) == (202, [4])
    assert len(await uses(client, world, lesson)) == 2
    none = await client.patch(name, json={"upload_id": None}, headers=headers)
    assert (none.status_code, none.json()["text_source"]) == (202, None)
    refused = await client.patch(name, json={"upload_pages": "4"}, headers=headers)
    assert problem(refused) == (422, "no_upload_taught")
    own = await client.patch(name, json={"text": "A crater is a bowl at the top of a volcano."}, headers=headers)
    assert (own.status_code, own.json()["text_source"]) == (202, None)
    both = await client.patch(name, json={"text": "A", "upload_id": str(lesson)}, headers=headers)
    assert problem(both) == (422, "validation_failed")


async def test_a_preview_of_an_upload(client: httpx.AsyncClient, world: World, lesson: UUID) -> None:
    wish = {"name": "Shown", "upload_id": str(lesson), "upload_pages": "4"}
    shown = await client.post(f"{ENVIRONMENTS}/preview", json=wish, headers=world.alpha.teacher.headers)
    assert shown.status_code == 200, shown.text
    assert {one["source"]["page"] for one in shown.json()["lesson"]["questions"]} == {4}
    assert await uses(client, world, lesson) == []


async def test_only_what_is_ready_and_has_text_is_taught(client: httpx.AsyncClient, world: World, kept: Kept) -> None:
    ready = kept.upload(kept.content(b"a", pages=PAGES))
    scanned = kept.content(b"b", "pdf", pages=("", " "))
    kept.admin.execute(
        "UPDATE blockyard.upload_contents SET facts = %s WHERE id = %s", [Jsonb({"looks_scanned": True}), scanned]
    )
    admin = world.alpha.admin
    cases = {
        (UUID(NOBODYS), None): (404, "not_found"),
        (ready, "9"): (422, "upload_pages_unknown"),
        (ready, "4-2"): (422, "pages_unreadable"),
        (ready, "0"): (422, "pages_unreadable"),
        (ready, "3"): (422, "upload_has_no_text"),
        (ready, "x"): (422, "validation_failed"),
        (kept.coming(), None): (409, "upload_not_ready"),
        (kept.upload(kept.content(b"c", pages=PAGES), state="deleted"), None): (409, "upload_not_ready"),
        (kept.upload(scanned), None): (422, "upload_has_no_text"),
        (kept.upload(kept.content(b"d", "png"), purpose="image"), None): (422, "upload_of_another_purpose"),
        (kept.upload(None, admin, purpose="roster", for_admins=True, state="receiving"), None): (404, "not_found"),
    }
    for (upload_id, pages), expected in cases.items():
        wish = {"name": "No", "upload_id": str(upload_id)} | ({"upload_pages": pages} if pages else {})
        for path in ("create", "preview"):
            answer = await client.post(f"{ENVIRONMENTS}/{path}", json=wish, headers=world.alpha.teacher.headers)
            assert problem(answer) == expected, (upload_id, pages)
    foreign = {"name": "No", "upload_id": str(ready)}
    answer = await client.post(f"{ENVIRONMENTS}/create", json=foreign, headers=world.omega.teacher.headers)
    assert problem(answer) == (404, "not_found")


async def test_what_is_too_long_is_taken_in_whole_pages(client: httpx.AsyncClient, world: World, kept: Kept) -> None:
    """That pages are left out is told by the world: src/worlds/tests/test_pages_of_documents.py."""
    fact = "In 1883 Krakatoa erupted and was heard in Australia. "
    long = kept.upload(kept.content(b"long", pages=(fact * 300, fact * 300, fact * 300, fact * 1_000)))
    headers = world.alpha.teacher.headers
    first = {"name": "Long", "upload_id": str(long)}
    made = (await client.post(f"{ENVIRONMENTS}/create", json=first, headers=headers)).json()
    assert (made["text_source"]["pages"], made["text_source"]["cut_page"]) == ([1, 2], None)
    cut = {"name": "Cut", "upload_id": str(long), "upload_pages": "4"}
    made = (await client.post(f"{ENVIRONMENTS}/create", json=cut, headers=headers)).json()
    assert (made["text_source"]["pages"], made["text_source"]["cut_page"]) == ([4], 4)


async def test_a_quiz_of_an_upload_says_the_pages(
    client: httpx.AsyncClient, world: World, kept: Kept, lesson: UUID, run_jobs: RunJobs
) -> None:
    headers = world.alpha.teacher.headers
    wish = {"agent_id": "quiz-of-uploads", "agent_type": "quiz_generator"}
    await client.post(AGENTS, json=wish, headers=headers)
    path = f"{AGENTS}/quiz-of-uploads/executions"
    work = {"upload_id": str(lesson), "pages": "2-4", "question_count": 4}
    asked = await client.post(path, json={"input": work}, headers=headers)
    assert asked.status_code == 202, asked.text
    assert asked.json()["input"]["text_source"]["pages"] == [2, 4]
    kept.admin.execute("DELETE FROM blockyard.uploads WHERE id = %s", [lesson])
    await run_jobs()
    done = (await client.get(f"{path}/{asked.json()['id']}", headers=headers)).json()
    assert (done["status"], done["error"]) == ("completed", None)
    assert len(done["output"]["questions"]) == 4
    for one in done["output"]["questions"]:
        assert one["answer"] in PAGES[one["page"] - 1][one["start"] : one["end"]]
    for bad in (
        {"upload_id": 7},
        {"upload_id": str(lesson), "pages": "2;3"},
        work | {"text": "x" * 50},
        {"pages": "2"},
    ):
        answer = await client.post(path, json={"input": bad}, headers=headers)
        assert problem(answer) == (422, "input_invalid")


async def test_a_quiz_and_a_world_in_one_request(
    client: httpx.AsyncClient, world: World, kept: Kept, lesson: UUID, run_jobs: RunJobs
) -> None:
    headers = world.alpha.teacher.headers
    kept.admin.execute("UPDATE blockyard.agent_instances SET status = 'offline'")
    both = {"make": ["quiz", "world"], "pages": "2-4"}
    refused = await client.post(url(lesson, "/lesson"), json=both | {"agent_id": "nobody"}, headers=headers)
    assert problem(refused) == (404, "not_found")
    assert await uses(client, world, lesson) == [], "all of it or nothing"
    made = await client.post(url(lesson, "/lesson"), json=both, headers=headers)
    assert made.status_code == 202, made.text
    assert made.headers["location"] == url(lesson, "/uses")
    assert made.json()["environment"]["name"] == "volcanoes"
    agents = (await client.get(AGENTS, headers=headers)).json()["items"]
    assert (agents[0]["agent_id"], agents[0]["agent_type"]) == ("quiz-1", "quiz_generator"), "none took work"
    await run_jobs()
    ends = {
        name: (await client.get(link, headers=headers)).json()["status"] for name, link in made.json()["links"].items()
    }
    assert ends == {"environment": "ready", "execution": "completed"}
    links = [link for use in await uses(client, world, lesson) for link in use["links"].values()]
    assert [(await client.get(link, headers=headers)).status_code for link in links] == [200, 200]
    again = await client.post(url(lesson, "/lesson"), json={"make": ["world"]}, headers=headers)
    assert (again.json()["environment"]["name"], again.json()["execution"]) == ("volcanoes 2", None)
    foreign = await client.post(url(lesson, "/lesson"), json={"make": ["world"]}, headers=world.omega.teacher.headers)
    assert problem(foreign) == (404, "not_found")


async def test_a_roster_is_imported_from_an_upload_which_goes_then(
    client: httpx.AsyncClient, world: World, kept: Kept, run_jobs: RunJobs
) -> None:
    forget_rosters(kept.admin)
    admin, file = world.alpha.admin, b"name,grade,class\nAda,5,5b\nBen,5,5b\n"
    content = kept.content(file, "csv", "text/csv", for_admins=True)
    roster = kept.upload(content, admin, name="autumn.csv", purpose="roster", for_admins=True)
    query = {"upload_id": str(roster), "mode": "delta"}
    teacher = await client.post(IMPORTS, params=query, headers=world.alpha.teacher.headers)
    assert problem(teacher) == (403, "permission_missing")
    both = await client.post(IMPORTS, params=query, content=file, headers=admin.headers | {"Content-Type": "text/csv"})
    assert problem(both) == (400, "upload_and_body")
    sent = await client.post(IMPORTS, params=query, headers=admin.headers)
    assert sent.status_code == 202, sent.text
    assert (sent.json()["name"], sent.json()["size_bytes"]) == ("autumn.csv", len(file))
    [use] = (await client.get(url(roster, "/uses"), headers=admin.headers)).json()["items"]
    assert use["links"] == {"roster_import": f"{IMPORTS}/{sent.json()['id']}"}
    await run_jobs()
    read = (await client.get(f"{IMPORTS}/{sent.json()['id']}", headers=admin.headers)).json()
    assert (read["state"], read["counts"]["students"]["new"]) == ("staged", 2)
    assert kept.state(roster) in (None, "deleted"), "it is read, and goes for good"
    gone = await client.post(IMPORTS, params=query, headers=admin.headers)
    assert gone.status_code in (404, 409)
    lesson = kept.upload(kept.content(b"l", pages=PAGES))
    wrong = await client.post(IMPORTS, params={"upload_id": str(lesson)}, headers=admin.headers)
    assert problem(wrong) == (422, "upload_of_another_purpose")


async def test_a_roster_whose_upload_is_deleted_before_it_is_read(
    client: httpx.AsyncClient, world: World, kept: Kept, run_jobs: RunJobs
) -> None:
    admin = world.alpha.admin
    content = kept.content(b"name,grade,class\nAda,5,5b\n", "csv", "text/csv", for_admins=True)
    roster = kept.upload(content, admin, name="autumn.csv", purpose="roster", for_admins=True)
    sent = await client.post(IMPORTS, params={"upload_id": str(roster)}, headers=admin.headers)
    kept.admin.execute("DELETE FROM blockyard.uploads WHERE id = %s", [roster])
    await run_jobs()
    read = (await client.get(f"{IMPORTS}/{sent.json()['id']}", headers=admin.headers)).json()
    assert (read["state"], read["error"]["code"]) == ("failed", "upload_gone")
