"""Three days of bad applications, while the API and the workers are killed: whatever happened arrives, where it belongs.

The API's clock is the real one; that of the workers is moved from try to try.
"""

import random
import socket
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import httpx
import psycopg
import pytest

from blockyard.app.settings import Settings
from tests.api.steps import mails_to, member_url
from tests.databases import TestDatabase
from tests.lifecycle.processes import environment, free_port
from tests.lifecycle.test_chaos import Process, answers
from tests.model.clock import DAY, Clock
from tests.waiting import ANSWER_SECONDS, wait_until
from tests.webhooks import troubles
from tests.webhooks.receiver import Receiver, is_signed, receiving
from tests.webhooks.steps import ENDPOINTS
from tests.webhooks.troubles import Application, serving_troubles
from tests.worker import plain
from tests.world import School, World

pytestmark = pytest.mark.slow

TYPES: Final = ["member.role_changed"]
HEALS: Final = {
    "hanging": 2 * 60 * 60,
    "breaking": 2.5 * DAY,
    "redirecting": 2.5 * DAY,
    "down": 2.5 * DAY,
}
"""Seconds after which all is well there."""
KINDS: Final = ("well", "slow", "lying", *HEALS, "never")

PENDING: Final = """
    SELECT count(*), count(*) FILTER (WHERE next_try_at <= %(now)s), extract(epoch FROM max(next_try_at))::bigint,
           sum(attempt_count)
    FROM blockyard.webhook_deliveries WHERE status = 'pending'
"""
HAPPENED: Final = """
    SELECT id::text FROM blockyard.audit_entries WHERE organization_id = %s AND action = 'member.role_changed'
"""


@dataclass
class Days:
    """Two schools with the same endpoints, and what runs."""

    world: World
    admin: psycopg.Connection
    clock: Clock
    api: httpx.Client
    processes: list[Process]
    application: Application
    down_port: int
    endpoints: dict[tuple[UUID, str], dict[str, Any]] = field(default_factory=dict)
    """By school and kind, with their secrets."""

    def call(self, method: str, url: str, school: School, **more: Any) -> Any:
        """The JSON of the answer, as soon as there is one: the API is killed, too."""
        found: list[httpx.Response] = []

        def answered() -> bool:
            try:
                found.append(self.api.request(method, url, headers=school.owner.headers, **more))
            except httpx.TransportError:
                return False
            return found[-1].status_code != 503

        wait_until(answered, f"an answer of {method} {url}", logs=[process.log for process in self.processes])
        assert found[-1].is_success, found[-1].text
        return found[-1].json()

    def make_endpoints(self, school: School) -> None:
        for kind in KINDS:
            path = f"/{kind}/{school.id}"
            url = f"http://127.0.0.1:{self.down_port}{path}" if kind == "down" else self.application.url(path)
            made = self.call("POST", ENDPOINTS, school, json={"url": url, "event_types": TYPES})
            self.endpoints[school.id, kind] = made

    def change_roles(self) -> None:
        """Something to tell, in both schools."""
        for school in self.world.schools:
            for role in ("student", "teacher"):
                self.call("PATCH", member_url(school.both), school, json={"role": role})

    def pending(self) -> tuple[int, int, int | None, int]:
        """How many wait, how many of these are due, when the last of them will be (Unix seconds), and all attempts."""
        row = self.admin.execute(PENDING, {"now": datetime.fromtimestamp(self.clock.now()).astimezone()}).fetchone()
        assert row is not None
        return row

    def wait_for_a_request(self, applications: list[Application]) -> None:
        """That can be interrupted, unless nothing waits any more."""
        heard = sum(len(one.got) for one in applications)
        wait_until(
            lambda: sum(len(one.got) for one in applications) > heard or self.pending()[0] == 0,
            "a request",
            progress=self.pending,
            logs=[process.log for process in self.processes],
        )

    def wait_for_attempts(self, school: School, kind: str, count: int) -> None:
        """At the one delivery of this endpoint."""
        wait_until(
            lambda: [len(one["attempts"]) for one in self.log_of(school, kind)] == [count],
            f"{count} attempts",
            progress=self.pending,
            needs={process.log.stem: process.running for process in self.processes},
            logs=[process.log for process in self.processes],
        )

    def wait_for_what_is_due(self) -> None:
        wait_until(
            lambda: self.pending()[1] == 0,
            "every attempt that is due",
            progress=self.pending,
            needs={process.log.stem: process.running for process in self.processes},
            logs=[process.log for process in self.processes],
        )

    def log_of(self, school: School, kind: str) -> list[dict[str, Any]]:
        """Oldest first."""
        url = f"{ENDPOINTS}/{self.endpoints[school.id, kind]['id']}/deliveries"
        items: list[dict[str, Any]] = self.call("GET", url, school, params={"limit": 100})["items"]
        return items[::-1]


