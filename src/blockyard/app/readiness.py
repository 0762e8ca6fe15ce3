"""Asking the checks of /health/ready (checks.py): on the connections that serve, and in a few seconds whatever happens."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection
from typing import Final

import psycopg
from sqlalchemy import QueuePool
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.app import checks
from blockyard.app.checks import OK, Ask, Result
from blockyard.base.errors import Unavailable
from blockyard.base.unreachable import why_not_connected
from blockyard.tenancy.doctor.glance import glance
from blockyard.tenancy.process import Process
from blockyard.tenancy.revisions import Revisions
from blockyard.tenancy.roles import APP, GATE
from blockyard.tenancy.settings import DatabaseSettings
from blockyard.uploads.scanning import Engine, Scanning

WALLS_SECONDS: Final = 5.0
FAILURES_SECONDS: Final = 10.0
SCANNER_SECONDS: Final = 60.0
"""How long an answer is kept: it takes a new connection, a walk over all jobs, or another program."""

ANSWER_SECONDS: Final = 4.0
"""A database that says nothing for that long is away."""

OWN: Final = frozenset({"app_role", "gate_role", "seal_key", "migrations"})
"""Who gets no answer to these cannot serve. The others are of what all nodes share."""

ORDER: Final = (
    "app_role",
    "gate_role",
    "walls",
    "seal_key",
    "migrations",
    "queue",
    "jobs",
    "stripe_inbox",
    "billing",
    "scanner",
)


class Readiness:
    """One for each process that serves: it keeps for some seconds what costs more."""

    def __init__(self, process: Process, revisions: Revisions) -> None:
        self.process = process
        self.revisions = revisions
        self.walls = Kept(WALLS_SECONDS)
        self.failures = Kept(FAILURES_SECONDS)
        self.scanner = Kept(SCANNER_SECONDS)
        self.engine: Engine | None = None
        """What scans uploads, as it was asked last. None: it does not answer."""

    async def ask(self) -> dict[str, Result]:
        """Each check's result by its name, in ORDER."""
        sessions = self.process.tenant_sessions
        of_app: dict[str, Ask] = {"app_role": checks.role_is(APP), "seal_key": checks.seal_is_known(sessions.sealer)}
        of_gate: dict[str, Ask] = {
            "gate_role": checks.role_is(GATE),
            "migrations": checks.code_fits(self.revisions),
            "queue": checks.queue_moves,
            "jobs": lambda connection: self.failures.get(lambda: checks.no_job_failed(connection)),
            "stripe_inbox": checks.inbox_is_worked_off,
            "billing": checks.no_alarm_stands,
        }
        app, gate, walls, scanner = await asyncio.gather(
            ask_on(sessions.engine, of_app),
            ask_on(self.process.gate_engine, of_gate),
            self.walls.get(self.walls_stand),
            self.scanner.get(self.scanner_answers),
        )
        found = {**app, **gate, "walls": walls, "scanner": scanner}
        return {name: found[name] for name in ORDER}

    async def walls_stand(self) -> Result:
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                wrong = await glance(self.process.part(DatabaseSettings))
        except TimeoutError:
            return Result(f"cannot connect anew: no answer within {ANSWER_SECONDS:.0f} s", fatal=True)
        except psycopg.Error as error:
            if "too many" in str(error) or "connection slots" in str(error):  # such an error carries no SQLSTATE
                return Result("cannot tell: the database takes no more connections (max_connections)")
            return Result(f"cannot connect anew: {why_not_connected(error)}", fatal=True)
        return Result("; ".join(wrong), fatal=True) if wrong else OK

    async def scanner_answers(self) -> Result:
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                self.engine = await self.process.part(Scanning).scanner.describe()
        except (TimeoutError, Unavailable):
            self.engine = None
        return checks.scanner_is_fresh(self.engine)


class Kept:
    """An answer, and for how long it is as good as a new one."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.asked_at = float("-inf")
        self._result = OK
        self._lock = asyncio.Lock()

    async def get(self, ask: Callable[[], Awaitable[Result]]) -> Result:
        async with self._lock:
            if self.asked_at + self.seconds < time.monotonic():
                self._result = await ask()
                self.asked_at = time.monotonic()
            return self._result


async def ask_on(engine: AsyncEngine, asked: dict[str, Ask]) -> dict[str, Result]:
    """On one connection, one after the other.

    A pool may hold connections that died with a database that is back by now: then once more, on new ones. A pool that is
    in use to the last connection is a busy node, and no broken one.
    """
    found: dict[str, Result] = {}
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            try:
                await ask_all(engine, asked, found)
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
                await ask_all(engine, asked, found)
    except TimeoutError:
        if is_full(engine):
            busy = Result("cannot tell: all connections of this node are in use")
            return found | dict.fromkeys(asked.keys() - found.keys(), busy)
        return found | unanswered(asked.keys() - found.keys(), f"no answer within {ANSWER_SECONDS:.0f} s")
    except (DBAPIError, OSError) as error:
        return found | unanswered(asked.keys() - found.keys(), f"cannot connect: {why_not_connected(error)}")
    return found


async def ask_all(engine: AsyncEngine, asked: dict[str, Ask], found: dict[str, Result]) -> None:
    """Raises DBAPIError if the connection is lost or cannot be made."""
    async with committing(engine).connect() as connection:
        for name, ask in asked.items():
            try:
                found[name] = await ask(connection)
            except DBAPIError as error:
                if error.connection_invalidated:
                    raise
                found[name] = Result(f"cannot tell: {type(error.orig).__name__}", fatal=name in OWN)


def committing(engine: AsyncEngine) -> AsyncEngine:
    """Each statement by itself: one that fails does not spoil those behind it."""
    return engine.execution_options(isolation_level="AUTOCOMMIT")


def unanswered(names: Collection[str], words: str) -> dict[str, Result]:
    return {name: Result(words, fatal=True) if name in OWN else Result("cannot tell") for name in names}


def is_full(engine: AsyncEngine) -> bool:
    pool = engine.sync_engine.pool
    return isinstance(pool, QueuePool) and pool.checkedout() >= pool.size()
