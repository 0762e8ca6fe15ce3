"""The embedded server: who gets in, what it survives, and what it says when it cannot run."""

import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from blockyard.local.embedded import Cluster, ClusterError
from blockyard.local.embedded.cluster import LONGEST_SOCKET_PATH, SOCKET_NAME
from blockyard.local.embedded.orphan import stop_orphan
from blockyard.local.embedded.restarts import Restarts
from blockyard.local.secrets_file import read_secrets
from tests.waiting import wait_for_end


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Initialized once; a test that stops or kills it starts it again."""
    cluster = Cluster(tmp_path_factory.mktemp("embedded") / "data")
    cluster.start()
    yield cluster
    cluster.stop()


def one(cluster: Cluster, query: str) -> object:
    with psycopg.connect(cluster.admin_url) as connection:
        row = connection.execute(query.encode()).fetchone()
    assert row is not None
    return row[0]


def test_settings_that_keep_data_safe(cluster: Cluster) -> None:
    names = ("fsync", "synchronous_commit", "full_page_writes", "data_checksums", "server_encoding", "listen_addresses")
    assert [one(cluster, f"SHOW {name}") for name in names] == ["on", "on", "on", "on", "UTF8", ""]
    locale = "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'template1'"
    assert one(cluster, locale) == "bC.UTF-8"


def test_no_value_is_in_its_log(cluster: Cluster) -> None:
    """That the server tells of itself is."""
    value = "hunter2-of-ada"
    with psycopg.connect(cluster.admin_url, autocommit=True) as connection:
        connection.execute("CREATE TEMPORARY TABLE people (email text PRIMARY KEY, age int CHECK (age > 0))")
        for statement in (
            "INSERT INTO people VALUES (%s, 1), (%s, 2)",
            "INSERT INTO people VALUES (%s, length(%s) - 100)",
            "SELECT CAST(concat(%s::text, %s::text) AS uuid)",
        ):
            with pytest.raises(psycopg.Error, match=value):
                connection.execute(statement, [value, value])
    log = cluster.log.read_text()
    assert "database system is ready to accept connections" in log
    assert value not in log


def test_every_connection_needs_the_password(cluster: Cluster) -> None:
    assert one(cluster, "SELECT array_agg(DISTINCT auth_method) FROM pg_hba_file_rules") == ["scram-sha-256"]
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(cluster.url("postgres", "another", "postgres"))


def test_there_is_no_way_in_but_the_socket(cluster: Cluster) -> None:
    assert cluster.pid is not None
    assert psutil.Process(cluster.pid).net_connections("inet") == []
    assert cluster.socket_folder.stat().st_mode & 0o777 == 0o700
    password_file = cluster.data_dir / "superuser.password"
    assert password_file.stat().st_mode & 0o777 == 0o600
    assert read_secrets(password_file)["password"] in cluster.admin_url


def test_the_users_own_port_changes_nothing(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPORT", "6000")
    assert one(cluster, "SELECT 1") == 1


def test_a_killed_server_keeps_what_was_committed(cluster: Cluster) -> None:
    with psycopg.connect(cluster.admin_url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    first_pid = cluster.pid
    assert first_pid is not None
    os.kill(first_pid, signal.SIGKILL)
    wait_for_end(psutil.Process(first_pid), "the killed server")
    assert not cluster.running
    assert (cluster.data / "postmaster.pid").exists(), "it had no time to clean up"
    cluster.start()
    assert cluster.pid != first_pid
    assert one(cluster, "SELECT answer FROM kept") == 42


def test_a_postmaster_pid_of_a_stranger_stops_nobody(cluster: Cluster) -> None:
    cluster.stop()
    (cluster.data / "postmaster.pid").write_text(f"{os.getpid()}\n{cluster.data}\n")
    cluster.start()
    assert one(cluster, "SELECT 1") == 1


def test_what_a_reboot_leaves_stops_nobody(cluster: Cluster) -> None:
    """Socket, lock and pid file of a server that was killed, with a number that belongs to somebody else by now."""
    cluster.stop()
    socket = cluster.socket_folder / SOCKET_NAME
    # Of the server's own user: PostgreSQL believes in no other.
    with subprocess.Popen(["sleep", "600"], user=cluster._uid) as somebody:
        (cluster.data / "postmaster.pid").write_text(f"{somebody.pid}\n{cluster.data}\n")
        socket.with_name(f"{SOCKET_NAME}.lock").write_text(f"{somebody.pid}\n{cluster.data}\n")
        socket.touch()
        try:
            cluster.start()
            assert somebody.poll() is None
        finally:
            somebody.kill()
    assert one(cluster, "SELECT 1") == 1


def test_a_copy_of_a_running_folder_starts_and_lets_the_original_run(cluster: Cluster, tmp_path: Path) -> None:
    assert cluster.running
    copied = tmp_path / "copy"
    subprocess.run(["cp", "-a", str(cluster.data_dir), str(copied)], check=True)
    copy = Cluster(copied)
    assert (copy.data / "postmaster.pid").exists()
    assert (copy.socket_folder / f"{SOCKET_NAME}.lock").exists()
    copy.start()
    try:
        with psycopg.connect(copy.admin_url, autocommit=True) as connection:
            connection.execute("CREATE TABLE of_the_copy (id int)")
        assert cluster.running
        assert one(copy, "SELECT to_regclass('of_the_copy')::text") == "of_the_copy"
        assert one(cluster, "SELECT to_regclass('of_the_copy')::text") is None
    finally:
        copy.stop()
    assert one(cluster, "SELECT 1") == 1


def test_an_orphan_that_knows_its_folder_by_another_path_is_stopped(cluster: Cluster, tmp_path: Path) -> None:
    orphan = cluster._process
    assert orphan is not None
    (tmp_path / "link").symlink_to(cluster.data)
    stop_orphan(tmp_path / "link", 20)
    wait_for_end(orphan, "the orphan")
    assert orphan.returncode == 0
    cluster.start()


def test_a_start_that_fails_is_told_once_and_tried_after_a_pause(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock is the test's."""
    now, said = [1000.0], list[str]()
    monkeypatch.setattr("blockyard.local.embedded.restarts.time.monotonic", lambda: now[0])
    watch, starts = Restarts(cluster, said.append), list[float]()
    assert (watch.keep_running(), said) == (True, [])
    cluster.stop()

    def refuse() -> None:
        starts.append(now[0])
        raise ClusterError(f"PostgreSQL does not start. The end of the log:\nat {now[0]}")

    with monkeypatch.context() as broken:
        broken.setattr(cluster, "start", refuse)
        while now[0] < 1100:
            assert not watch.keep_running()
            now[0] += 0.5
    assert starts == [1000, 1001, 1003, 1007, 1015, 1031, 1061, 1091]
    assert [line.partition(". ")[0] for line in said] == [
        "PostgreSQL ended unexpectedly and is started again",
        "PostgreSQL does not start",
    ]
    now[0] = 1121
    assert watch.keep_running()
    assert one(cluster, "SELECT 1") == 1
    assert len(said) == 2


