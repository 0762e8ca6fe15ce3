"""What the doctor looks at outside of the catalog: each look finds what is broken, and nothing where all is well."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from rich.console import Console

from blockyard.app.settings import Settings
from blockyard.backup.manifest import MANIFEST
from blockyard.backup.store import new_name, open_store
from blockyard.base.settings import reveal
from blockyard.cli import doctor, output
from blockyard.cli.looks import backup, disk, mail, model, stripe
from blockyard.cli.looks.database import examine_versions, skew_findings
from blockyard.cli.looks.timed import Look, look_at_all
from blockyard.tenancy.doctor.configuration import examine_configuration
from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.revisions import read_revisions
from tests.commands import command, environment_of
from tests.databases import TestDatabase
from tests.unit.test_backup import put_whole

GIB = 1 << 30


def settings(tmp_path: Path, **more: Any) -> Settings:
    return Settings.model_validate({"data_dir": tmp_path, **more})


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


class MailServer(socketserver.StreamRequestHandler):
    """Takes the password `right`, and hears no mail."""

    def handle(self) -> None:
        self.wfile.write(b"220 mail.test ESMTP\r\n")
        while line := self.rfile.readline():
            word = line.split()[0].upper()
            if word == b"EHLO":
                self.wfile.write(b"250-mail.test\r\n250 AUTH PLAIN\r\n")
            elif word == b"AUTH":
                accepted = line.split()[-1] == b"AGFkYQByaWdodA=="  # NUL ada NUL right
                self.wfile.write(b"235 ok\r\n" if accepted else b"535 no\r\n")
            else:
                assert word == b"QUIT", "no mail is sent"
                self.wfile.write(b"221 bye\r\n")
                return


@contextmanager
def running(server: socketserver.TCPServer) -> Iterator[int]:
    """Its port."""
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize(("user", "expected"), [("ada:right@", []), ("", []), ("ada:wrong@", ["smtp_sign_in"])])
def test_mail(tmp_path: Path, user: str, expected: list[str]) -> None:
    with running(socketserver.ThreadingTCPServer(("127.0.0.1", 0), MailServer)) as port:
        found = mail.examine(settings(tmp_path, smtp_url=f"smtp://{user}127.0.0.1:{port}"))
    assert codes(found) == expected
    assert "wrong" not in str(found)


@pytest.mark.parametrize("url", ["smtp://127.0.0.1:9", "smtps://127.0.0.1:9"])
def test_mail_without_a_server(tmp_path: Path, url: str) -> None:
    assert codes(mail.examine(settings(tmp_path, smtp_url=url))) == ["smtp_unreachable"]


class ModelServer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.headers["Authorization"] == "Bearer right" else 401)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


def test_model(tmp_path: Path) -> None:
    with running(HTTPServer(("127.0.0.1", 0), ModelServer)) as port:
        url = f"http://127.0.0.1:{port}/v1"
        keys = {
            key: codes(model.examine(settings(tmp_path, model="tiny", model_url=url, model_api_key=key)))
            for key in ("right", "wrong")
        }
    assert keys == {"right": [], "wrong": ["model_key_refused"]}
    unreachable = settings(tmp_path, model="tiny", model_url="http://127.0.0.1:9/v1")
    assert codes(model.examine(unreachable)) == ["model_unreachable"]
    assert codes(model.examine(settings(tmp_path, model="nobody:knows"))) == ["model_fails"]
    assert model.examine(settings(tmp_path)) == []


def test_stripe_that_cannot_be_reached(tmp_path: Path) -> None:
    given = settings(tmp_path, stripe_secret_key="sk_test_x", stripe_api_url="http://127.0.0.1:9")
    assert codes(stripe.examine(given)) == ["stripe_unreachable"]
    assert stripe.examine(settings(tmp_path)) == []


@pytest.mark.parametrize(
    ("url", "status", "expected"),
    [
        ("https://api.school.example/api/v1/webhooks/stripe", "enabled", []),
        ("https://api.school.example/api/v1/webhooks/stripe", "disabled", ["stripe_webhook_disabled"]),
        ("https://elsewhere.example/api/v1/webhooks/stripe", "enabled", ["stripe_webhook_missing"]),
    ],
)
def test_stripes_webhook(tmp_path: Path, url: str, status: str, expected: list[str]) -> None:
    ours = settings(tmp_path, public_url="https://api.school.example/")
    assert codes(stripe.webhook_findings(ours, [SimpleNamespace(url=url, status=status)])) == expected


@pytest.mark.parametrize(
    ("there", "expected"),
    [(0, []), (1.9, []), (-1.9, []), (3.0, "behind"), (-3.0, "ahead of")],
)
def test_clock(there: float, expected: Any) -> None:
    """An answer that takes long is no skew."""
    now = datetime(2026, 11, 1, tzinfo=UTC)
    found = skew_findings(now, now + timedelta(seconds=there), now + timedelta(seconds=0.05))
    assert [finding.code for finding in found] == (["clock_skew"] if expected else [])
    assert not expected or f" {expected} the database's" in found[0].problem
    assert skew_findings(now, now + timedelta(seconds=9), now + timedelta(seconds=10)) == []


@pytest.mark.parametrize(
    ("free", "total", "enough"),
    [(0.5, 10, False), (2, 100, False), (2, 10, True), (30, 1000, True), (15, 1000, False)],
)
def test_disk(free: float, total: float, enough: bool) -> None:
    found = disk.room_findings(Path("/data"), int(free * GIB), int(total * GIB))
    assert codes(found) == ([] if enough else ["disk_full_soon"])


def test_backup(tmp_path: Path) -> None:
    """The newest whole one counts, and one that was interrupted since does not."""
    place = tmp_path / "backups"
    given = settings(tmp_path, backup_place=str(place), backup_hours=26)
    assert codes(backup.examine(given)) == ["backup_unreadable"], "there is no such folder"
    store, now = open_store(str(place), make=True), datetime.now(UTC)
    assert codes(backup.examine(given)) == ["backup_none"]
    put_whole(store, new_name(now - timedelta(hours=51)), {"files": 1, "lost": 1})
    assert codes(backup.examine(given)) == ["backup_none", "backup_incomplete"]
    put_whole(store, new_name(now - timedelta(hours=50)))
    [finding] = backup.examine(given)
    assert (finding.code, finding.object) == ("backup_old", str(place))
    assert finding.problem == "the newest whole backup began 50 hours ago; 26 are allowed"
    store.write(f"{new_name(now)}/database.dump", iter([b"x"]))
    assert codes(backup.examine(given)) == ["backup_old"]
    newest = put_whole(store, new_name(now - timedelta(hours=25)))
    assert backup.examine(given) == []
    assert backup.examine(settings(tmp_path, backup_place=str(place), backup_hours=24)) != []
    lacking = put_whole(store, new_name(now), {"files": 9, "lost": 2})
    [finding] = backup.examine(given)
    assert finding.code == "backup_incomplete"
    assert finding.problem == f"{lacking.name}, the newest that ended, is incomplete: 2 of 9 files were lost"
    stale = settings(tmp_path, backup_place=str(place), backup_hours=24)
    assert codes(backup.examine(stale)) == ["backup_old", "backup_incomplete"], "whole ones alone are young enough"
    store.delete(lacking.name)
    (place / newest.name / MANIFEST).write_text("{}")
    assert codes(backup.examine(given)) == ["backup_unreadable"], "its manifest is damaged"
    assert backup.examine(settings(tmp_path)) == []


def test_what_is_not_configured_is_not_called_in_order(database: TestDatabase, tmp_path: Path) -> None:
    where, settings = ("--data-dir", str(tmp_path)), environment_of(database.settings)
    told = command("doctor", "--json", *where, **settings).document
    assert told["looks"] == ["storage", "clock", "versions", "connections", "secrets", "disk"]
    words = " ".join(command("doctor", *where, **settings).out.split())
    assert "Not looked at, since BLOCKYARD_BACKUP_PLACE is not set: backup." in words
    backed_up = settings | {"BLOCKYARD_BACKUP_PLACE": str(tmp_path)}
    told = command("doctor", "--json", *where, **backed_up).document
    assert "backup" in told["looks"]
    assert "backup_none" in {finding["code"] for finding in told["findings"]}


AWAY = {
    "nothing listens there": "postgresql://blockyard_owner:hunter2@127.0.0.1:9/none",
    "there is no such host": "postgresql://blockyard_owner:hunter2@nowhere.invalid/none",
    "it refuses the password": "wrong password",
    "there is no such role or database": "no such database",
}


@pytest.mark.parametrize("why", AWAY)
def test_a_database_that_is_away_is_one_finding(database: TestDatabase, tmp_path: Path, why: str) -> None:
    """With its cause; what only it could tell is not looked at, and nobody is told to migrate it."""
    right = urlsplit(reveal(database.settings.owner_database_url))
    host = right.netloc.rpartition("@")[2]
    url = {
        "wrong password": right._replace(netloc=f"blockyard_owner:hunter2@{host}").geturl(),
        "no such database": right._replace(path="/none").geturl(),
    }.get(AWAY[why], AWAY[why])
    where = ("--data-dir", str(tmp_path))
    ended = command("doctor", "--json", *where, BLOCKYARD_OWNER_DATABASE_URL=url)
    [finding] = ended.document["findings"]
    assert (ended.code, finding["code"], ended.document["looks"]) == (1, "database_unreachable", ["storage", "disk"])
    problem = finding["problem"].replace("the name of its host cannot be looked up", "there is no such host")
    assert problem == f"cannot be reached as blockyard_owner: {why}"
    assert "hunter2" not in ended.out
    assert (
        "since the database cannot be reached: clock."
        in command("doctor", *where, BLOCKYARD_OWNER_DATABASE_URL=url).out
    )


LONG = {
    "BLOCKYARD_STORAGE_URL": "file:///nowhere/at/all",
    "BLOCKYARD_BACKUP_PLACE": "/a/place/of/backups/whose/name/is/longer/than/a/line/of/eighty/columns/in/a/mail/of/cron",
    "COLUMNS": "80",
}


def test_what_is_to_be_typed_is_whole_where_there_is_no_terminal(database: TestDatabase, tmp_path: Path) -> None:
    """Cron's mail and a pipe: no table, a line for the finding and a line for the remedy."""
    given = environment_of(database.settings) | LONG
    ended = command("doctor", "--data-dir", str(tmp_path), **given)
    lines = ended.out.splitlines()
    told = command("doctor", "--json", "--data-dir", str(tmp_path), **given).document["findings"]
    assert {"storage_fails", "backup_unreadable"} == {one["code"] for one in told}
    for one in told:
        at = lines.index(f"{one['code']}: {one['object']} {one['problem']}")
        assert lines[at + 1] == f"  {one['remedy']}"
    assert not set(ended.out) & set("…│┃")


