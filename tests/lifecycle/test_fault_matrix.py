"""Every operation x every way in which Stripe fails x every way to go on, with the processes as the operator runs them.

Afterwards the mirror is what Stripe has, everything was done once, and no request is open.

- same key: the caller asks again with the same Idempotency-Key as soon as Stripe is well;
- new key: the caller asks with another one, and is told to wait;
- job: the worker settles the request, then the caller asks again with the same key;
- nobody: the worker settles it, and nobody asks again.

With `delay` Stripe has done it, but its answer is on its way while the others act, and while the object is changed.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg
import pytest

from blockyard.local.embedded import Cluster
from tests.lifecycle.fault_cells import OPERATIONS, TOGETHER, Cell, Customer
from tests.lifecycle.processes import Running, blockyard, up
from tests.lifecycle.test_up import register
from tests.waiting import ANSWER_SECONDS, wait_until

DELAY: Final = "delay"
FAULTS: Final = ("drop", "lost", "409", "429", "500_undone", "500_done")
RETRIES: Final = ("same key", "new key", "job", "nobody")
UNTOLD: Final = 503
SAID_LATER: Final = ("customers.update",)
"""The caller hears that it is pending. Its tries have no key at Stripe, so all of them would be delayed; it is overtaken in
tests/api/test_customers.py."""
WITHOUT_SUBJECT: Final = ("customers.create", "billing_portal.sessions.create", *SAID_LATER)
"""Another key is no other request, or does no harm."""
FOUND: Final = ("subscriptions.cancel",)
"""A DELETE has no key at Stripe: a second try, the SDK's own too, hears that it is done."""
DONE: Final = ("lost", "500_done")
IS_DONE: Final = {
    "subscriptions.create": "already_subscribed",
    "subscriptions.cancel": "not_found",
    "checkout.sessions.expire": "checkout_closed",
    "payment_methods.detach": "not_found",
}
EVENTS: Final = (
    "customer.updated",
    "customer.subscription.created",
    "customer.subscription.updated",
    "customer.subscription.deleted",
    "invoice.paid",
    "payment_intent.succeeded",
    "payment_method.attached",
    "payment_method.detached",
    "refund.created",
    "checkout.session.expired",
)
LATE_SECONDS: Final = 180.0
"""A delayed answer would take so long; the test ends the delay itself, as soon as it has seen enough."""
OWNERS: Final = 8
THREADS: Final = 16
OPEN: Final = "SELECT count(*) FROM blockyard.billing_requests WHERE status = 'open'"
UNTRIED: Final = f"{OPEN} AND attempts = 0 AND organization_id = ANY (%s)"
UNREAD: Final = "SELECT count(*) FROM stripe.events WHERE status IN ('received', 'failed')"
NEXT_TRY: Final = (
    "UPDATE blockyard.billing_requests SET next_try_at = now() + %s"
    " WHERE status = 'open' AND organization_id = ANY (%s)"
)
HELD: Final = timedelta(days=1)
"""The clock of the tries is the test's own: on a busy machine a minute is over before every caller was here."""


