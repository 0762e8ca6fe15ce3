"""The reporter (docs/reporter.md) of worlds that go to a place of Roblox which is known to us. A version's stored place has
none: it is put in as the place is sent or downloaded.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from blockyard.base.errors import Conflict, Unprocessable
from blockyard.base.logs import get_logger
from blockyard.environments.reporter_child import put_reporter
from blockyard.tenancy.session import TenantSession
from worlds.reporting import MadeBeforeReporting, Reporting
from worlds.roblox.gate import WorldRefused

log = get_logger(__name__)

FindReporting = Callable[[TenantSession, UUID, int, int], Awaitable[Reporting | None]]
"""Of an environment, by its id, in a place, by Roblox's ids of universe and place. None: it does not report."""
InChild = Callable[[Callable[[], bytes]], Awaitable[bytes]]
"""Runs a function in a child process."""


@dataclass(frozen=True, slots=True)
class Reporters:
    """A part of every process: who knows which places report. The room that keeps places brings it."""

    find: FindReporting


class ReporterUnfit(Conflict):
    code = "made_before_reporting"


class ReporterRefused(Unprocessable):
    code = "world_refused"


async def with_reporter(in_child: InChild, place: bytes, reporting: Reporting) -> bytes:
    """The place file with it. Raises ReporterUnfit, ReporterRefused, and what the child's runner raises."""
    try:
        return await in_child(partial(put_reporter, place, reporting))
    except MadeBeforeReporting as error:
        log.warning("made_before_reporting", why=str(error))
        raise ReporterUnfit(
            "An earlier Blockyard made this version, whose scripts cannot report. Make the world anew: change the "
            "environment, wait until its new version is ready, and ask again."
        ) from error
    except WorldRefused as error:
        log.error("world_refused", why=str(error))
        raise ReporterRefused(
            "A script of this version did not pass our own check, so the place is not given out. It was logged; change the "
            "environment, and ask again when its new version is ready."
        ) from error
