"""Logs of `blockyard up`: each start keeps those of before, and none grows without end."""

import os
import threading
from pathlib import Path

from blockyard.local.log_files import KEPT, LARGEST_BYTES, begin_logs, put_large_away
from blockyard.local.supervisor import Service, Supervisor
from tests.waiting import wait_until


def kept(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(folder.iterdir())}


def test_a_crash_is_told_after_many_starts(tmp_path: Path) -> None:
    """Also after some that ended before they logged anything."""
    (tmp_path / "api.log").write_text("the crash")
    for number in range(KEPT - 1):
        begin_logs(tmp_path)
        (tmp_path / "api.log").write_text(f"start {number}")
    (tmp_path / "worker.log").touch()
    begin_logs(tmp_path)
    begin_logs(tmp_path)
    assert kept(tmp_path)[f"api.log.{KEPT}"] == "the crash"
    assert kept(tmp_path)["api.log.1"] == "start 3"
    (tmp_path / "api.log").write_text("one more")
    begin_logs(tmp_path)
    assert "the crash" not in kept(tmp_path).values()
    assert len([name for name in kept(tmp_path) if name.startswith("api.log")]) == KEPT


def test_a_large_log_is_put_away_while_it_is_written(tmp_path: Path) -> None:
    log = tmp_path / "api.log"
    with log.open("ab", buffering=0) as writer:
        for number in range(KEPT + 2):
            writer.write(b"%d" % number * 100)
            put_large_away([log, tmp_path / "none.log"], 99)
            writer.write(b"after")
            put_large_away([log], 99)
            assert log.read_text() == "after", "the writer goes on at the beginning"
            log.write_bytes(b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "api.log",
        *(f"api.log.{n}" for n in range(1, KEPT + 1)),
    ]
    assert (tmp_path / "api.log.1").read_text() == "6" * 100


def test_while_up_runs_its_logs_are_looked_after(tmp_path: Path) -> None:
    log = tmp_path / "api.log"
    service = Service("API", ["sleep", "600"], log)
    service.start()
    supervisor = Supervisor(None, [service], lambda _line: None)
    watching = threading.Thread(target=supervisor.watch)
    watching.start()
    try:
        os.truncate(log, LARGEST_BYTES + 1)
        wait_until(lambda: (tmp_path / "api.log.1").exists() and log.stat().st_size == 0, "the log to be put away")
    finally:
        supervisor.stopping.set()
        watching.join()
        supervisor.stop()
