"""Child processes: what they give and raise, and what becomes of them. Who waits for one that dies is told, and decides."""

import asyncio
import os
import pickle
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import psutil
import pytest

from blockyard.base.children import ChildDied, idle, run_in_child
from blockyard.environments.previews import run_again_in_child
from tests.waiting import has_ended, wait_until, wait_until_async


def die(told: Path, times: int) -> bytes:
    """As often as that; then it answers."""
    with told.open("a") as log:
        log.write("x")
    if len(told.read_text()) <= times:
        os._exit(1)
    return b"made"


async def test_what_a_job_does_is_begun_once(tmp_path: Path) -> None:
    """The job runs again, by its own rules."""
    told = tmp_path / "told"
    with pytest.raises(ChildDied):
        await run_in_child(partial(die, told, 1))
    assert told.read_text() == "x"
    assert await run_in_child(partial(die, told, 1)) == b"made"


async def test_a_preview_is_begun_twice(tmp_path: Path) -> None:
    assert await run_again_in_child(partial(die, tmp_path / "once", 1)) == b"made"
    with pytest.raises(ChildDied):
        await run_again_in_child(partial(die, tmp_path / "always", 9))
    assert (tmp_path / "always").read_text() == "xx"


def refuse() -> None:
    raise Refused("no, 3")


class Refused(Exception):
    """Of a function that runs in a child."""


async def test_what_it_raises_is_raised_and_the_child_stays() -> None:
    first = await run_in_child(os.getpid)
    with pytest.raises(Refused, match="no, 3"):
        await run_in_child(refuse)
    assert await run_in_child(os.getpid) == first != os.getpid()


async def test_what_cannot_be_told_is_said() -> None:
    """Neither side waits for the other for ever, and the child stays."""
    first = await run_in_child(os.getpid)
    with pytest.raises((pickle.PicklingError, AttributeError)):
        await run_in_child(lambda: None)
    with pytest.raises(TypeError, match="pickle"):
        await run_in_child(threading.Lock)
    assert await run_in_child(os.getpid) == first


async def test_more_than_a_socket_holds_comes_whole() -> None:
    sent = bytes(range(256)) * 40_000
    assert await run_in_child(partial(bytes, sent)) == sent


async def test_as_many_run_at_a_time_as_are_called(tmp_path: Path) -> None:
    """Each waits for all others."""
    made = await asyncio.gather(*(run_in_child(partial(meet, tmp_path, name, 3)) for name in "abc"))
    assert len({*made}) == 3


def meet(folder: Path, name: str, count: int) -> int:
    (folder / name).touch()
    while len([*folder.iterdir()]) < count:
        time.sleep(0.001)
    return os.getpid()


async def test_who_goes_away_stops_it(tmp_path: Path) -> None:
    working = asyncio.create_task(run_in_child(partial(meet, tmp_path, "mine", 2)))
    await wait_until_async(lambda: (tmp_path / "mine").exists(), "the child to begin")
    left = {child.process.pid for child in idle}
    working.cancel()
    with pytest.raises(asyncio.CancelledError):
        await working
    assert {child.process.pid for child in idle} == left


def test_it_ends_with_its_parent() -> None:
    """However that ends. What computes then ends by its own limit: see tests/environments/test_previews.py."""
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    with parent:
        assert parent.stdout is not None
        started = [psutil.Process(int(pid)) for pid in parent.stdout.readline().split()]
        parent.kill()
    wait_until(lambda: all(has_ended(one) for one in started), "the end of the child and of its server")


PARENT = """
import asyncio, os, time
from blockyard.base.children import run_in_child
async def main():
    print(await run_in_child(os.getpid), await run_in_child(os.getppid), flush=True)
    time.sleep(600)
asyncio.run(main())
"""
