"""Which processes run, and with which keys: each says so to the database every few seconds, as long as it runs.

So no key is retired that a process still signs with, and a process whose keys the database does not take says in its log
what to do.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final

from psycopg import Connection
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.base.ids import new_id
from blockyard.base.keys import KeyRing
from blockyard.base.logs import get_logger
from blockyard.base.tracebacks import describe_error

CHECK_IN: Final = text("SELECT tenancy.check_in(:id, :kind, :seal_keys, :token_keys, :secret_keys)")
CHECK_OUT: Final = text("SELECT tenancy.check_out(:id)")
EVERY_SECONDS: Final = 15.0
AGAIN_SECONDS: Final = 1.0
"""After one that failed: the API starts before its database does, and signs as soon as that is there."""
PATIENCE_SECONDS: Final = 2.0
RUNS_SECONDS: Final = 60
"""A process that was not seen for so long has ended."""

RUNNING: Final = """
    SELECT kind, seal_keys, token_keys, secret_keys, extract(epoch FROM now() - seen_at)::integer
    FROM tenancy.processes WHERE seen_at > now() - make_interval(secs => %s) ORDER BY kind, id
"""

HINT: Final = (
    "the database does not take these keys: start this process again with the current ones; if it has them, install them "
    "with `blockyard migrate`"
)

log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Running:
    """A process that was seen `seconds` ago. Of each ring its keys' ids, the one that it signs with first."""

    kind: str
    rings: dict[str, list[str]]
    seconds: int


def running(owner: Connection[Any]) -> list[Running]:
    rows = owner.execute(RUNNING, [RUNS_SECONDS]).fetchall()
    return [
        Running(kind, {"seal_keys": seal, "token_keys": token, "secret_keys": secret}, seconds)
        for kind, seal, token, secret, seconds in rows
    ]


def forget_processes(owner: Connection[Any]) -> None:
    """Of a database that was restored: those that ran on the one that was backed up do not run on this one."""
    owner.execute("DELETE FROM tenancy.processes")


@asynccontextmanager
async def present(gate_engine: AsyncEngine, kind: str, rings: dict[str, KeyRing | None]) -> AsyncIterator[None]:
    """Says while it is open that this process runs. `kind`: api or worker. `rings`: by setting."""
    names = {name: [ring.current_id, *ring.old_ids] if ring else [] for name, ring in rings.items()}
    parameters: dict[str, object] = {"id": new_id(), "kind": kind, **names}
    engine = gate_engine.execution_options(isolation_level="AUTOCOMMIT")  # one statement at a time, in one round trip
    saying = asyncio.create_task(say_forever(engine, parameters))
    try:
        yield
    finally:
        saying.cancel()
        with suppress(asyncio.CancelledError):
            await saying
        with suppress(SQLAlchemyError, TimeoutError):
            async with asyncio.timeout(PATIENCE_SECONDS), engine.connect() as gate:
                await gate.execute(CHECK_OUT, {"id": parameters["id"]})


async def say_forever(engine: AsyncEngine, parameters: dict[str, object]) -> None:
    told: Sequence[str] = ()
    is_in = True
    while True:
        pause = EVERY_SECONDS
        try:
            async with engine.connect() as gate:
                refused: list[str] = (await gate.execute(CHECK_IN, parameters)).scalar_one()
        except (SQLAlchemyError, OSError) as error:  # whoever needs the database says more of it
            if is_in:
                log.info("not_checked_in", error=describe_error(error), hint="it is tried each second")
            is_in, pause = False, AGAIN_SECONDS
        else:
            if refused and refused != told:
                log.error("keys_replaced", refused=refused, hint=HINT)
            told, is_in = refused, True
        await asyncio.sleep(pause)