def test_an_orphan_on_the_folder_is_stopped_cleanly(cluster: Cluster) -> None:
    orphan = cluster._process
    assert orphan is not None
    heir = Cluster(cluster.data_dir)
    heir.start()
    try:
        wait_for_end(orphan, "the orphan")
        assert orphan.returncode == 0, "a fast shutdown ends with 0"
        assert one(heir, "SELECT 1") == 1
    finally:
        heir.stop()
    cluster.start()


def test_a_broken_configuration_is_told_at_once(cluster: Cluster) -> None:
    cluster.stop()
    configuration = cluster.data / "postgresql.conf"
    before = configuration.read_text()
    configuration.write_text(before + "\nno_such_setting = on\n")
    try:
        with pytest.raises(ClusterError, match=r"(?s)PostgreSQL does not start\..*no_such_setting"):
            cluster.start()
        assert cluster.pid is None
    finally:
        configuration.write_text(before)
    cluster.start()


def test_the_password_of_another_folder_is_refused(cluster: Cluster) -> None:
    cluster.stop()
    password_file = cluster.data_dir / "superuser.password"
    before = password_file.read_text()
    password_file.write_text("password=another\n")
    try:
        with pytest.raises(ClusterError, match="Restore its own"):
            cluster.start()
        assert cluster.pid is None, "the server that refused us does not stay"
        password_file.unlink()
        with pytest.raises(ClusterError, match=r"superuser\.password is missing\. Restore it"):
            cluster.start()
    finally:
        password_file.write_text(before)
        password_file.chmod(0o600)
    cluster.start()


def test_another_major_version_is_refused(cluster: Cluster) -> None:
    cluster.stop()
    version = cluster.data / "PG_VERSION"
    before = version.read_text()
    version.write_text("12\n")
    try:
        with pytest.raises(ClusterError, match="was made by PostgreSQL 12, this is"):
            cluster.start()
    finally:
        version.write_text(before)
    cluster.start()


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ClusterError, match=r"cannot write to .*Choose another --data-dir"):
        Cluster(tmp_path / "file" / "data").start()


def test_a_long_path_gets_a_short_socket(tmp_path: Path) -> None:
    short, long = Cluster(tmp_path / "d"), Cluster(tmp_path / ("d" * 110))
    assert short.socket_folder == tmp_path.resolve() / "d" / "run"
    assert long.socket_folder.parent == Path(tempfile.gettempdir())
    assert len(os.fsencode(long.socket_folder / SOCKET_NAME)) <= LONGEST_SOCKET_PATH
