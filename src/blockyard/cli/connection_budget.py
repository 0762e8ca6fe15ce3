"""How many connections a fleet may open to PostgreSQL, and how many PostgreSQL takes."""

from dataclasses import dataclass
from typing import Final

import psycopg

from blockyard.app.settings import Settings
from blockyard.base.settings import reveal
from blockyard.jobs.queues import QUEUES

CONNECT_SECONDS: Final = 3
READINESS: Final = 1
"""/health/ready connects anew, to see what a new connection meets."""
QUEUE_SPARE: Final = 3
"""Of a worker, for signs of life, sweeping, and recording the end of a job (jobs/queue.py)."""
COMMANDS: Final = 3
"""As blockyard_owner: `migrate` and `doctor` at the same time."""
BACKUP: Final = 2
PEOPLE: Final = 3
"""For who looks in with psql, and for a monitor."""
ROLES_BEHIND_A_POOLER: Final = 2
"""blockyard_app and blockyard_gate: PgBouncer has a pool of server connections for each."""
LIMITS: Final = """
    SELECT current_setting('max_connections')::integer,
           current_setting('superuser_reserved_connections')::integer
           + coalesce(current_setting('reserved_connections', true), '0')::integer
"""


@dataclass(frozen=True, slots=True)
class Fleet:
    """Processes, on all machines together. `pooler`: tenant sessions and sign-in go through PgBouncer."""

    api_processes: int = 1
    workers: int = 1
    pooler: bool = False


@dataclass(frozen=True, slots=True)
class ServerLimits:
    max_connections: int
    reserved: int
    """Of these, for superusers alone."""

    @property
    def usable(self) -> int:
        return self.max_connections - self.reserved


@dataclass(frozen=True, slots=True)
class Line:
    who: str
    role: str
    each: int
    processes: int
    pooled: bool
    """Whether a pooler may stand between."""

    @property
    def most(self) -> int:
        return self.each * self.processes


@dataclass(frozen=True, slots=True)
class Budget:
    fleet: Fleet
    lines: list[Line]

    @property
    def total(self) -> int:
        return sum(line.most for line in self.lines)

    @property
    def clients(self) -> int:
        """That PgBouncer gets: its max_client_conn is more."""
        return sum(line.most for line in self.lines if line.pooled)

    @property
    def direct(self) -> int:
        """That reach PostgreSQL itself also where there is a pooler."""
        return self.total - self.clients

    def pool_size(self, limits: ServerLimits) -> int:
        """PgBouncer's default_pool_size: what is left, for each role. 0 or less: there is no room for one."""
        return (limits.usable - self.direct) // ROLES_BEHIND_A_POOLER

    def problems(self, limits: ServerLimits) -> list[str]:
        """In words. Empty: there is room."""
        if self.fleet.pooler:
            left = self.pool_size(limits)
            return (
                []
                if left > 0
                else [f"{self.direct} connections go past the pooler, and PostgreSQL takes {limits.usable}"]
            )
        if self.total <= limits.usable:
            return []
        return [f"up to {self.total} connections are opened, and PostgreSQL takes {limits.usable}"]


def budget_of(settings: Settings, fleet: Fleet) -> Budget:
    pool, slots = settings.database_pool_size, slots_of(settings)
    api, workers = fleet.api_processes, fleet.workers
    return Budget(
        fleet,
        [
            Line("API: tenant sessions", "blockyard_app", pool, api, True),
            Line("API: lean reads", "blockyard_app", pool, api, True),
            Line("API: sign-in", "blockyard_gate", pool, api, True),
            Line("API: readiness", "blockyard_app", READINESS, api, True),
            Line("worker: tenant sessions", "blockyard_app", pool, workers, True),
            Line("worker: mail and sign-in", "blockyard_gate", pool, workers, True),
            Line("worker: queue", "blockyard_queue", slots + QUEUE_SPARE + len(QUEUES), workers, False),
            Line("migrate and doctor", "blockyard_owner", COMMANDS, 1, False),
            Line("backup", "a superuser", BACKUP, 1, False),
            Line("people and monitors", "anybody", PEOPLE, 1, False),
        ],
    )


def slots_of(settings: Settings) -> int:
    """Jobs that a worker runs at a time."""
    return settings.worker_concurrency + settings.mail_concurrency + settings.webhook_concurrency


def server_limits(settings: Settings) -> ServerLimits:
    """Asked with the first URL that this process has. Raises psycopg.Error."""
    url = settings.owner_database_url or settings.database_url
    with psycopg.connect(reveal(url), connect_timeout=CONNECT_SECONDS, autocommit=True) as connection:
        row = connection.execute(LIMITS).fetchone()
    assert row is not None
    return ServerLimits(*row)