@contextmanager
def running(settings: Settings, clock: Clock, **more: str) -> Iterator[tuple[str, list[Process]]]:
    """The API and two workers whose clock is `clock`."""
    port = free_port()
    given = {f"BLOCKYARD_{name.upper()}": str(value) for name, value in plain(settings).items() if value is not None}
    variables = environment() | given | {"BLOCKYARD_LOG_LEVEL": "error", **more}
    variables |= {"BLOCKYARD_HEARTBEAT_SECONDS": "1", "BLOCKYARD_STALLED_AFTER_SECONDS": "4"}
    command, folder = [sys.executable, "-m", "blockyard"], settings.data_dir
    processes = [
        Process([*command, "serve", "--port", str(port)], variables, folder / "api.log"),
        *(Process([*command, "worker"], variables | clock.variables, folder / f"worker_{n}.log") for n in range(2)),
    ]
    for process in processes:
        process.start()
    url = f"http://127.0.0.1:{port}"
    try:
        needs = {process.log.stem: process.running for process in processes}
        wait_until(lambda: answers(url), "readiness", needs=needs, logs=[process.log for process in processes])
        yield url, processes
    finally:
        for process in processes:
            process.running.kill()
            process.running.wait()


@pytest.fixture
def settings(database: TestDatabase) -> Settings:
    """Without Stripe, whose nights are none of this."""
    return database.settings.model_copy(update={"stripe_secret_key": None, "stripe_webhook_secrets": None})


def test_three_days_of_chaos(
    settings: Settings, world: World, admin: psycopg.Connection, mailbox: Path, tmp_path: Path
) -> None:
    chance, clock = random.Random(20261126), Clock(tmp_path)
    with ExitStack() as stack:
        application = stack.enter_context(serving_troubles())
        inside = stack.enter_context(receiving())
        url, processes = stack.enter_context(running(settings, clock, BLOCKYARD_WEBHOOKS_ALLOW_PRIVATE="true"))
        api = stack.enter_context(httpx.Client(base_url=url, timeout=ANSWER_SECONDS))
        days = Days(world, admin, clock, api, processes, application, free_port())
        for school in world.schools:
            days.make_endpoints(school)
            application.troubles |= ills_of(school, inside)
        days.change_roles()
        begun, kills = clock.now(), 0
        applications, ill = [application], dict(HEALS)
        while True:
            days.wait_for_a_request(applications)
            chance.choice(processes).kill()
            kills += 1
            days.wait_for_what_is_due()
            waiting, _, last, _ = days.pending()
            if not waiting:
                break
            assert last is not None
            clock.set(clock.ahead + last + 1 - clock.now())
            passed = clock.now() - begun
            for kind in [kind for kind, seconds in ill.items() if seconds <= passed]:
                del ill[kind]
                days.change_roles()
                if kind == "down":
                    applications.append(stack.enter_context(serving_troubles(days.down_port)))
                for school in world.schools:
                    application.troubles.pop(f"/{kind}/{school.id}", None)
        assert clock.now() - begun >= 3 * DAY
        assert not ill
        assert inside.got == []
        for school in world.schools:
            assert_all_arrived(days, school, applications)
            assert_given_up(days, school, mailbox)
        redeliver(days)
        print(f"{kills} kills, {sum(len(one.got) for one in applications)} requests")


def ills_of(school: School, inside: Receiver) -> dict[str, Any]:
    by_kind = {
        "slow": troubles.slow,
        "hanging": troubles.hanging,
        "redirecting": troubles.redirecting(f"{inside.url}/inside"),
        "breaking": troubles.in_turn(
            troubles.dropping, troubles.speaking_otherwise, troubles.saying_wait, troubles.failing
        ),
        "lying": troubles.in_turn(troubles.rubbish, troubles.endless, troubles.dripping),
        "never": troubles.failing,
    }
    return {f"/{kind}/{school.id}": ill for kind, ill in by_kind.items()}


