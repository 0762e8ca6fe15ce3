"""A command that cannot do its work says why in one line, and ends as all do."""

import json
import os
import sys
from pathlib import Path

import psycopg
import pytest

from blockyard import __version__
from blockyard.app.settings import SECRETS_FILE, load_settings
from blockyard.base.settings import reveal
from blockyard.local.secrets_file import write_secrets
from tests.commands import command, environment_of
from tests.databases import TestDatabase
from tests.lifecycle.processes import blockyard, environment, free_port
from tests.waiting import run_to_end

MIGRATION_LOCK = 0x626C6F636B  # of migrations/env.py
START = "import sys; sys.modules[{lacking!r}] = None; import runpy; runpy.run_module('blockyard', run_name='__main__')"


def test_the_version() -> None:
    assert command("--version").out == f"Blockyard {__version__}\n"
    assert command("version", "--json").document == {"version": __version__}


@pytest.mark.parametrize("level", ["INFO", "Warning", "error"])
def test_a_log_level_in_capitals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, level: str) -> None:
    monkeypatch.setenv("BLOCKYARD_LOG_LEVEL", level)
    assert load_settings(tmp_path).log_level == level.lower()


@pytest.mark.parametrize(
    ("database", "why"),
    [
        ("postgresql://blockyard_owner:x@/x?host=/nonexistent", "nothing listens there"),
        ("postgresql://blockyard_owner:x@127.0.0.1:9/x", "nothing listens there"),
    ],
)
def test_a_database_that_is_not_there(tmp_path: Path, database: str, why: str) -> None:
    for arguments in (("migrate",), ("secrets", "reseal")):
        keys = command("secrets", "new", "--json").document
        ended = command(*arguments, "--data-dir", str(tmp_path), **keys, BLOCKYARD_OWNER_DATABASE_URL=database)
        assert (ended.code, ended.out, ended.words) == (1, "", f"blockyard: cannot reach the database: {why}")


def test_a_database_that_refuses(database: TestDatabase, tmp_path: Path) -> None:
    right = reveal(database.settings.owner_database_url)
    wrong = right.replace(right.split(":")[2].split("@")[0], "wrong")
    ended = command("migrate", "--data-dir", str(tmp_path), BLOCKYARD_OWNER_DATABASE_URL=wrong)
    assert (ended.code, ended.words) == (1, "blockyard: cannot reach the database: it refuses the password")
    twin = command("migrate", "--data-dir", str(tmp_path), BLOCKYARD_OWNER_DATABASE_URL=right)
    assert (twin.code, twin.err) == (0, "")


@pytest.mark.slow
def test_a_lock_that_is_held(database: TestDatabase, tmp_path: Path) -> None:
    url = reveal(database.settings.owner_database_url)
    with psycopg.connect(url, autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(%s)", [MIGRATION_LOCK])
        ended = command("migrate", "--data-dir", str(tmp_path), BLOCKYARD_OWNER_DATABASE_URL=url)
    assert (ended.code, ended.words) == (
        1,
        "blockyard: the database is busy: a lock was waited for in vain. Run it again.",
    )


@pytest.mark.slow
@pytest.mark.parametrize("lacking", ["structlog", "alembic"])
def test_an_environment_that_is_older_than_the_code(tmp_path: Path, lacking: str) -> None:
    """One module is missed as soon as it starts, the other by this command alone."""
    program = [sys.executable, "-c", START.format(lacking=lacking), "migrate", "--data-dir", str(tmp_path)]
    url = {"BLOCKYARD_OWNER_DATABASE_URL": "postgresql://x@/x?host=/nonexistent"}
    ended = run_to_end(program, environment() | url)
    assert ended.returncode == 3
    [told] = ended.stderr.splitlines()
    assert told.startswith(f"blockyard: this environment lacks the module {lacking}: it is older than the code.")


@pytest.mark.slow
@pytest.mark.parametrize("server", ["serve", "worker"])
def test_a_storage_that_is_not_there(database: TestDatabase, tmp_path: Path, server: str) -> None:
    """A line of the log, as everything that these say."""
    where = ("--data-dir", str(tmp_path), *(("--port", str(free_port())) if server == "serve" else ()))
    ended = blockyard(
        server, *where, **environment_of(database.settings), BLOCKYARD_STORAGE_URL="file:///nonexistent/x"
    )
    assert (ended.returncode, ended.stdout) == (3, "")
    [line] = map(json.loads, ended.stderr.splitlines())
    assert (line["event"], line["level"]) == ("cannot_go_on", "critical")
    assert line["reason"] == (
        "BLOCKYARD_STORAGE_URL cannot be used: its folder is not there, or cannot be read: make it first"
    )


@pytest.mark.slow
def test_a_worker_without_its_database(database: TestDatabase, tmp_path: Path) -> None:
    dead = "postgresql://blockyard_queue:secret@127.0.0.1:9/x"
    variables = environment_of(database.settings) | {"BLOCKYARD_QUEUE_DATABASE_URL": dead}
    ended = blockyard("worker", "--data-dir", str(tmp_path), **variables)
    assert ended.returncode == 1
    lines = [json.loads(line) for line in ended.stderr.splitlines()]
    assert lines[-1]["event"] == "database_unreachable"
    assert lines[-1]["as_role"] == "blockyard_queue"
    awaited = [line["why"] for line in lines if line["event"] == "database_awaited"]
    assert awaited == ["nothing listens there"], "at once, and no more often than it changes"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can go into the folder of another user")
def test_up_leaves_the_folder_of_another_user_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    (folder / "logs").mkdir(parents=True)
    write_secrets(folder / SECRETS_FILE, {"A": "1"})
    for path in (folder, folder / "logs", folder / SECRETS_FILE):
        os.chown(path, 12345, 12345)
    before = snapshot(folder)
    ended = command("up", "--data-dir", str(folder), "--port", str(free_port()))
    assert (ended.code, ended.out) == (3, "")
    assert "belongs to user 12345. Run Blockyard as the user who made it" in ended.words
    assert snapshot(folder) == before


def snapshot(folder: Path) -> list[tuple[str, int, int, int, int]]:
    found = [(path, path.stat()) for path in (folder, *sorted(folder.rglob("*")))]
    return [(str(path), one.st_uid, one.st_gid, one.st_mode, one.st_mtime_ns) for path, one in found]
