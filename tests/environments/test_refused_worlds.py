"""A world that does not pass the engine's gate: the build fails with a reason, once, and nothing of it is shown."""

import asyncio
from functools import partial

import httpx
import pytest
from structlog.testing import capture_logs

from blockyard.app.worker import drain
from blockyard.environments import making
from blockyard.environments.making_child import Made, make_world
from tests.databases import TestDatabase
from tests.world import World
from worlds.language_model.proposal import Proposal
from worlds.notice import Notice
from worlds.request import DesignRequest
from worlds.scripts import world as scripts
from worlds.scripts.template import template

BASE = "/api/v1/roblox/environment"


def make_with_welcome(
    source: str, number: int, request: DesignRequest, proposal: Proposal | None, remarks: list[Notice]
) -> Made:
    """What a build's child process does, with another script in place of ours."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scripts, "template", lambda name: source if name == "Welcome.client" else template(name))
        return make_world(number, request, proposal, remarks)


@pytest.mark.parametrize(
    ("source", "status", "logged"),
    [
        ("local x = = 1", "failed", ["Welcome, line 1: not Luau"]),
        ('loadstring("x")()', "failed", ["Welcome, line 1: loadstring is not among the allowed globals"]),
        ("print(1)", "ready", []),
    ],
    ids=["broken", "forbidden", "sound"],
)
async def test_what_the_gate_refuses_is_not_shown(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    monkeypatch: pytest.MonkeyPatch,
    source: str,
    status: str,
    logged: list[str],
) -> None:
    monkeypatch.setattr(making, "make_world", partial(make_with_welcome, source))
    teacher = world.alpha.teacher.headers
    name = f"World that is {status} {len(source)}"
    made = await client.post(f"{BASE}/create", json={"name": name, "description": "A tree"}, headers=teacher)
    assert made.status_code == 202, made.text
    with capture_logs() as logs:
        # In this process: no operator's worker has such a template. In a loop of its own: anyio ends the child that builds
        # with what first ran it, and in a loop of many tests the next would find it dying.
        await asyncio.to_thread(asyncio.run, drain(database.settings))
    assert [line["why"] for line in logs if line["event"] == "world_refused"] == logged
    known = (await client.get(f"{BASE}/status/{name}", headers=teacher)).json()
    files = [
        (await client.get(f"{BASE}/{name}/{file}", headers=teacher)).status_code
        for file in ("place.rbxlx", "project.zip", "picture.svg")
    ]
    if status == "ready":
        assert (known["status"], known["error"], files) == ("ready", None, [200, 200, 200])
    else:
        assert (known["status"], known["error"]["code"], known["ready_version"]) == ("failed", "world_refused", None)
        assert files == [409, 409, 409]
