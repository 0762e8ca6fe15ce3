"""A PgBouncer in transaction mode in front of a test database: tenants take turns on its few server connections."""

import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg.conninfo import conninfo_to_dict

from blockyard.app.settings import Settings
from blockyard.base.settings import reveal
from blockyard.local.embedded.account import hand_over, make_reachable, server_account
from blockyard.local.embedded.process import end, spawn
from tests.databases import TestDatabase
from tests.waiting import wait_until

BINARY = shutil.which("pgbouncer", path="/usr/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/bin")
STOP_SECONDS = 60.0

CONFIGURATION = """\
[databases]
* = host={host} port={port}

[pgbouncer]
unix_socket_dir = {folder}
listen_port = 6432
auth_type = scram-sha-256
auth_file = {folder}/users.txt
pool_mode = transaction
default_pool_size = {pool_size}
max_client_conn = 100
server_reset_query = DISCARD ALL
server_reset_query_always = 1
logfile = {folder}/pgbouncer.log
"""


@contextmanager
def pgbouncer(database: TestDatabase, pool_size: int) -> Iterator[Settings]:
    """The settings of `database` by way of a PgBouncer with `pool_size` server connections for each role."""
    assert BINARY is not None, "install the package pgbouncer"
    account = server_account()  # like PostgreSQL, it refuses to run as root
    with tempfile.TemporaryDirectory(prefix="pgbouncer-") as name:
        folder = Path(name)
        settings = behind(database.settings, folder)
        configuration = write_files(folder, database.settings, pool_size)
        for path in (folder, *folder.iterdir()):
            hand_over(path, account)
        make_reachable(folder, account)
        process = spawn(
            [BINARY, "--quiet", str(configuration)],
            folder / "output.log",
            user=account.pw_uid if account else None,
            group=account.pw_gid if account else None,
        )
        try:
            wait_for(settings, process, folder)
            yield settings
        finally:
            end(process, signal.SIGTERM, STOP_SECONDS)


def behind(settings: Settings, folder: Path) -> Settings:
    """`settings` whose serving roles connect through the PgBouncer of `folder`. The queue stays direct: it listens."""
    changed: dict[str, object] = {"database_prepared_statements": False}
    for name in ("database_url", "gate_database_url"):
        parts = conninfo_to_dict(reveal(getattr(settings, name)))
        changed[name] = (
            f"postgresql://{parts['user']}:{quote(str(parts['password']))}@/{parts['dbname']}"
            f"?host={quote(str(folder))}&port=6432"
        )
    return Settings.model_validate(settings.model_dump() | changed)


def write_files(folder: Path, settings: Settings, pool_size: int) -> Path:
    """Its configuration file, and the user list beside it."""
    urls = [conninfo_to_dict(reveal(url)) for url in (settings.database_url, settings.gate_database_url)]
    users = folder / "users.txt"
    users.write_text("".join(f'"{url["user"]}" "{url["password"]}"\n' for url in urls))
    configuration = folder / "pgbouncer.ini"
    server = urls[0]
    configuration.write_text(
        CONFIGURATION.format(host=server["host"], port=server.get("port", 5432), folder=folder, pool_size=pool_size)
    )
    return configuration


def wait_for(settings: Settings, process: subprocess.Popen[bytes], folder: Path) -> None:
    def answers() -> bool:
        try:
            psycopg.connect(reveal(settings.database_url)).close()
        except psycopg.OperationalError:
            return False
        return True

    logs = [folder / "output.log", folder / "pgbouncer.log"]
    wait_until(answers, "an answer of PgBouncer", needs={"PgBouncer": process}, logs=logs)
