"""The checks of /health/ready, each on a connection that serves: what is asked, and what the answer means.

`fatal` is what this node cannot do: then a balancer must take it away. What another one cannot do either, or what only
somebody should look at, is told in words and takes no node away: it would make a pause of the workers an outage.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from blockyard.billing.alarms import count_alarms
from blockyard.billing.inbox.health import count_unhandled
from blockyard.tenancy.revisions import Revisions
from blockyard.tenancy.seal import Sealer
from blockyard.uploads.scanning import NO_SCANNER, Engine

NO_WORKER_AFTER_SECONDS: Final = 60
STANDS_AFTER_SECONDS: Final = 300
"""Longer than any job may take: by then a worker whose slots were all busy has fetched the next."""

OLD_AFTER_DAYS: Final = 3
"""ClamAV's signatures come several times a day."""

ROLE_CHECK = text(
    "SELECT current_user, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS too_strong "
    "FROM pg_catalog.pg_roles WHERE rolname = current_user"
)
SEAL = text("SELECT tenancy.knows_seal(:entry_organization_id, :entry_user_id, :entry_key_id, :entry_seal)")
REVISION = text("SELECT version_num FROM tenancy.alembic_version")
OLDEST_CODE = text("SELECT revision FROM tenancy.oldest_code")
PULSE = text("SELECT due_seconds, idle_seconds, workers FROM queue.pulse()")
FAILURES = text("SELECT task, jobs FROM queue.recent_failures()")


@dataclass(frozen=True, slots=True)
class Result:
    words: str = "ok"
    fatal: bool = False


OK: Final = Result()
Ask = Callable[[AsyncConnection], Awaitable[Result]]


def role_is(expected: str) -> Ask:
    async def ask(connection: AsyncConnection) -> Result:
        role, too_strong = (await connection.execute(ROLE_CHECK)).one()
        if role != expected:
            return Result(f"connected as {role}, must be {expected}", fatal=True)
        return Result(f"{role} has rights that switch row-level security off", fatal=True) if too_strong else OK

    return ask


def seal_is_known(sealer: Sealer) -> Ask:
    """Without it every request of an organization is refused."""

    async def ask(connection: AsyncConnection) -> Result:
        if (await connection.execute(SEAL, sealer.trial())).scalar_one():
            return OK
        return Result(
            f"the database does not know this node's seal key `{sealer.key_id}`: restart it with the current "
            "BLOCKYARD_SEAL_KEYS; if these are the current ones, run `blockyard migrate`",
            fatal=True,
        )

    return ask


def code_fits(revisions: Revisions) -> Ask:
    """Migrations only add (docs/operate/watch.md), so a database that is ahead serves older code, unless it says not."""

    async def ask(connection: AsyncConnection) -> Result:
        revision, head = (await connection.execute(REVISION)).scalar_one_or_none(), revisions.head
        if revision == head:
            return OK
        if revision is None or revision in revisions.known:
            told = f"database is at {revision or 'no revision'}, code at {head}: run `blockyard migrate`"
            return Result(told, fatal=True)
        oldest = (await connection.execute(OLDEST_CODE)).scalar_one_or_none()
        if oldest is not None and oldest not in revisions.known:
            told = f"database is at {revision} and serves code from {oldest} on, code is at {head}: upgrade this node"
            return Result(told, fatal=True)
        return Result(f"database is at {revision}, code at {head}: it serves; finish the upgrade of this node")

    return ask


async def queue_moves(connection: AsyncConnection) -> Result:
    """It stands when jobs are due and no worker took one for long; that much waits, alone, is no sign of it."""
    pulse = (await connection.execute(PULSE)).one()
    if pulse.workers == 0 and pulse.due_seconds > NO_WORKER_AFTER_SECONDS:
        return Result(f"a job has been due for {pulse.due_seconds:.0f} s, and no worker runs: start `blockyard worker`")
    if min(pulse.due_seconds, pulse.idle_seconds) > STANDS_AFTER_SECONDS:
        return Result(
            f"a job has been due for {pulse.due_seconds:.0f} s, and none of {pulse.workers} workers took one for "
            f"{pulse.idle_seconds:.0f} s: see their logs, and restart them"
        )
    return OK


async def no_job_failed(connection: AsyncConnection) -> Result:
    """Names of tasks and a number, and no more: everybody may ask."""
    failed = (await connection.execute(FAILURES)).all()
    if not failed:
        return OK
    jobs, tasks = sum(row.jobs for row in failed), ", ".join(row.task for row in failed)
    return Result(f"{jobs} jobs failed for good in the last hour ({tasks}): see `blockyard jobs list --status failed`")


async def inbox_is_worked_off(connection: AsyncConnection) -> Result:
    events = await count_unhandled(connection)
    if events:
        return Result(
            f"{events} events unhandled for more than 10 minutes; see `blockyard stripe events --status failed`"
        )
    return OK


async def no_alarm_stands(connection: AsyncConnection) -> Result:
    """Kinds and a number, and no more: everybody may ask."""
    alarms = await count_alarms(connection)
    if alarms:
        return Result(f"{sum(alarms.values())} alarms ({', '.join(sorted(alarms))}); see `blockyard stripe alarms`")
    return OK


def scanner_is_fresh(engine: Engine | None) -> Result:
    """None: the scanner does not answer. That none is configured is no fault: it is told beside the checks."""
    if engine is None:
        return Result("the virus scanner (BLOCKYARD_CLAMD) does not answer: uploads wait until it does")
    if engine.engine == NO_SCANNER:
        return OK
    if engine.age_days is None:
        return Result(f"{engine.engine} has no signatures, so it finds nothing: run freshclam")
    if engine.age_days > OLD_AFTER_DAYS:
        return Result(
            f"the signatures of {engine.engine} are {engine.age_days} days old: see why freshclam brings none"
        )
    return OK
