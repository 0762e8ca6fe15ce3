"""The tests' own way to wait: when a wait ends, when it gives up, and what it says then."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests import waiting
from tests.waiting import GaveUp, Patience, Wait, has_ended, run_to_end, wait_for_end, wait_until, wait_until_async

FOREVER = [sys.executable, "-c", "import time; time.sleep(3600)"]
BUSY = [sys.executable, "-c", "while True: pass"]


@pytest.fixture
def started() -> Iterator[list["subprocess.Popen[bytes]"]]:
    """Processes to kill in the end."""
    processes: list[subprocess.Popen[bytes]] = []
    yield processes
    for process in processes:
        process.kill()
        process.wait()


async def test_a_wait_ends_when_its_condition_holds() -> None:
    looks = iter((False, False, True))
    wait_until(lambda: next(looks), "the third look")
    looks = iter((False, True))
    await wait_until_async(lambda: next(looks), "the second look")


def test_a_process_that_ends_is_told_at_once_with_its_log(tmp_path: Path) -> None:
    log = tmp_path / "api.log"
    log.write_text("".join(f"line {number}\n" for number in range(100)))
    died = subprocess.Popen([sys.executable, "-c", "exit(7)"])
    with pytest.raises(GaveUp) as told:
        wait_until(
            lambda: False, "rain", progress=lambda: "3 of 4", needs={"the API": died}, logs=[log, tmp_path / "no"]
        )
    first, *rest = str(told.value).splitlines()
    assert first.startswith("Waited ")
    assert first.endswith(" s for rain: the API ended with 7.")
    assert rest == [
        "The last progress: '3 of 4'",
        f"The end of {log}:",
        *(f"line {number}" for number in range(100 - waiting.TAIL_LINES, 100)),
    ]


@pytest.mark.parametrize(
    ("free", "ours", "counted"),
    [
        (2.0, 0.0, 1.0),  # two processors had nothing to do, and still nothing moved
        (0.0, 0.0, waiting.LEAST_SHARE),  # others kept them busy; yet some day it ends
        (0.0, 0.3, 0.3),
        (0.2, 0.3, 0.5),
        (0.0, 1.8, 1.0),  # ours turn in a circle
    ],
)
def test_a_second_counts_as_far_as_something_could_have_moved(free: float, ours: float, counted: float) -> None:
    assert waiting.counting(1.0, free, ours) == counted


@pytest.fixture
def every_look_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """As one second."""
    monkeypatch.setattr(waiting, "COUNT_EVERY_SECONDS", 0.0)
    monkeypatch.setattr(waiting, "counting", lambda *_: 1.0)


def looks_until_it_gives_up(wait: Wait) -> int:
    for looks in range(1, 1000):
        try:
            wait.look()
        except GaveUp:
            return looks
    raise AssertionError("it never gives up")


def test_it_gives_up_when_nothing_moves(every_look_counts: None) -> None:
    assert looks_until_it_gives_up(Wait("rain", patience_seconds=10)) == 10
    assert looks_until_it_gives_up(Wait("rain", lambda: "the same", patience_seconds=10)) == 10


def test_progress_renews_the_patience(every_look_counts: None) -> None:
    rows = iter([*range(31), *[30] * 1000])
    assert looks_until_it_gives_up(Wait("rain", lambda: next(rows), patience_seconds=10)) == 40


def test_work_of_ours_counts_even_if_no_processor_is_free(
    monkeypatch: pytest.MonkeyPatch, started: list["subprocess.Popen[bytes]"]
) -> None:
    """A process that turns in a circle does not make it wait for ever."""
    monkeypatch.setattr(waiting, "free_seconds", lambda: 5.0)
    patience = Patience()
    started.append(subprocess.Popen(BUSY))
    before = time.monotonic()
    wait_until(lambda: waiting.work_of_children().get(started[0].pid, 0.0) > 0.5, "half a second of work")
    patience.count()
    assert 0.5 <= patience.spent <= time.monotonic() - before


def test_the_end_of_a_process_is_waited_for(started: list["subprocess.Popen[bytes]"]) -> None:
    started.append(process := subprocess.Popen(FOREVER))
    assert not has_ended(process)
    process.terminate()
    wait_for_end(process, "a process")
    assert process.returncode == -15


def test_a_command_runs_to_its_end() -> None:
    script = "import os, sys; print('x' * 200_000); print(os.environ['NAME'], file=sys.stderr); exit(3)"
    done = run_to_end([sys.executable, "-c", script], {"NAME": "value"})
    assert (done.returncode, len(done.stdout), done.stderr) == (3, 200_001, "value\n")


def test_a_command_that_hangs_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "PATIENCE_SECONDS", 0.0)
    with pytest.raises(GaveUp, match=r"for the end of .*sleep"):
        run_to_end(FOREVER, {})
    left = [child.cmdline() for child in psutil.Process().children()]
    assert list(FOREVER) not in left, "it is gone"
