"""The faults of the night, one function each: it breaks something, sees what must be seen meanwhile, and mends it."""

import json
import time
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import httpx

from tests.fleet.disk import filled
from tests.fleet.fleet import Fleet
from tests.fleet.load import ME, Load
from tests.fleet.school import SPARE
from tests.fleet.watch import Watch
from tests.lifecycle.test_up import PERSON
from tests.waiting import ANSWER_SECONDS, wait_until

BUILD, FORGET = "environments.build_version", "environments.forget_files"
MAIL = "identity.mail_invitation"
RINGS = ("seal", "token", "secret")


def kill(fleet: Fleet, load: Load, name: str) -> None:
    """It comes back, and what it did is done by others or again."""
    unit = fleet.units[name]
    before = unit.pid
    unit.kill()
    wait_until(lambda: unit.pid != before, f"another {name}")
    fleet.wait_until_well()
    wait_for_more(load, "execution")


def lose_database(fleet: Fleet, watch: Watch, load: Load, seconds: float) -> None:
    """Both nodes say that they cannot serve, and both say when they can again. Workers listen as before."""
    begun = time.monotonic()
    fleet.units["database"].stop()
    wait_for_time(begun + seconds)
    if seconds >= 10:
        for node in fleet.nodes:
            wait_until(
                lambda node=node: [look.status for look in watch.since(begun, node)][-1:] == [503],  # type: ignore[misc]
                f"{node} to be unready",
                progress=lambda: len(watch.looks),
            )
    fleet.units["database"].start()
    fleet.wait_until_well()
    wait_for_more(load, "execution")


def lose_storage(fleet: Fleet, watch: Watch, load: Load) -> None:
    """A mount that is gone. What needs it waits, the log says which and why, and no node is to blame."""
    begun, away = time.monotonic(), fleet.files.with_name("files.away")
    fleet.files.rename(away)
    fleet.files.write_text("no folder")
    with load.client(load.schools[0]) as client:
        load.send(client, "DELETE", SPARE)
    wait_for_a_failed_attempt(fleet, FORGET)
    wait_for_more(load, "execution")
    assert_ready_since(fleet, watch, begun)
    fleet.files.unlink()
    away.rename(fleet.files)
    retry(fleet, FORGET)


def lose_mail(fleet: Fleet, watch: Watch, load: Load) -> None:
    begun = time.monotonic()
    fleet.mail.stop()
    wait_for_a_failed_attempt(fleet, MAIL)
    wait_for_more(load, "execution")
    assert_ready_since(fleet, watch, begun)
    fleet.mail.start()
    retry(fleet, MAIL)


def fill_disk(fleet: Fleet, load: Load) -> None:
    """Writing is answered 503, and goes on when there is room, without a hand at anything."""
    with filled(fleet.data):
        refused = load.passing
        wait_until(lambda: load.passing >= refused + 5, "writes that are refused", progress=lambda: len(load.entries))
    fleet.wait_until_well()
    for kind in ("execution", "invitation"):
        wait_for_more(load, kind)


def rotate_keys(fleet: Fleet, load: Load) -> None:
    """As docs/operate/leak.md says for several nodes. Nobody is refused before the old keys are retired."""
    ended, before = load.ended_sign_ins, sign_in(fleet, "oak")
    told = {ring: fleet.blockyard("secrets", "rotate", ring, "--accept", "--json").stdout for ring in RINGS}
    roll(fleet, load)
    for ring, words in told.items():
        keys = json.loads(words)["rings"][ring]
        (new,) = {*keys["valid"]} - {keys["current"]}
        fleet.blockyard("secrets", "rotate", ring, "--use", new)
    roll(fleet, load)
    assert {name: who_am_i(url, before) for name, url in fleet.nodes.items()} == dict.fromkeys(fleet.nodes, 200)
    assert load.ended_sign_ins == ended
    fleet.blockyard("secrets", "reseal")
    fleet.blockyard("secrets", "retire")
    assert {name: who_am_i(url, before) for name, url in fleet.nodes.items()} == dict.fromkeys(fleet.nodes, 401)
    now = sign_in(fleet, "oak")
    assert {name: who_am_i(url, now) for name, url in fleet.nodes.items()} == dict.fromkeys(fleet.nodes, 200)
    fleet.wait_until_well()


def sign_in(fleet: Fleet, name: str) -> str:
    """An access token, by way of the proxy: of either node."""
    wish = {"email": f"{name}@school.example", "password": PERSON["password"]}
    answer = httpx.post(f"{fleet.url}/api/v1/auth/login", json=wish, timeout=ANSWER_SECONDS)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["access_token"])


def who_am_i(url: str, token: str) -> int:
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.get(f"{url}{ME}", headers=headers, timeout=ANSWER_SECONDS).status_code


def roll(fleet: Fleet, load: Load) -> None:
    """Each process is started again, one at a time."""
    for name in ("worker_1", "worker_2", "api_1", "api_2"):
        fleet.units[name].restart()
        fleet.wait_until_well()
    wait_for_more(load, "execution")


def wait_for_more(load: Load, kind: str) -> None:
    """Of what is acknowledged: the schools go on."""
    enough = load.acknowledged(kind) + len(load.schools)
    wait_until(
        lambda: load.acknowledged(kind) >= enough or bool(load.refusals),
        f"more of {kind}",
        progress=lambda: load.passing,
    )
    assert load.refusals == []


def wait_for_time(moment: float) -> None:
    """`moment`: of the monotonic clock."""
    wait_until(lambda: time.monotonic() >= moment, "the time", progress=lambda: int(time.monotonic()))


def wait_for_a_failed_attempt(fleet: Fleet, task: str) -> None:
    """The log says of it what one must know, and so does the queue."""
    begun, found = datetime.now(UTC).isoformat(), list[dict[str, Any]]()

    def told() -> bool:
        failed = lines_of(fleet, "job_failed")
        found[:] = [line for line in failed if line["task"] == task and line["timestamp"] > begun]
        return bool(found)

    wait_until(told, f"a failed attempt of {task} in the log", progress=fleet.building_seconds)
    assert {"organization_id", "attempt", "error", "next_try", "request_id", "job_id"} <= found[0].keys(), found[0]
    wait_until(lambda: is_listed(fleet, task), f"{task} among what is tried again", progress=fleet.building_seconds)


def is_listed(fleet: Fleet, task: str) -> bool:
    """As one that waits for its next try: between two it runs, and the first pause is shorter than the command takes."""
    listed = json.loads(fleet.blockyard("jobs", "list", "--status", "retrying", "--task", task, "--json").stdout)
    return any(job["error"] for job in listed["jobs"])


def retry(fleet: Fleet, task: str) -> None:
    fleet.blockyard("jobs", "retry", "--status", "retrying", "--task", task)


def assert_ready_since(fleet: Fleet, watch: Watch, moment: float) -> None:
    for node in fleet.nodes:
        wait_until(lambda node=node: bool(watch.since(moment, node)), f"a look at {node}")  # type: ignore[misc]
        looks = watch.since(moment, node)
        assert {look.status for look in looks} == {200}, looks


def lines_of(fleet: Fleet, event: str) -> list[dict[str, Any]]:
    """Lines with this event of all our processes' logs, worker by worker."""
    found = []
    for name, log in fleet.logs.items():
        if name.startswith(("api", "worker")):
            for line in log.read_text().splitlines():
                with suppress(ValueError):
                    read = json.loads(line)
                    if isinstance(read, dict) and read.get("event") == event:
                        found.append(read)
    return found
