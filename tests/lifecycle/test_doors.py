"""The API process as it runs goes on answering while somebody sends it as much as it takes."""

import asyncio
import json
import time

import httpx
import psutil
import pytest

from tests.lifecycle.processes import Running
from tests.lifecycle.school import Found
from tests.waiting import ANSWER_SECONDS

LOGIN, INSTANCES = "/api/v1/auth/login", "/api/v1/agents/instances"
KEYS = json.dumps({f"{number:x}": 0 for number in range(90_000)}).encode()
DEEP = b'{"configuration":' + b"[" * 450_000 + b"]" * 450_000 + b"}"
LONGEST_IN_READINGS = 25
"""What the process may do before it answers /health/live, in readings of KEYS. One such body was 140 of them, or 3.5 s."""


async def slowest_look(
    client: httpx.AsyncClient, api: psutil.Process, pouring: "asyncio.Task[list[httpx.Response]]"
) -> float:
    """The most processor time that `api` spent before it answered /health/live while `pouring` went on."""
    longest = 0.0
    while not pouring.done():
        before = api.cpu_times().user
        assert (await client.get("/health/live")).status_code == 200
        longest = max(longest, api.cpu_times().user - before)
    return longest


def reading_seconds() -> float:
    """Of processor time, to read KEYS as JSON and do nothing with it."""
    started = time.process_time()
    for _ in range(5):
        json.loads(KEYS)
    return (time.process_time() - started) / 5


@pytest.mark.slow
@pytest.mark.parametrize("content", [KEYS, DEEP], ids=["many keys", "deep"])
@pytest.mark.parametrize(
    ("path", "signed_in", "expected"),
    [(LOGIN, False, 413), (INSTANCES, False, 422), (INSTANCES, True, 422)],
    ids=["sign-in", "strangers", "members"],
)
async def test_large_bodies_hold_nobody_up(
    running: Running, found: Found, content: bytes, path: str, signed_in: bool, expected: int
) -> None:
    api = running.child("serve")
    assert api is not None
    school = found(f"large-{len(content)}-{expected}-{signed_in}")
    headers = {"Content-Type": "application/json"} | (dict(school.http.headers) if signed_in else {})
    async with (
        httpx.AsyncClient(base_url=running.url, timeout=ANSWER_SECONDS) as client,
        httpx.AsyncClient(base_url=running.url, timeout=ANSWER_SECONDS) as many,
    ):
        await client.get("/health/live")

        async def pour() -> list[httpx.Response]:
            return [await many.post(path, content=content, headers=headers) for _ in range(8)]

        pouring = asyncio.create_task(pour())
        longest = await slowest_look(client, api, pouring)
        answers = pouring.result()
    assert {answer.status_code for answer in answers} == {expected}
    assert max(len(answer.content) for answer in answers) < 32 * 1024
    assert longest < LONGEST_IN_READINGS * reading_seconds()
