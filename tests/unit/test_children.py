"""A child process that dies at its work: who waits for it is told, and decides."""

import os
from functools import partial
from pathlib import Path

import pytest

from blockyard.base.children import ChildDied, run_in_child
from blockyard.environments.previews import run_again_in_child


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
