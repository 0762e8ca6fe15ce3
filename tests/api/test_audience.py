"""Who can play an environment: for each audience what Roblox demands, what of it we see, and the browser beside it."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.base import clock
from blockyard.environments import audiences
from blockyard.environments.audience_facts import read_facts
from tests.api.steps import problem
from tests.api.test_environments import create, url
from tests.conftest import RunJobs
from tests.world import World

AUDIENCES = ["me", "colleagues", "16_and_over", "my_class"]
Published = Callable[..., None]
ROBLOX_KEY = "/api/v1/roblox/open-cloud-key"


@pytest.fixture
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last day on which the facts are not old."""
    read_so_long_ago(monkeypatch, days=180)


def read_so_long_ago(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    """The facts, whenever this test runs."""
    now = clock.now()
    facts = read_facts().model_copy(update={"as_of": now.date() - timedelta(days=days)})
    monkeypatch.setattr(clock, "now", lambda: now)
    monkeypatch.setattr(audiences, "read_facts", lambda: facts)


@pytest.fixture
def published(admin: psycopg.Connection, world: World) -> Iterator[Published]:
    """Changes the publication of alpha's Mars Base; afterwards it is as it was."""
    statement = "UPDATE blockyard.environment_publications SET live = %s, status = %s WHERE organization_id = %s"

    def change(*, live: bool, status: str) -> None:
        admin.execute(statement, [live, status, world.alpha.id])

    yield change
    change(live=False, status="published")


async def audience_of(client: httpx.AsyncClient, headers: dict[str, str], name: str = "Mars Base") -> dict[str, Any]:
    answer = await client.get(url(name, "audience"), headers=headers)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def ways(found: dict[str, Any], audience: str) -> dict[str, dict[str, Any]]:
    (one,) = [one for one in found["audiences"] if one["audience"] == audience]
    return {way["way"]: way for way in one["ways"]}


def done(way: dict[str, Any]) -> dict[str, bool | None]:
    return {step["id"]: step["done"] for step in way["steps"]}


async def test_what_we_cannot_see_is_not_promised(client: httpx.AsyncClient, world: World) -> None:
    found = await audience_of(client, world.alpha.teacher.headers)
    assert (found["name"], found["ready_version"], found["published_version"]) == ("Mars Base", 1, None)
    assert found["facts_as_of"] == read_facts().as_of.isoformat()
    assert [(one["audience"], one["roblox"], one["browser"]) for one in found["audiences"]] == [
        ("me", "needs_steps", "ready"),
        ("colleagues", "needs_steps", "ready"),
        ("16_and_over", "needs_steps", "needs_steps"),
        ("my_class", "needs_steps", "needs_steps"),
    ]
    assert {name: way["playable"] for name, way in ways(found, "my_class").items()} == {
        "private_game": "not_possible",
        "trusted_friends": "needs_steps",
        "all_ages": "needs_steps",
        "browser": "needs_steps",
    }


async def test_a_step_says_what_who_whether_and_by_whose_word(client: httpx.AsyncClient, world: World) -> None:
    found = await audience_of(client, world.alpha.teacher.headers)
    steps = {step["id"]: step for step in ways(found, "my_class")["trusted_friends"]["steps"]}
    assert steps["parents_approve"] == {
        "id": "parents_approve",
        "what": "Approve the request to become a Trusted Friend, for a child under 13.",
        "who": "parent",
        "optional": False,
        "done": None,
        "certainty": "sure",
        "source": {
            "title": "Roblox: Collaboration, with Trusted Friends",
            "url": "https://create.roblox.com/docs/projects/collaboration",
        },
    }
    assert {name for name, step in steps.items() if step["certainty"] == "unverified"} == {"try_trusted_friends"}
    for audience in AUDIENCES:
        browser = ways(found, audience)["browser"]
        assert browser["link"] == ("/student" if audience == "my_class" else "/walk/Mars%20Base")
        assert {step["source"]["url"] for step in browser["steps"]} <= {"/docs"}, "it needs nothing of Roblox"


async def test_the_page_shows_what_is_answered(client: httpx.AsyncClient, world: World) -> None:
    page = (Path(__file__).parents[2] / "docs/environments.md").read_text()
    shown = page.partition("## Who can play")[2].partition("```console")[2].partition("```")[0]
    found = await audience_of(client, world.alpha.teacher.headers)
    rows = [json.loads(line) for line in shown.splitlines() if line.startswith("[")]
    assert rows == [[one["audience"], one["roblox"], one["browser"]] for one in found["audiences"]]
    step = json.loads(shown[shown.index("\n{") :])
    assert step == ways(found, "my_class")["trusted_friends"]["steps"][8]


async def test_what_is_done_here_is_seen(client: httpx.AsyncClient, world: World, published: Published) -> None:
    headers = world.alpha.admin.headers
    me = ways(await audience_of(client, headers), "me")["private_game"]
    seen = {"open_cloud_key": True, "place": True, "published_live": False}
    assert done(me) == seen | {"own_account": None, "own_edit": None}
    published(live=True, status="published")
    found = await audience_of(client, headers)
    assert found["published_version"] == 1
    me = ways(found, "me")["private_game"]
    assert done(me) == seen | {"published_live": True, "own_account": None, "own_edit": None}
    assert me["playable"] == "needs_steps", "whether she may edit the game, only Roblox knows"
    assert (await audience_of(client, world.omega.admin.headers))["published_version"] is None


async def test_a_publication_that_failed_is_none(client: httpx.AsyncClient, world: World, published: Published) -> None:
    published(live=True, status="failed")
    found = await audience_of(client, world.alpha.teacher.headers)
    me = done(ways(found, "me")["private_game"])
    assert (found["published_version"], me["place"], me["published_live"]) == (None, None, False)


async def test_a_key_that_is_taken_away_is_missed(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.admin.headers
    assert (await client.delete(ROBLOX_KEY, headers=headers)).status_code == 204
    assert done(ways(await audience_of(client, headers), "me")["private_game"])["open_cloud_key"] is False
    kept = await client.put(ROBLOX_KEY, json={"key": "rbx-open-cloud-key-of-the-school"}, headers=headers)
    assert kept.status_code == 200
    assert done(ways(await audience_of(client, headers), "me")["private_game"])["open_cloud_key"] is True


@pytest.mark.usefixtures("_fresh")
async def test_before_a_version_is_ready_nobody_plays(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs
) -> None:
    headers = world.alpha.teacher.headers
    await create(client, world.alpha, "Soon", "One tree")
    found = await audience_of(client, headers, "Soon")
    assert {(one["roblox"], one["browser"]) for one in found["audiences"]} == {("not_possible", "not_possible")}
    assert ([one["code"] for one in found["notices"]], found["ready_version"]) == (["nothing_ready"], None)
    await run_jobs()
    found = await audience_of(client, headers, "Soon")
    assert [one["browser"] for one in found["audiences"]] == ["ready", "ready", "needs_steps", "needs_steps"]
    assert (found["notices"], found["ready_version"]) == ([], 1)


@pytest.mark.usefixtures("_fresh")
async def test_a_version_of_before_is_not_played_in_a_browser(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    gone = "DELETE FROM blockyard.roblox_assets WHERE kind = 'play' AND organization_id = %s"
    admin.execute(gone, [world.omega.id])
    found = await audience_of(client, world.omega.teacher.headers)
    assert [(one["roblox"], one["browser"]) for one in found["audiences"]] == [("needs_steps", "not_possible")] * 4
    assert [one["code"] for one in found["notices"]] == ["no_play"]
    assert (await audience_of(client, world.alpha.teacher.headers))["notices"] == []


async def test_old_facts_are_said_to_be_old(
    client: httpx.AsyncClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    headers = world.alpha.teacher.headers
    read_so_long_ago(monkeypatch, days=180)
    assert (await audience_of(client, headers))["notices"] == []
    read_so_long_ago(monkeypatch, days=181)
    found = await audience_of(client, headers)
    (notice,) = found["notices"]
    assert (notice["code"], found["facts_as_of"] in notice["detail"]) == ("facts_old", True)


async def test_who_may_not_read_it_is_told_nothing(client: httpx.AsyncClient, world: World) -> None:
    student, stranger = world.alpha.student.headers, world.outsider.headers
    assert problem(await client.get(url("Mars Base", "audience"), headers=student)) == (403, "permission_missing")
    assert problem(await client.get(url("Mars Base", "audience"), headers=stranger)) == (403, "not_a_member")
    headers = world.alpha.teacher.headers
    assert problem(await client.get(url("Unheard of", "audience"), headers=headers)) == (404, "not_found")
    await audience_of(client, headers)
