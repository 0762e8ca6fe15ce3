"""What /metrics answers: what the processes counted, and what the database and the checks say at this moment.

The database may be away, and then its values are, too: `blockyard_database_up 0` says why.
"""

import asyncio
import platform
import shutil
from collections.abc import Iterable, Mapping
from typing import Final

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard import __version__
from blockyard.app.checks import Result
from blockyard.app.readiness import Readiness, committing
from blockyard.base.settings import ServiceSettings
from blockyard.billing.alarms import count_alarms
from blockyard.billing.inbox.health import count_recent
from blockyard.billing.nights.health import last_night
from blockyard.web.metrics import counted

BACKLOG = text("SELECT waiting, running, oldest_waiting_seconds FROM queue.backlog()")
MOST_DEATHS = text("SELECT queue.most_deaths()")
ANSWER_SECONDS: Final = 3.0
"""A scrape has ten by Prometheus' default."""

Families = list[GaugeMetricFamily]


class Told(Collector):
    """Gauges that are made for one scrape."""

    def __init__(self, families: Families) -> None:
        self.families = families

    def collect(self) -> Iterable[GaugeMetricFamily]:
        return self.families


async def scrape(readiness: Readiness) -> bytes:
    """In Prometheus' text format."""
    checks = await readiness.ask()  # and after it no connection of the pool is one that died
    values = await of_database(readiness.process.gate_engine)
    settings = readiness.process.part(ServiceSettings)
    told = [*of_build(readiness.revisions.head), *of_checks(checks), *of_disk(str(settings.data_dir)), *values]
    return await asyncio.to_thread(written, told)


def written(told: Families) -> bytes:
    """With what the processes counted, in text. It may read many files, so a thread runs it."""
    once = CollectorRegistry()
    once.register(Told(told))
    return counted() + generate_latest(once)


def of_build(revision: str) -> Families:
    labels = {"version": __version__, "python": platform.python_version(), "revision": revision}
    return [
        one("blockyard_build_info", "1, with what runs: version, Python, and the schema's revision it needs", labels)
    ]


def of_checks(checks: Mapping[str, Result]) -> Families:
    ready = not any(result.fatal for result in checks.values())
    passed = family("blockyard_check_ok", "1 where a check of /health/ready says ok", "check")
    for name, result in checks.items():
        passed.add_metric([name], float(result.words == "ok"))
    return [one("blockyard_ready", "1 where /health/ready is 200", value=float(ready)), passed]


def of_disk(folder: str) -> Families:
    """Of the file system with the data folder."""
    try:
        usage = shutil.disk_usage(folder)
    except OSError:
        return []
    return [
        one("blockyard_disk_free_bytes", "Room left where the data folder lies", value=usage.free),
        one("blockyard_disk_size_bytes", "Size of the file system with the data folder", value=usage.total),
    ]


async def of_database(engine: AsyncEngine) -> Families:
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            values = await ask_database(engine)
    except (SQLAlchemyError, OSError, TimeoutError):
        values = None
    return [
        one("blockyard_database_up", "1 where the database answers", value=float(values is not None)),
        *(values or ()),
    ]


async def ask_database(engine: AsyncEngine) -> Families:
    async with committing(engine).connect() as connection:
        backlog = (await connection.execute(BACKLOG)).one()
        most_deaths = (await connection.execute(MOST_DEATHS)).scalar_one()
        recent = await count_recent(connection)
        alarms = await count_alarms(connection)
        night = await last_night(connection)
    return [
        one("blockyard_jobs_waiting", "Jobs that wait for a worker", value=backlog.waiting),
        one("blockyard_jobs_running", "Jobs that a worker has", value=backlog.running),
        one(
            "blockyard_jobs_oldest_waiting_seconds",
            "Age of the oldest job that waits",
            value=backlog.oldest_waiting_seconds,
        ),
        one(
            "blockyard_jobs_most_deaths",
            "Runs that died of the job that died most, of those that go on",
            value=most_deaths,
        ),
        several(
            "blockyard_stripe_events", "Events of Stripe's of the last 3 days, by what became of them", "status", recent
        ),
        several("blockyard_alarms", "What billing cannot set right alone, by kind", "kind", alarms),
        several("blockyard_reconciled", "What the last night's comparison with Stripe came to", "what", night),
    ]


def family(name: str, words: str, label: str) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, words, labels=[label])


def several(name: str, words: str, label: str, values: Mapping[str, int]) -> GaugeMetricFamily:
    made = family(name, words, label)
    for key, value in values.items():
        made.add_metric([key], value)
    return made


def one(name: str, words: str, labels: Mapping[str, str] | None = None, value: float = 1.0) -> GaugeMetricFamily:
    made = GaugeMetricFamily(name, words, labels=list(labels or ()))
    made.add_metric(list((labels or {}).values()), value)
    return made
