"""How fast is an event of Stripe's taken in, and how fast is it worked on?

Blockyard's inbox against dj-stripe's webhook view with the same events, each delivered once over 8 connections, to one
process each on the same PostgreSQL. Blockyard answers when the event is stored and a worker applies it afterwards;
dj-stripe applies within the request, so what it accepts it has applied.
"""

import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import uvloop
from pydantic import SecretStr
from tests.lifecycle.test_chaos import events_of, happenings
from tests.sandbox import HEADERS, stripe_sandbox
from tests.stripe_events import URL, signed

from bench import contenders, options, report
from bench.cluster import admin_of, create_blockyard, create_database, running_cluster, url_of
from bench.inbox_floor import floor_per_second
from bench.once import CONNECTIONS, deliver
from bench.rounds import Series, summary
from bench.rows import Size, organization_id, user_id
from bench.server import (
    ROOT,
    Processor,
    Server,
    blockyard_serve,
    clean_environment,
    environment_of,
    run,
    served,
)
from blockyard.app.settings import Settings
from blockyard.local.embedded import Cluster

SECRET = "whsec_new"
ENDPOINT = "5f0c1a54-4b0e-4c0a-9c35-0f3f7f4f0001"  # as bench/peers/dj_stripe_app.py has it
AT_ONCE = 8
"""Events that the worker, and the floor, work on at a time."""
OURS, THEIRS = "blockyard", "dj-stripe"
WORKER_SECONDS = 120.0
NIGHT_IS_OVER = (
    "INSERT INTO stripe.nights (night, organizations, compared, given_up, mended, left_over)"
    " SELECT current_date + days, 0, 0, 0, 0, 0 FROM generate_series(-1, 1) AS days"
)
"""Or the worker would compare all schools with Stripe while it is measured."""
Event = dict[str, Any]


class School:
    """What tests.lifecycle.test_chaos wants of a school."""

    def __init__(self, number: int, customer: str) -> None:
        self.id, self.owner, self.customer = organization_id(number), user_id(number), customer


def main() -> None:
    chosen = options.parse(__doc__, rounds=8, seconds=0)
    results = measure(schools=3 if chosen.smoke else 20, rounds=chosen.rounds, events=40 if chosen.smoke else 300)
    if chosen.json:
        report.print_json(results)
        return
    report.print_summary("POST /webhooks/stripe", results["accepted"])
    applied = results["applied"]
    report.print_rows(
        "Applied by one worker",
        ["", "events/s", "events", "of the floor"],
        [
            [OURS, applied["per_second"], applied["events"], applied["of_floor"]],
            ["floor: one fetch, one upsert", applied["floor_per_second"], None, 1],
        ],
    )


def measure(schools: int, rounds: int, events: int) -> dict[str, Any]:
    """`accepted` by contender, as `summary` has it; `applied` of Blockyard's worker, against the floor before and after."""
    python = contenders.install(THEIRS)
    with ExitStack() as stack:
        cluster = stack.enter_context(running_cluster())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="blockyard-bench-")))
        stripe = stack.enter_context(stripe_sandbox(folder))
        report.say("making events")
        settings, known = happened(cluster, stripe, schools)
        ours = stack.enter_context(served(blockyard_serve(settings), environment_of(settings), folder / "ours.log"))
        theirs = stack.enter_context(dj_stripe(cluster, stripe, python, folder / "theirs.log"))
        paths = {OURS: (ours, URL), THEIRS: (theirs, f"/stripe/webhook/{ENDPOINT}/")}
        series = {name: Series() for name in paths}
        for number in range(-1, rounds):
            report.say(f"round {number + 1} of {rounds}")
            bodies = copies(known, events)
            for name, (server, path) in paths.items():
                processor = Processor(server, cluster)
                before = processor.seconds()
                result = uvloop.run(deliver(server.port, [message(path, body) for body in bodies]))
                if number >= 0:
                    series[name].results.append(result)
                    series[name].processor_seconds.append(processor.seconds() - before)
        report.say("applying")
        some = copies(known, events)
        with admin_of(cluster, "inbox") as admin:
            floors = [floor_per_second(admin, settings, some, AT_ONCE)]
            applied = apply_all(cluster, settings, folder / "worker.log")
            floors.append(floor_per_second(admin, settings, some, AT_ONCE))
        floor = statistics.mean(floors)
        applied |= {"floor_per_second": floor, "of_floor": applied["per_second"] / floor}
    return {"accepted": summary(series, OURS), "applied": applied}


