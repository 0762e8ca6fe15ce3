"""What a fleet opens, what the doctor asks, and PgBouncer as it is shipped, at real processes."""

import json
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from blockyard.base.settings import reveal
from blockyard.cli.connection_budget import Fleet, budget_of, server_limits
from blockyard.local.embedded.account import hand_over, make_reachable, server_account
from blockyard.local.embedded.process import end, spawn
from tests.attack.pgbouncer import BINARY, STOP_SECONDS, wait_for
from tests.databases import TestDatabase
from tests.jobs.steps import starting_worker
from tests.lifecycle.processes import BLOCKYARD
from tests.lifecycle.serving import environment_of, serving
from tests.sandbox import stripe_sandbox
from tests.waiting import ANSWER_SECONDS, run_to_end, wait_until
from tests.world import World

pytestmark = pytest.mark.slow

DEPLOY = Path(__file__).parents[2] / "deploy"
POOL = 3
WORDS = "three or four wrong words"


def opened(admin: psycopg.Connection) -> Counter[str]:
    """Connections to the test's database, by role."""
    rows = admin.execute(
        "SELECT usename::text, count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND usename LIKE 'blockyard\\_%' GROUP BY usename"
    ).fetchall()
    return Counter(dict(rows))


def test_budget_is_what_is_opened_under_load(
    database: TestDatabase, world: World, admin: psycopg.Connection, tmp_path: Path
) -> None:
    """Never more than the budget says, and under load as many as its pools hold."""
    settings = database.settings.model_copy(update={"database_pool_size": POOL})
    fleet = Fleet(api_processes=2, workers=1)
    most = Counter[str]()
    for line in budget_of(settings, fleet).lines:
        most[line.role] += line.most
    seen = Counter[str]()
    worker = subprocess.Popen([*BLOCKYARD, "worker"], env=environment_of(settings, DATABASE_POOL_SIZE=str(POOL)))
    try:
        with serving(settings, tmp_path, processes=2, DATABASE_POOL_SIZE=str(POOL)) as server:

            def ask(number: int) -> None:
                kinds = ("/api/v1/organizations/current", "/api/v1/agents/instances")
                with httpx.Client(base_url=server.url, timeout=ANSWER_SECONDS) as client:
                    for _ in range(10):
                        client.get(kinds[number % 2], headers=world.alpha.owner.headers)
                        client.post("/api/v1/auth/login", json={"email": f"{number}@school.example", "password": WORDS})

            def looked() -> bool:
                nonlocal seen
                seen |= opened(admin)
                return all(future.done() for future in asking)

            with ThreadPoolExecutor(24) as pool:
                asking = [pool.submit(ask, number) for number in range(24)]
                wait_until(looked, "all answers", progress=lambda: sum(one.done() for one in asking))
                [future.result() for future in asking]
            wait_until(lambda: looked() and seen["blockyard_queue"] >= 4, "the worker", needs={"worker": worker})
    finally:
        worker.terminate()
        worker.wait()
    assert {role: (seen[role], most[role]) for role in seen if seen[role] > most[role]} == {}
    assert seen["blockyard_gate"] >= POOL
    assert seen["blockyard_app"] >= 2 * POOL
    assert server_limits(settings).max_connections == 100


def test_who_may_open_too_many_says_so_as_it_starts(database: TestDatabase, tmp_path: Path) -> None:
    """Both kinds of process, of themselves alone."""
    told = "connections are opened, and PostgreSQL takes 97. Run `blockyard budget"
    with serving(database.settings, tmp_path, DATABASE_POOL_SIZE="200") as server:
        wait_until(lambda: told in server.log.read_text(), "the warning of serve", needs={"serve": server.process})
    settings = database.settings.model_copy(update={"database_pool_size": 200})
    with starting_worker(replace(database, settings=settings), tmp_path / "worker.log") as worker:
        worker.wait_until(lambda: told in worker.log.read_text(), "the warning of the worker")


def doctor(settings: dict[str, str]) -> tuple[int, dict[str, Any]]:
    done = run_to_end([*BLOCKYARD, "doctor", "--json"], settings)
    return done.returncode, json.loads(done.stdout)


def test_doctor_finds_all_that_is_broken(database: TestDatabase, tmp_path: Path) -> None:
    """One that fails hides no other, and no password is told."""
    broken = {
        "STORAGE_URL": "file:///nowhere/at/all",
        "SMTP_URL": "smtp://ada:hunter2@127.0.0.1:9",
        "STRIPE_SECRET_KEY": "sk_test_hunter2",
        "STRIPE_WEBHOOK_SECRETS": "whsec_x",
        "STRIPE_API_URL": "http://127.0.0.1:9",
        "MODEL": "tiny",
        "MODEL_URL": "http://127.0.0.1:9/v1",
        "MODEL_API_KEY": "hunter2",
        "DATABASE_POOL_SIZE": "200",
        "BACKUP_PLACE": "/nowhere/at/all",
    }
    code, told = doctor(environment_of(database.settings, **broken))
    found = {finding["code"] for finding in told["findings"]}
    outside = {"storage_fails", "smtp_unreachable", "stripe_unreachable", "model_unreachable", "connections_over"}
    outside.add("backup_unreadable")
    assert (code, found & outside) == (1, outside)
    assert "hunter2" not in json.dumps(told)
    assert told["versions"]["schema"] == told["versions"]["schema_needed"]
    away = {"OWNER_DATABASE_URL": "postgresql://blockyard_owner:hunter2@127.0.0.1:9/none"}
    code, told = doctor(environment_of(database.settings, **broken, **away))
    found = {finding["code"] for finding in told["findings"]}
    assert code == 1
    assert {"database_unreachable", "storage_fails", "smtp_unreachable"} < found
    assert "hunter2" not in json.dumps(told)


