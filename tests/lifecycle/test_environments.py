"""SIGKILL of the worker while it builds: every world is built in the end, and no half-written one is ever seen."""

import signal
from pathlib import Path

import httpx
import psutil
import pytest

from tests.lifecycle.processes import up
from tests.lifecycle.test_crash import subscribe
from tests.lifecycle.test_up import register
from tests.waiting import ANSWER_SECONDS

BASE = "/api/v1/roblox/environment"
WORLDS = 5
KILLS = 2
FILES = ("place.rbxlx", "project.zip", "picture.svg", "picture.png", "model.glb", "scene", "play")


@pytest.mark.slow
def test_a_killed_worker_leaves_no_half_world(tmp_path: Path) -> None:
    with up(tmp_path / "data") as running:
        person = register(running.url, "worlds@school.example")
        subscribe(tmp_path / "data", person["organization"]["id"])
        headers = {"Authorization": f"Bearer {person['access_token']}"}
        with httpx.Client(base_url=running.url, headers=headers, timeout=ANSWER_SECONDS) as client:
            for number in range(WORLDS):
                wish = {"name": f"World {number}", "description": f"{number + 1} houses, 60 trees and a quiz board"}
                assert client.post(f"{BASE}/create", json=wish).status_code == 202
            for _ in range(KILLS):
                running.wait_until(lambda: building(client) or not unfinished(client), "a build to interrupt")
                kill(running.child("worker"))
                for name in statuses(client):
                    complete_or_nothing(client, name)
                running.wait_until(lambda: running.child("worker") is not None, "the worker's return")
            running.wait_until(lambda: not unfinished(client), "the end of every build", lambda: statuses(client))
            assert set(statuses(client).values()) == {"ready"}
            for number in range(WORLDS):
                scene = client.get(f"{BASE}/World {number}/scene").json()
                assert sum(one["thing"] == "house" for one in scene["components"]) == number + 1
                complete_or_nothing(client, f"World {number}")
                (version,) = client.get(f"{BASE}/World {number}/versions").json()["items"]
                assert (version["status"], len(version["files"])) == ("ready", len(FILES))


def kill(process: psutil.Process | None) -> None:
    if process is not None:
        process.send_signal(signal.SIGKILL)


def statuses(client: httpx.Client) -> dict[str, str]:
    items = client.get(f"{BASE}/list", params={"limit": 100}).json()["items"]
    return {item["name"]: item["status"] for item in items}


def building(client: httpx.Client) -> bool:
    return bool({"designing", "building"} & set(statuses(client).values()))


def unfinished(client: httpx.Client) -> bool:
    return bool({"queued", "designing", "building"} & set(statuses(client).values()))


def complete_or_nothing(client: httpx.Client, name: str) -> None:
    """All files of a version, or none of them."""
    answers = [client.get(f"{BASE}/{name}/{file}").status_code for file in FILES]
    assert answers in ([200] * len(FILES), [409] * len(FILES)) or is_changing(answers), answers


def is_changing(answers: list[int]) -> bool:
    """It became ready while we looked: from then on all are there."""
    return answers == sorted(answers, reverse=True)
