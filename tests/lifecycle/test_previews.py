"""Previews in the API process as it runs: one school's many do not delay another's, and end when nobody waits."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import suppress

import httpx
import psutil
import pytest

from tests.lifecycle.processes import Running, up
from tests.lifecycle.school import Found
from tests.waiting import ANSWER_SECONDS, has_ended, wait_until_async

pytestmark = pytest.mark.slow

PREVIEW = "/api/v1/roblox/environment/preview"
LARGE = {"name": "Large", "description": "a million trees, a billion houses, 999999999999 castles"}
SMALL = {"name": "Small", "description": "A tree"}
TOGETHER = 8
RESTS_FOR_LOOKS = 40
LET_IN = 4
"""One has a turn, three wait."""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """With as many children as an operator has, and as early: other tests' servers have one, when it is needed."""
    settings = {"BLOCKYARD_PREVIEWS_AT_ONCE": "2", "BLOCKYARD_PREVIEWS_WARM": "true"}
    with up(tmp_path_factory.mktemp("previews") / "data", settings=settings) as running:
        yield running


def preview_children(running: Running) -> dict[int, psutil.Process]:
    """Of the server from which the API's are forked, by process id."""
    api = running.child("serve")
    assert api is not None
    found = {}
    for server in api.children():
        with suppress(psutil.Error):
            if any("multiprocessing.forkserver" in one for one in server.cmdline()):
                found.update({child.pid: child for child in server.children()})
    return found


def client_of(running: Running, school: httpx.Client) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=running.url, headers=school.headers, timeout=ANSWER_SECONDS)


async def test_children_wait_for_the_first_previews(running: Running) -> None:
    """One for a school, one for another; the next tests find them loaded, on a busy machine too."""
    await wait_until_async(lambda: len(preview_children(running)) == 2, "two warm children")
    loaded = await rest_of(running)
    assert len(loaded) == 2


async def test_many_of_one_school_do_not_delay_another(running: Running, found: Found) -> None:
    attacker, victim = found("attacker-of-previews"), found("victim-of-previews")
    async with client_of(running, attacker.http) as many, client_of(running, victim.http) as one:
        assert (await one.post(PREVIEW, json=SMALL)).status_code == 200
        pouring = [asyncio.create_task(many.post(PREVIEW, json=LARGE)) for _ in range(TOGETHER)]
        await wait_until_async(
            lambda: sum(task.done() for task in pouring) >= TOGETHER - LET_IN, "the refusal of too many"
        )
        started = time.monotonic()
        answer = await one.post(PREVIEW, json=SMALL)
        live = await one.get("/health/live")
        waited = time.monotonic() - started
        assert (answer.status_code, live.status_code) == (200, 200)
        still = [task for task in pouring if not task.done()]
        assert len(still) >= LET_IN - 2, f"the victim waited {waited:.1f} s for the attacker's previews"
        for task in still:
            task.cancel()
        answers = await asyncio.gather(*pouring, return_exceptions=True)
    refused = [one for one in answers if isinstance(one, httpx.Response) and one.status_code == 429]
    assert len(refused) == TOGETHER - LET_IN
    assert (refused[0].json()["code"], refused[0].headers["Retry-After"]) == ("too_many_requests", "5")


async def test_it_ends_when_the_client_goes(running: Running, found: Found) -> None:
    school = found("gone-before-the-preview")
    async with client_of(running, school.http) as client:
        assert (await client.post(PREVIEW, json=SMALL)).status_code == 200
    rest = await rest_of(running)
    working: list[psutil.Process] = []

    def computes() -> bool:
        now = preview_children(running)
        working[:] = [child for pid, child in now.items() if child.cpu_times().user > rest.get(pid, 0.0) + 0.3]
        return bool(working)

    async with client_of(running, school.http) as client:
        asking = asyncio.create_task(client.post(PREVIEW, json=LARGE))
        await wait_until_async(computes, "a child to compute")
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
    await wait_until_async(lambda: has_ended(working[0]), "the end of the child")
    await wait_until_async(lambda: bool(preview_children(running)), "a warm child")


async def rest_of(running: Running) -> dict[int, float]:
    """Seconds of processor time that each child has spent, once all of them rest."""
    seen: list[dict[int, float]] = []

    def rests() -> bool:
        seen.append({pid: child.cpu_times().user for pid, child in preview_children(running).items()})
        return len(seen) > RESTS_FOR_LOOKS and all(one == seen[-1] for one in seen[-RESTS_FOR_LOOKS:])

    await wait_until_async(rests, "the rest of all children")
    return seen[-1]