def test_a_table_on_a_narrow_terminal_cuts_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    out = StringIO()
    narrow = Console(file=out, force_terminal=True, width=80, highlight=False)
    for module in (doctor, output):
        monkeypatch.setattr(module, "console", narrow)
    finding = Finding("storage_fails", "BLOCKYARD_STORAGE_URL", "cannot be [opened]", "check BLOCKYARD_STORAGE_URL")
    doctor.show([finding])
    assert "…" not in out.getvalue()
    assert out.getvalue().count("BLOCKYARD_STORAGE_URL") == 2
    assert "[opened]" in out.getvalue()


def test_a_database_without_tables_is_empty(database: TestDatabase, admin: psycopg.Connection) -> None:
    admin.execute("ALTER TABLE tenancy.alembic_version RENAME TO elsewhere")
    try:
        [finding] = examine_versions(database.settings)
    finally:
        admin.execute("ALTER TABLE tenancy.elsewhere RENAME TO alembic_version")
    assert (finding.code, finding.problem) == ("schema_differs", "is not there: the database is empty")


def test_a_process_with_a_key_that_was_never_installed(database: TestDatabase, admin: psycopg.Connection) -> None:
    """It is not called retired, which would send somebody to look for who retired it."""
    admin.execute(
        "INSERT INTO tenancy.processes (id, kind, seal_keys, token_keys, secret_keys, seen_at)"
        " VALUES (gen_random_uuid(), 'api', '{kneverseen}', '{}', '{}', clock_timestamp())"
    )
    try:
        [finding] = examine_configuration(database.settings)
    finally:
        admin.execute("DELETE FROM tenancy.processes")
    why = "which the database does not know: it was retired, or never installed"
    assert (finding.code, finding.problem) == (
        "process_of_before",
        f"runs, and signs with the key kneverseen, {why}",
    )