def assert_all_arrived(days: Days, school: School, applications: list[Application]) -> None:
    """Everything that happened, at each endpoint but one: signed, the same each time, in order, and nothing of others."""
    happened = {event_id for (event_id,) in days.admin.execute(HAPPENED, [school.id])}
    taken = {pair for application in applications for pair in application.taken}
    orders = []
    for kind in KINDS:
        endpoint, path = days.endpoints[school.id, kind], f"/{kind}/{school.id}"
        got = [one for application in applications for one in application.got if one.path == path]
        assert all(is_signed(one, endpoint["secret"]) for one in got), path
        assert {one.message["organization_id"] for one in got} == {str(school.id)}
        bodies = defaultdict(set)
        for request in got:
            bodies[request.headers["webhook-id"]].add(request.body)
        assert {len(of_one) for of_one in bodies.values()} == {1}, "an event is the same on every try"
        log = days.log_of(school, kind)
        if kind != "never":
            assert {one["status"] for one in log} == {"delivered"}, (kind, log)
            assert {event_id for one, event_id in taken if one == path} == happened == set(bodies), kind
        assert {one["event_id"] for one in log} == happened
        orders.append([(one["sequence"], one["event_id"]) for one in log])
        assert [number for number, _ in orders[-1]] == list(range(2, 2 + len(happened)))
    assert all(order == orders[0] for order in orders), "a number is that of an event, at every endpoint"
    for one in days.log_of(school, "redirecting"):
        if len(one["attempts"]) > 1:
            assert one["attempts"][0]["error"].startswith("It answered 307. Redirects are not followed"), one


def assert_given_up(days: Days, school: School, mailbox: Path) -> None:
    endpoint = days.endpoints[school.id, "never"]
    read = days.call("GET", f"{ENDPOINTS}/{endpoint['id']}", school)
    assert (read["enabled"], read["disabled_reason"]) == (False, "failing")
    statuses = [one["status"] for one in days.log_of(school, "never")]
    assert set(statuses) <= {"failed", "canceled"}
    assert "failed" in statuses, "the last try of one disables it"
    wait_until(lambda: len(mails_to(mailbox, school.owner.email)) > 0, "the mail about it")
    [mail] = mails_to(mailbox, school.owner.email)
    assert mail["Subject"] == "A webhook endpoint at Blockyard was disabled"
    assert endpoint["url"] in mail.get_content()


def redeliver(days: Days) -> None:
    """It is well again, and asks for all that it missed."""
    for school in days.world.schools:
        endpoint, path = days.endpoints[school.id, "never"], f"/never/{school.id}"
        del days.application.troubles[path]
        url = f"{ENDPOINTS}/{endpoint['id']}"
        days.call("PATCH", url, school, json={"enabled": True})
        missed = days.log_of(school, "never")
        for one in missed:
            days.call("POST", f"{url}/deliveries/{one['id']}/redeliver", school)
        days.wait_for_what_is_due()
        assert {one["status"] for one in days.log_of(school, "never")} == {"delivered"}
        assert {pair for pair in days.application.taken if pair[0] == path} == {
            (path, one["event_id"]) for one in missed
        }


def test_a_name_that_moves_into_a_private_network(
    settings: Settings, world: World, admin: psycopg.Connection, tmp_path: Path
) -> None:
    """In processes that are set as an operator's are. Where it leads now, something would answer."""
    clock, school = Clock(tmp_path), world.alpha
    with ExitStack() as stack:
        inside = stack.enter_context(socket.create_server(("127.77.0.1", 8443)))
        inside.setblocking(False)
        url, processes = stack.enter_context(running(settings, clock))
        api = stack.enter_context(httpx.Client(base_url=url, timeout=ANSWER_SECONDS))
        days = Days(world, admin, clock, api, processes, Application(0), 0)
        days.call("PATCH", member_url(school.both), school, json={"role": "teacher"})  # so that the next is a change
        body = {"url": "https://moving.example:8443/hooks", "event_types": TYPES}
        days.endpoints[school.id, "moving"] = days.call("POST", ENDPOINTS, school, json=body)
        told: list[str] = []
        for addresses in (["no.such.invalid"], ["127.77.0.1"], ["8.8.8.8", "127.77.0.1"], ["::ffff:127.77.0.1"]):
            clock.point(moving_example=addresses)
            if not told:
                days.call("PATCH", member_url(school.both), school, json={"role": "student"})
            days.wait_for_attempts(school, "moving", len(told) + 1)
            [delivery] = days.log_of(school, "moving")
            told.append(delivery["attempts"][-1]["error"])
            clock.set(clock.ahead + int(datetime.fromisoformat(delivery["next_try_at"]).timestamp()) + 1 - clock.now())
        with pytest.raises(BlockingIOError):
            inside.accept()
    assert told[0] == "The name moving.example could not be resolved."
    assert set(told[1:]) == {"The name moving.example leads into a private network. Nothing was sent."}