class Matrix:
    def __init__(self, running: Running, stripe: httpx.Client, admin: psycopg.Connection) -> None:
        self.running, self.stripe, self.admin = running, stripe, admin
        self.http = httpx.Client(base_url=running.url, timeout=ANSWER_SECONDS, limits=httpx.Limits(max_connections=100))
        self.pool = ThreadPoolExecutor(THREADS)
        self.schools = [
            Customer(fault, retry, tuple(one for one in operations if not later(fault, one)), self.http, stripe)
            for fault in (*FAULTS, DELAY)
            for retry in RETRIES
            for operations in TOGETHER
        ]
        self.cells = [Cell(operation, school) for school in self.schools for operation in school.operations]

    def prepare(self) -> None:
        """Of the events of one change one is enough here: the others would say the same, and take as long."""
        [endpoint] = self.stripe.get("/v1/webhook_endpoints").json()["data"]
        wanted = {f"enabled_events[{number}]": name for number, name in enumerate(EVENTS)}
        assert self.stripe.post(f"/v1/webhook_endpoints/{endpoint['id']}", data=wanted).status_code == 200
        owners = [register(self.running.url, f"owner{number}@school.example") for number in range(OWNERS)]
        self.admin.execute("UPDATE identity.credentials SET verified_at = now()")  # tests/api opens the mailed links
        list(self.pool.map(Customer.prepare, self.schools, owners * (len(self.schools) // OWNERS + 1)))
        self.events_are_read()

    def of(self, *faults: str, retry: str | None = None) -> list[Cell]:
        return [cell for cell in self.cells if cell.school.fault in faults and retry in (None, cell.school.retry)]

    def each(self, act: Callable[[Cell], object], cells: Iterable[Cell]) -> None:
        """All at once; the first failure is raised."""
        list(self.pool.map(act, cells))

    def set_faults(self, *rules: dict[str, Any]) -> None:
        assert self.stripe.post("/sandbox/faults", json=list(rules)).json() == {"rules": len(rules)}

    def set_next_try(self, cells: list[Cell], wait: timedelta = timedelta()) -> None:
        """Of their requests: due at once, or held."""
        self.admin.execute(NEXT_TRY.encode(), [wait, [cell.school.organization_id for cell in cells]])

    def count(self, query: str, *parameters: Any) -> int:
        row = self.admin.execute(query.encode(), parameters).fetchone()
        assert row is not None
        return int(row[0])

    def events_are_read(self) -> None:
        assert self.stripe.post("/sandbox/flush", json={}).json() == {"pending": 0}
        wait_until(lambda: self.count(UNREAD) == 0, "the end of every event")


def later(fault: str, operation: str) -> bool:
    return fault == DELAY and operation in SAID_LATER


pytestmark = pytest.mark.slow

MANY_SCHOOLS: Final = {"BLOCKYARD_FREE_ORGANIZATIONS_PER_PERSON": "1000"}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """No other school's request is open here."""
    with up(tmp_path_factory.mktemp("matrix") / "data", settings=MANY_SCHOOLS) as running:
        yield running


@pytest.fixture
def matrix(running: Running, stripe: httpx.Client) -> Iterator[Matrix]:
    url = urlunsplit(urlsplit(Cluster(Path(running.ready["data_dir"])).admin_url)._replace(path="/blockyard"))
    with psycopg.connect(url, autocommit=True) as admin:
        matrix = Matrix(running, stripe, admin)
        with matrix.http, matrix.pool:
            yield matrix


def test_matrix(matrix: Matrix) -> None:
    matrix.prepare()
    for fault in FAULTS:
        matrix.set_faults({"kind": fault, "operation": "POST /v1/*"}, {"kind": fault, "operation": "DELETE /v1/*"})
        matrix.each(partial(is_not_told, matrix), matrix.of(fault))
        matrix.set_faults()
    matrix.each(succeeds, matrix.of(*FAULTS, retry="same key"))
    matrix.each(must_wait, matrix.of(*FAULTS, retry="new key"))
    matrix.set_next_try(matrix.of(*FAULTS))
    wait_until(lambda: matrix.count(OPEN) == 0, "the end of every request")
    matrix.each(succeeds, matrix.of(*FAULTS, retry="job"))
    is_overtaken(matrix)
    wait_until(lambda: matrix.count(OPEN) == 0, "what was changed at Stripe while it was made")
    matrix.events_are_read()
    assert different_from_stripe(matrix) == ([], [])
    made = dict(zip([cell.name for cell in matrix.cells], matrix.pool.map(done, matrix.cells), strict=True))
    print(table(made))
    assert {name: times for name, times in made.items() if times != "once"} == {}


def is_not_told(matrix: Matrix, cell: Cell) -> None:
    """What became of the request; it waits from then on until the test makes it due."""
    found = cell.operation in FOUND and cell.school.fault == "500_done"
    told = cell.row.success if found or cell.operation in SAID_LATER else UNTOLD
    answer = cell.ask("first")
    matrix.set_next_try([cell], HELD)
    assert answer.status_code == told, cell.name


def succeeds(cell: Cell) -> None:
    answer = cell.ask("first")
    assert cell.row.answers(answer.status_code), f"{cell.name}: {answer.text}"


def must_wait(cell: Cell) -> None:
    """Or hears that it is done, where Stripe did it and the event came."""
    answer = cell.ask("second")
    if cell.operation in WITHOUT_SUBJECT:
        assert cell.row.answers(answer.status_code), f"{cell.name}: {answer.text}"
        return
    heard = {IS_DONE.get(cell.operation)} if cell.school.fault in DONE else set()
    assert answer.json()["code"] in {"request_open", *heard}, f"{cell.name}: {answer.text}"


def is_overtaken(matrix: Matrix) -> None:
    cells = matrix.of(DELAY)
    slow = {"kind": DELAY, "seconds": LATE_SECONDS}
    deletes = sum(cell.operation in FOUND for cell in cells)  # a second one hears at once that it is done
    matrix.set_faults(slow | {"operation": "POST /v1/*"}, slow | {"operation": "DELETE /v1/*", "count": deletes})
    with ThreadPoolExecutor(len(cells)) as waiting:
        told = [waiting.submit(is_told_late, cell) for cell in cells]
        for cell in cells:
            wait_until(lambda: bool(cell.made()), f"the work at Stripe: {cell.name}")  # noqa: B023 - it waits here
        matrix.each(is_refused, matrix.of(DELAY, retry="new key"))
        matrix.each(Cell.change_at_stripe, cells)
        matrix.events_are_read()
        matrix.each(is_in_use, matrix.of(DELAY, retry="same key"))
        jobs = matrix.of(DELAY, retry="job")
        matrix.set_next_try(jobs)
        ids = [cell.school.organization_id for cell in jobs]
        wait_until(lambda: matrix.count(UNTRIED, ids) == 0, "the job's own try")
        matrix.set_faults()
        for one in told:
            one.result()
    matrix.each(succeeds, cells)


def is_told_late(cell: Cell) -> None:
    """Or not at all: on a busy machine all this takes longer than we wait for Stripe."""
    assert cell.ask("first").status_code in (cell.row.success, UNTOLD), cell.name


def is_in_use(cell: Cell) -> None:
    """The key, at Stripe. A cancellation has none, and is found."""
    assert cell.ask("first").status_code in (UNTOLD, cell.row.success), cell.name


def is_refused(cell: Cell) -> None:
    """A request about the same thing; what has ended, or is detached, is seen to be so already."""
    if cell.operation not in WITHOUT_SUBJECT:
        assert cell.ask("second").json()["code"] in ("request_open", IS_DONE.get(cell.operation)), cell.name


def done(cell: Cell) -> str:
    """How often. What was detached behind our back is not there any more."""
    times = len(cell.made()) + (cell.operation == "payment_methods.attach" and cell.school.fault == DELAY)
    return "once" if times == 1 else f"{times} times"


def different_from_stripe(matrix: Matrix) -> tuple[Any, Any]:
    """And the events that did not reach us though our endpoint wants them."""
    command = ("stripe", "reconcile", "--json", "--data-dir", matrix.running.ready["data_dir"])
    told = json.loads(blockyard(*command).stdout)
    types = [matrix.stripe.get(f"/v1/events/{one}").json()["type"] for one in told["missed_events"]]
    return told["differences"], [one for one in types if one in EVENTS]


def table(made: dict[str, str]) -> str:
    """A line for each operation and fault: how often it was done, for each way to go on."""
    lines = ["", f"{'operation':32}{'fault':12}" + "".join(f"{retry:>10}" for retry in RETRIES)]
    for operation in OPERATIONS:
        for fault in (*FAULTS, DELAY):
            row = "".join(f"{made.get(f'{operation} x {fault} x {retry}', ''):>10}" for retry in RETRIES)
            lines.append(f"{operation:32}{fault:12}{row}")
    return "\n".join(lines)