def test_versions(database: TestDatabase, admin: psycopg.Connection) -> None:
    assert examine_versions(database.settings) == []
    [(head,)] = admin.execute(
        "UPDATE tenancy.alembic_version SET version_num = '0002' RETURNING version_num"
    ).fetchall()
    try:
        [finding] = examine_versions(database.settings)
        assert (finding.code, finding.problem.startswith(f"is at {head}, and this code needs ")) == (
            "schema_differs",
            True,
        )
    finally:
        admin.execute("UPDATE tenancy.alembic_version SET version_num = %s", [read_revisions().head])


def test_one_look_keeps_no_other_from_its_end(tmp_path: Path) -> None:
    """One fails, one hangs; what the third finds is told, and no text of an error is."""
    hanging = threading.Event()

    def fail(_settings: Settings) -> list[Finding]:
        raise RuntimeError("a secret")

    def hang(_settings: Settings) -> list[Finding]:
        hanging.wait()
        return []

    def find(_settings: Settings) -> list[Finding]:
        return [Finding("found", "it", "is there", "see")]

    looks = [Look("failing", fail), Look("hanging", hang), Look("finding", find), Look("well", lambda _: [])]
    found = look_at_all(looks, settings(tmp_path), seconds=0.2)
    hanging.set()
    assert [(finding.code, finding.object) for finding in found] == [
        ("look_failed", "failing"),
        ("look_failed", "hanging"),
        ("found", "it"),
    ]
    assert "secret" not in str(found)