def test_doctor_asks_stripe(database: TestDatabase, tmp_path: Path) -> None:
    webhook = "http://127.0.0.1:8000/api/v1/webhooks/stripe"
    with stripe_sandbox(tmp_path, "--webhook", webhook) as url:
        stripe = {"STRIPE_API_URL": url, "STRIPE_WEBHOOK_SECRETS": "whsec_new"}
        known = environment_of(database.settings, STRIPE_SECRET_KEY="sk_test_sandbox", **stripe)
        elsewhere = known | {"BLOCKYARD_PUBLIC_URL": "https://api.school.example"}
        found = {
            name: [one["code"] for one in doctor(settings)[1]["findings"] if one["code"].startswith("stripe")]
            for name, settings in (("known", known), ("elsewhere", elsewhere))
        }
    assert found == {"known": [], "elsewhere": ["stripe_webhook_missing"]}


@pytest.fixture
def pooled(database: TestDatabase) -> Iterator[tuple[Any, str]]:
    """The settings of `database` by way of PgBouncer with deploy/pgbouncer, as it is but for places; and its address."""
    assert BINARY is not None
    account = server_account()
    server = conninfo_to_dict(reveal(database.settings.database_url))
    with tempfile.TemporaryDirectory(prefix="pgbouncer-") as name, psycopg.connect(database.admin_url) as admin:
        folder = Path(name)
        text = (DEPLOY / "pgbouncer/pgbouncer.ini").read_text()
        text = text.replace("host=127.0.0.1 port=5432", f"host={server['host']} port={server.get('port', 5432)}")
        text = text.replace("blockyard = ", f"{server['dbname']} = ").replace("dbname=blockyard", "")
        text = text.replace("listen_addr = 127.0.0.1", f"unix_socket_dir = {folder}")
        text = text.replace("/etc/pgbouncer/users.txt", f"{folder}/users.txt")
        text = re.sub(r"^max_prepared_statements.*$", "", text, flags=re.MULTILINE)  # Debian's is of before 1.21
        (folder / "pgbouncer.ini").write_text(text + f"logfile = {folder}/pgbouncer.log\n")
        users = admin.execute((DEPLOY / "pgbouncer/users.sql").read_bytes()).fetchall()
        (folder / "users.txt").write_text("".join(f"{row[0]}\n" for row in users))
        for path in (folder, *folder.iterdir()):
            hand_over(path, account)
        make_reachable(folder, account)
        process = spawn(
            [BINARY, "--quiet", str(folder / "pgbouncer.ini")],
            folder / "output.log",
            user=account.pw_uid if account else None,
            group=account.pw_gid if account else None,
        )
        changed: dict[str, object] = {"database_prepared_statements": False}
        for setting in ("database_url", "gate_database_url"):
            parts = conninfo_to_dict(reveal(getattr(database.settings, setting)))
            address = f"{parts['dbname']}?host={quote(str(folder))}&port=6432"
            changed[setting] = f"postgresql://{parts['user']}:{quote(str(parts['password']))}@/{address}"
        settings = type(database.settings).model_validate(database.settings.model_dump() | changed)
        try:
            wait_for(settings, process, folder)
            yield settings, address
        finally:
            end(process, 15, STOP_SECONDS)  # type: ignore[arg-type]  # SIGTERM


@pytest.mark.skipif(BINARY is None, reason="needs the program pgbouncer (Debian package pgbouncer)")
def test_pgbouncer_as_it_is_shipped(pooled: tuple[Any, str], world: World, tmp_path: Path) -> None:
    """The two roles pass with their own passwords, the owner does not; and the API serves through it."""
    settings, address = pooled
    owner = conninfo_to_dict(reveal(settings.owner_database_url))
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(f"postgresql://blockyard_owner:{quote(str(owner['password']))}@/{address}")
    with serving(settings, tmp_path, DATABASE_PREPARED_STATEMENTS="false") as server:
        headers = world.alpha.owner.headers
        answers = [
            httpx.get(f"{server.url}/api/v1/{path}", headers=headers, timeout=ANSWER_SECONDS).status_code
            for path in ("organizations/current", "agents/instances", "auth/me")
        ]
    assert answers == [200, 200, 200]
