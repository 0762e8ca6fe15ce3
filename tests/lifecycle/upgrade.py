"""An upgrade as docs/operate/upgrade.md tells it, from the present release to one that comes after it, under load: the
schema is migrated while old processes serve, machines are rolled one by one, and back, and one forward again. No request
fails and no job is lost or done twice.

It has not passed as a whole yet, so pytest does not collect it: `pytest -m slow tests/lifecycle/upgrade.py` runs it.
"""

import secrets
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Any, Final

import psycopg
import pytest

from blockyard.local.embedded import Cluster
from blockyard.tenancy.migrate import read_revisions
from tests.api.steps import VERIFY, mails_to, token_in
from tests.databases import admin_url_of, settings_for
from tests.lifecycle.balancer import Balancer, balancing
from tests.lifecycle.load import AGENTS, INVITATIONS, WORLDS, Ledger, School
from tests.lifecycle.machines import Code, Machine, Watch
from tests.lifecycle.processes import free_port
from tests.lifecycle.releases import make_next
from tests.lifecycle.serving import environment_of
from tests.lifecycle.test_crash import subscribe
from tests.lifecycle.test_up import PERSON, register
from tests.waiting import wait_until

pytestmark = pytest.mark.slow

LEAVE_SECONDS: Final = 10
"""As deploy/blockyard.env has it."""
MANY: Final = "1000000"


@dataclass
class Fleet:
    """Two machines behind a proxy, on a database of their own."""

    old: Code
    new: Code
    machines: list[Machine]
    balancer: Balancer
    school: School
    mailbox: Path
    admin: psycopg.Connection

    def roll(self, machine: Machine, code: Code) -> None:
        """The steps of docs/operate/upgrade.md, for one machine. The proxy sees by itself that it leaves."""
        machine.stop()
        machine.start(code)
        machine.wait_until_ready()
        done = self.school.ledger
        wait_until(machine.is_asked, f"requests to {machine.name}", progress=lambda: done.writes, logs=machine.logs)
        self.school.work_a_while()


@pytest.fixture
def fleet(tmp_path: Path) -> Iterator[Fleet]:
    """From the present release to one that comes after it."""
    source, revision = make_next(tmp_path / "next")
    with settings_of_fleet(tmp_path) as (admin_url, settings):
        codes = Code("present", settings, read_revisions().head), Code("next", settings, revision, source)
        with made_fleet(*codes, admin_url, tmp_path) as fleet:
            yield fleet