def happened(cluster: Cluster, stripe: str, schools: int) -> tuple[Settings, list[Event]]:
    """Blockyard's database with schools that are customers, and what Stripe has to tell of them."""
    settings = create_blockyard(cluster, "inbox", Size(schools, schools)).model_copy(
        update={
            "stripe_secret_key": SecretStr("sk_test_sandbox"),
            "stripe_api_url": stripe,
            "stripe_webhook_secrets": SecretStr(SECRET),
        }
    )
    found = []
    with httpx.Client(base_url=stripe, headers=HEADERS, timeout=30) as sandbox, admin_of(cluster, "inbox") as admin:
        for number in range(schools):
            organization, owner = organization_id(number), user_id(number)
            metadata = {"metadata[organization_id]": str(organization), "metadata[user_id]": str(owner)}
            customer = sandbox.post("/v1/customers", data={"email": "pat@school.example", **metadata}).json()["id"]
            admin.execute("INSERT INTO stripe.routes VALUES (%s, %s, %s)", [customer, organization, owner])
            found.append(School(number, customer))
        admin.execute(NIGHT_IS_OVER)
        happenings(sandbox, found, random.Random(1))
        return settings, events_of(sandbox, found)


def copies(events: list[Event], wanted: int) -> list[bytes]:
    """So many events, as new to both as the first time."""
    again = (event | {"id": f"evt_{uuid4().hex}"} for _ in range(wanted) for event in events)
    return [json.dumps(event).encode() for event in islice(again, wanted)]


def message(path: str, body: bytes) -> bytes:
    headers = {"Content-Type": "application/json", "Content-Length": str(len(body)), **signed(body, SECRET)}
    lines = (
        f"POST {path} HTTP/1.1",
        "Host: 127.0.0.1",
        *(f"{name}: {value}" for name, value in headers.items()),
        "",
        "",
    )
    return "\r\n".join(lines).encode() + body


@contextmanager
def dj_stripe(cluster: Cluster, stripe: str, python: Path, log: Path) -> Iterator[Server]:
    """One gunicorn worker with as many threads as there are connections."""
    create_database(cluster, "djstripe")
    environment = {
        "BENCH_DATABASE_URL": url_of(cluster, "djstripe"),
        "BENCH_WEBHOOK_SECRET": SECRET,
        "BENCH_STRIPE_URL": stripe,
    }
    run([str(python), "-m", "bench.peers.dj_stripe_app", "--migrate"], environment, log)
    command = [str(python), "-m", "bench.peers.dj_stripe_app", "--threads", str(CONNECTIONS)]
    with served(command, environment, log) as server:
        yield server


def apply_all(cluster: Cluster, settings: Settings, log: Path) -> dict[str, float]:
    """Events that one worker process applies in a second, from its first to its last."""
    worker = [sys.executable, "-m", "blockyard", "worker", "--data-dir", str(settings.data_dir)]
    command = [*worker, "--concurrency", str(AT_ONCE)]
    with admin_of(cluster, "inbox") as admin, working(command, environment_of(settings), log):
        deadline = time.monotonic() + WORKER_SECONDS
        while waiting(admin):
            assert time.monotonic() < deadline, f"events are left; see {log}"
            time.sleep(0.1)
        row = admin.execute(
            "SELECT count(*), extract(epoch FROM max(settled_at) - min(settled_at)) FROM stripe.events"
            " WHERE status = 'applied'"
        ).fetchone()
    assert row is not None
    return {"events": row[0], "per_second": float(row[0]) / float(row[1])}


def waiting(admin: psycopg.Connection) -> bool:
    row = admin.execute("SELECT count(*) FROM stripe.events WHERE status IN ('received', 'failed')").fetchone()
    return row != (0,)


@contextmanager
def working(command: list[str], environment: dict[str, str], log: Path) -> Iterator[None]:
    with log.open("ab") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=clean_environment() | environment, stdout=output, stderr=output
        )
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)


if __name__ == "__main__":
    main()
