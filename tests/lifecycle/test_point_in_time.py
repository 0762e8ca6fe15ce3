"""docs/operate/restore.md, point in time: a base backup and archived WAL bring back a moment between two writes."""

import os
import subprocess
from datetime import datetime
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from blockyard.app.settings import load_settings
from blockyard.backup.tools import connection_of
from blockyard.base.ids import new_id
from blockyard.base.settings import reveal
from blockyard.local.data_folder import DATABASE, ensure_secrets, superuser_url
from blockyard.local.embedded import Cluster
from blockyard.local.embedded.account import hand_over, make_reachable, server_account
from blockyard.local.embedded.cluster import BINARIES
from blockyard.tenancy.doctor import examine
from blockyard.tenancy.migrate import bootstrap
from tests.waiting import wait_until


def configure(cluster: Cluster, lines: str) -> None:
    with (cluster.data / "postgresql.conf").open("a") as file:
        file.write(lines)


def base_backup(cluster: Cluster, folder: Path) -> None:
    where, environment = connection_of(cluster.admin_url)
    options = ["--pgdata", str(folder), "--wal-method=none", "--checkpoint=fast", "--no-sync"]
    command = [str(BINARIES / "pg_basebackup"), f"--dbname={where}", *options]
    subprocess.run(command, env=environment, check=True, capture_output=True)


def add_user(url: str, email: str) -> None:
    with psycopg.connect(url) as admin:
        admin.execute(
            "INSERT INTO identity.users (id, email, full_name) VALUES (%s, %s, 'Somebody')", [new_id(), email]
        )


def emails(url: str) -> set[str]:
    with psycopg.connect(url) as admin:
        return {email for (email,) in admin.execute("SELECT email FROM identity.users")}


def moment_of(url: str) -> datetime:
    with psycopg.connect(url) as admin:
        row = admin.execute("SELECT clock_timestamp()").fetchone()
    assert row is not None
    moment: datetime = row[0]
    return moment


def archive_all(url: str, archive: Path) -> None:
    """Returns when all that was written until now lies in the archive."""
    with psycopg.connect(url, autocommit=True) as admin:
        row = admin.execute("SELECT pg_walfile_name(pg_switch_wal())").fetchone()
    assert row is not None
    wait_until(lambda: (archive / row[0]).exists(), "the archive", progress=lambda: sorted(os.listdir(archive)))


@pytest.mark.slow
def test_to_a_moment_between_two_writes(tmp_path: Path) -> None:
    archive, account = tmp_path / "archive", server_account()
    archive.mkdir(mode=0o700)
    hand_over(archive, account)
    make_reachable(archive, account)
    first = Cluster(tmp_path / "first")
    first.start()
    ensure_secrets(first)
    settings = load_settings(first.data_dir)
    bootstrap(first.admin_url, settings)
    first.stop()
    configure(first, f"archive_mode = on\narchive_command = 'cp %p {archive}/%f'\n")
    first.start()
    url = superuser_url(first, reveal(settings.owner_database_url))
    assert conninfo_to_dict(url)["dbname"] == DATABASE
    second = Cluster(tmp_path / "second")
    second.folder.mkdir(parents=True)
    try:
        base_backup(first, second.data)
        add_user(url, "kept@school.example")
        moment = moment_of(url)
        add_user(url, "regretted@school.example")
        archive_all(url, archive)
    finally:
        first.stop()

    for name in ("superuser.password", "secrets.env"):
        (second.data_dir / name).write_bytes((first.data_dir / name).read_bytes())
    configure(
        second,
        f"archive_mode = off\nrestore_command = 'cp {archive}/%f %p'\nrecovery_target_time = '{moment.isoformat()}'\n"
        "recovery_target_action = 'promote'\n",
    )
    (second.data / "recovery.signal").touch()
    for path in (second.data, *second.data.rglob("*")):
        hand_over(path, account)
    second.start()
    try:
        ensure_secrets(second)
        settings = load_settings(second.data_dir)
        url = superuser_url(second, reveal(settings.owner_database_url))
        wait_until(lambda: not is_recovering(url), "the end of the recovery", logs=[second.log])
        assert emails(url) == {"kept@school.example"}
        with psycopg.connect(reveal(settings.owner_database_url)) as owner:
            assert examine(owner) == []
    finally:
        second.stop()


def is_recovering(url: str) -> bool:
    with psycopg.connect(url) as admin:
        return admin.execute("SELECT pg_is_in_recovery()").fetchone() != (False,)
