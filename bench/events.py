"""How many events of games does one API process accept in a second?

Batches of 50 new events, as the servers of a game send them, each sent once over 8 connections: to Blockyard, to an endpoint
written by hand with SQLAlchemy (looking for each event before it adds it, and in bulk), and to the floor, a raw driver with
one insert a batch.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import uvloop

from bench import options, report
from bench.cluster import (
    POOL_SIZE,
    WITHOUT_LIMITS,
    admin_of,
    create_blockyard,
    create_database,
    running_cluster,
    url_of,
)
from bench.once import deliver
from bench.rounds import Series, summary
from bench.rows import Size, as_id, organization_id, user_id
from bench.server import Processor, Server, blockyard_serve, environment_of, run, served, uvicorn
from blockyard.identity.tokens import new_organization_secret, secret_hash
from blockyard.local.embedded import Cluster

OURS, ONE_BY_ONE, IN_BULK, FLOOR = "blockyard", "SQLAlchemy, one by one", "SQLAlchemy, in bulk", "floor"
EVENTS_IN_BATCH = 50
"""The reporter of our worlds sends so many at most, unless it was held up."""
PLACES = 8
PLAYERS = 30
Sender = tuple[Server, str, list[dict[str, str]]]
"""A server, the path of its endpoint, and the headers of each place."""


def main() -> None:
    chosen = options.parse(__doc__, rounds=10, seconds=0)
    results = measure(rounds=chosen.rounds, batches=16 if chosen.smoke else 60)
    if chosen.json:
        report.print_json(results)
        return
    report.print_summary(f"batches of {EVENTS_IN_BATCH} events", results["accepted"])


def measure(rounds: int, batches: int) -> dict[str, Any]:
    """`accepted` by contender, as `summary` has it."""
    with ExitStack() as stack:
        cluster = stack.enter_context(running_cluster())
        ours, by_hand = stack.enter_context(blockyard(cluster)), stack.enter_context(plain(cluster))
        floor = stack.enter_context(raw(cluster))
        senders = {OURS: ours, ONE_BY_ONE: (by_hand[0], "/one-by-one", by_hand[2]), IN_BULK: by_hand, FLOOR: floor}
        series = {name: Series() for name in senders}
        for number in range(-1, rounds):
            report.say(f"round {number + 1} of {rounds}")
            for name, (server, path, headers) in senders.items():
                messages = [message(path, headers[one % PLACES]) for one in range(batches)]
                processor = Processor(server, cluster)
                before = processor.seconds()
                result = uvloop.run(deliver(server.port, messages))
                if number >= 0:
                    series[name].results.append(result)
                    series[name].processor_seconds.append(processor.seconds() - before)
        check_kept(cluster, (rounds + 1) * batches * EVENTS_IN_BATCH)
    return {"accepted": summary(series, OURS)}


def check_kept(cluster: Cluster, sent: int) -> None:
    """All have kept all that was sent."""
    kept = {}
    for database, table in (("events", "blockyard.game_events"), ("plain", "events")):
        with admin_of(cluster, database) as admin:
            row = admin.execute(f"SELECT count(*) FROM {table}".encode()).fetchone()
            kept[database] = row[0] if row else 0
    assert kept == {"events": sent, "plain": 3 * sent}, kept


@contextmanager
def blockyard(cluster: Cluster) -> Iterator[Sender]:
    settings = create_blockyard(cluster, "events", Size(PLACES, 0))
    settings = settings.model_copy(update={"game_requests_per_minute": WITHOUT_LIMITS})
    keys = ["bp_" + new_organization_secret(organization_id(number)) for number in range(PLACES)]
    with admin_of(cluster, "events") as admin:
        for number, key in enumerate(keys):
            of_school = [organization_id(number), as_id(f"environment-{number}"), user_id(number)]
            admin.execute(
                "INSERT INTO blockyard.environments (organization_id, id, name, request, latest_version, created_by_id)"
                " VALUES (%s, %s, 'Mars Base', '{}', 1, %s)",
                of_school,
            )
            admin.execute(
                "INSERT INTO blockyard.place_keys (organization_id, environment_id, id, road, title, prefix, secret_hash,"
                " created_by_id) VALUES (%s, %s, %s, 'push', 'Mars Base', %s, %s, %s)",
                [*of_school[:2], place_id(number), key[:10], secret_hash(key), user_id(number)],
            )
    with served(blockyard_serve(settings), environment_of(settings), cluster.log.parent / "events.log") as server:
        yield server, "/game/v1/events", [{"x-api-key": key} for key in keys]


@contextmanager
def plain(cluster: Cluster) -> Iterator[Sender]:
    create_database(cluster, "plain")
    environment = environment_for(cluster)
    log = cluster.log.parent / "plain.log"
    run([sys.executable, "-m", "bench.events_plain"], environment, log)
    keys = [f"key-{number}" for number in range(PLACES)]
    with admin_of(cluster, "plain") as admin:
        for number, key in enumerate(keys):
            admin.execute(
                "INSERT INTO places VALUES (%s, %s, %s)",
                [place_id(number), organization_id(number), hashlib.sha256(key.encode()).digest()],
            )
    with served(uvicorn(sys.executable, "bench.events_plain:app"), environment, log) as server:
        yield server, "/in-bulk", [{"x-api-key": key} for key in keys]


@contextmanager
def raw(cluster: Cluster) -> Iterator[Sender]:
    """It writes into the tables of `plain`."""
    places = [
        {"x-organization": str(organization_id(number)), "x-place": str(place_id(number))} for number in range(PLACES)
    ]
    command = uvicorn(sys.executable, "bench.events_floor:app")
    with served(command, environment_for(cluster), cluster.log.parent / "floor.log") as server:
        yield server, "/floor", places


def environment_for(cluster: Cluster) -> dict[str, str]:
    return {"BENCH_DATABASE_URL": url_of(cluster, "plain"), "BENCH_POOL_SIZE": str(POOL_SIZE)}


def place_id(number: int) -> UUID:
    return as_id(f"place-{number}")


def message(path: str, headers: dict[str, str]) -> bytes:
    """A batch that nobody has sent before: answers to questions, as most events are."""
    now = datetime.now(UTC).isoformat()
    events = [
        {
            "id": str(uuid4()),
            "type": "question.answered",
            "player": 4_000_000_000 + number % PLAYERS,
            "at": now,
            "data": {
                "activity": "usual-quiz",
                "question_id": f"quiz/{number % 10}",
                "choice": number % 4,
                "correct": True,
            },
        }
        for number in range(EVENTS_IN_BATCH)
    ]
    body = json.dumps({"server_id": "5f0c1a54", "sent_at": now, "events": events}).encode()
    told = {"content-type": "application/json", "content-length": str(len(body)), **headers}
    lines = (f"POST {path} HTTP/1.1", "Host: bench", *(f"{name}: {value}" for name, value in told.items()), "", "")
    return "\r\n".join(lines).encode() + body


if __name__ == "__main__":
    main()