@contextmanager
def settings_of_fleet(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """A server of PostgreSQL, by its administrator's URL, and what all processes on it are set to."""
    cluster = Cluster(folder)
    cluster.start()
    settings = settings_for(cluster.admin_url, "blockyard", folder / "data")
    unlimited = {"REQUESTS_PER_MINUTE_PER_ORGANIZATION": MANY, "REQUESTS_PER_MINUTE_PER_ADDRESS": MANY}
    more = {"TRUSTED_PROXIES": "127.0.0.1", "LEAVE_SECONDS": str(LEAVE_SECONDS), "LOG_LEVEL": "info"}
    try:
        yield cluster.admin_url, environment_of(settings, **more, **unlimited)
    finally:
        cluster.stop()


@contextmanager
def made_fleet(old: Code, new: Code, admin_url: str, folder: Path) -> Iterator[Fleet]:
    """All of it of the old code, with a school that has signed up and pays."""
    mailbox = folder / "data" / "mail"
    assert f"revision {old.needs}" in old.run(folder / "first.log", "migrate", "--admin-url", admin_url)
    machines = [Machine(name, free_port(), folder) for name in ("one", "two")]
    with ExitStack() as ends:
        for machine in machines:
            ends.callback(machine.kill)
            machine.start(old)
        for machine in machines:
            machine.wait_until_ready()
        balancer = ends.enter_context(balancing(folder, [machine.port for machine in machines]))
        school = sign_up(balancer.url, mailbox)
        subscribe(folder, school_id(school))
        admin = ends.enter_context(psycopg.connect(admin_url_of(admin_url, "blockyard"), autocommit=True))
        yield Fleet(old, new, machines, balancer, school, mailbox, admin)


def sign_up(url: str, mailbox: Path) -> School:
    """With a mailbox that was proved."""
    email = f"{secrets.token_hex(4)}@school.example"
    person = register(url, email)
    school = School(url, email, PERSON["password"], person["access_token"])
    wait_until(lambda: bool(mails_to(mailbox, email)), "the mail")
    school.ask("POST", VERIFY, 204, {"token": token_in(mails_to(mailbox, email)[0])})
    school.ask("POST", AGENTS, 201, {"agent_id": "quiz", "agent_type": "quiz_generator"})
    return school


def school_id(school: School) -> str:
    return str(school.ask("GET", "/api/v1/organizations/current", 200)["id"])


def test_to_the_next_release_and_back(fleet: Fleet) -> None:
    started = monotonic()
    one, two = fleet.machines
    watch = Watch(fleet.machines)
    watching = Thread(target=watch.run)
    watching.start()
    try:
        with fleet.school.at_work():
            fleet.school.work_a_while()
            assert f"revision {fleet.new.needs}" in fleet.new.run(fleet.mailbox.parent / "migrate.log", "migrate")
            fleet.school.work_a_while()
            for machine in (one, two):
                fleet.roll(machine, fleet.new)
            for machine in (one, two):
                fleet.roll(machine, fleet.old)
            fleet.roll(one, fleet.new)
    finally:
        watch.stopped.set()
        watching.join()
    ledger = fleet.school.ledger
    asked = (
        f"{ledger.writes} writes, {ledger.reads} reads, {ledger.sign_ins} sign-ins, the slowest {ledger.slowest:.1f} s"
    )
    looked = f"{watch.looks} looks at health, {len(watch.wrong)} wrong"
    print(f"{monotonic() - started:.0f} s: {asked}, {len(ledger.failures)} failed; {looked}")
    assert ledger.failures == []
    assert watch.wrong == []
    wait_until(lambda: not left(fleet.admin), "the end of every job", progress=lambda: left(fleet.admin))
    all_is_there(fleet.school, ledger)
    nothing_was_done_twice(fleet, ledger)


def left(admin: psycopg.Connection) -> dict[str, int]:
    """Jobs that are due and not done, or failed, by status: those that succeed are deleted."""
    rows = admin.execute(
        "SELECT status::text, count(*) FROM queue.procrastinate_jobs"
        " WHERE scheduled_at IS NULL OR scheduled_at <= now() OR status <> 'todo' GROUP BY status"
    )
    return dict(rows.fetchall())


def all_is_there(school: School, ledger: Ledger) -> None:
    """With what it was made of, and finished."""
    executions = {item["id"]: item for item in school.all_of(f"{AGENTS}/quiz/executions")}
    assert {key: executions[key]["input"] for key in ledger.executions} == ledger.executions
    assert len(executions) == len(ledger.executions)
    assert [item for item in executions.values() if not (item["output"] or took_too_long(item))] == []
    worlds = {item["name"]: item for item in school.all_of(f"{WORLDS}/list")}
    assert {name: worlds[name]["description"] for name in ledger.worlds} == ledger.worlds
    assert len(worlds) == len(ledger.worlds)
    for name, description in ledger.worlds.items():
        (version,) = school.all_of(f"{WORLDS}/{name}/versions")
        if took_too_long(version):
            continue
        assert version["status"] == "ready"
        scene = school.ask("GET", f"{WORLDS}/{name}/scene", 200)
        assert sum(thing["thing"] == "house" for thing in scene["components"]) == int(description.split()[0])
    invitations = {item["id"]: item["email"] for item in school.all_of(INVITATIONS)}
    assert invitations == ledger.invitations


def took_too_long(item: dict[str, Any]) -> bool:
    """A job that had its time on a machine that is busy with something else is told to the school, and no lost one."""
    return bool(item["status"] == "failed" and item["error"]["code"] == "time_limit")


def nothing_was_done_twice(fleet: Fleet, ledger: Ledger) -> None:
    """A mail for each invitation, and one line of the audit trail for each thing that was made, and that was finished."""
    mails = Counter(addressee(path) for path in fleet.mailbox.glob("*.eml"))
    assert {address: mails[address] for address in ledger.invitations.values()} == dict.fromkeys(
        ledger.invitations.values(), 1
    )
    rows = fleet.admin.execute(
        "SELECT resource_type, action LIKE '%.created', count(*), count(DISTINCT resource_id)"
        " FROM blockyard.audit_entries WHERE resource_type IN ('agent_execution', 'environment', 'invitation')"
        " GROUP BY resource_type, action LIKE '%.created'"
    )
    trail = {(kind, created): (lines, things) for kind, created, lines, things in rows.fetchall()}
    ran, built, invited = len(ledger.executions), len(ledger.worlds), len(ledger.invitations)
    assert trail == {
        ("agent_execution", True): (ran, ran),
        ("agent_execution", False): (ran, ran),
        ("environment", True): (built, built),
        ("environment", False): (built, built),
        ("invitation", True): (invited, invited),
    }


def addressee(path: Path) -> str:
    return str(message_from_bytes(path.read_bytes(), policy=default)["To"])
