"""What a command ends with when something it needs is not as it must be: one line that says what to do, and no secret.

What the database, a driver or the system says of an error may quote an address with its password, so of all that only
what is ours or well known is told. An error that nobody has thought of is a crash, told with where it happened.
"""

import sys
from typing import Final

import structlog

from blockyard.base.causes import causes
from blockyard.base.logs import configure_logs, get_logger, log_crash
from blockyard.base.lost_connection import is_lost
from blockyard.base.misconfigured import Misconfigured
from blockyard.base.unreachable import why_not_connected
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.output import warn

STALE: Final = (
    "this environment lacks the module {name}: it is older than the code. Install Blockyard again: `make install`, or `pip "
    "install --upgrade` with the new wheels."
)
FULL: Final = "the database's disk is full: make room (docs/operate/full.md), then run it again."
BUSY: Final = "the database is busy: a lock was waited for in vain. Run it again."


def explain(error: BaseException) -> tuple[str, ExitCode] | None:
    """The line, and how the command ends. None: it is a fault of ours."""
    for one in causes(error):
        if isinstance(one, ModuleNotFoundError):
            return STALE.format(name=one.name), ExitCode.NOT_READY
        if isinstance(one, Misconfigured):
            return str(one), ExitCode.NOT_READY
    return explain_database(error) or explain_system(error)


def explain_database(error: BaseException) -> tuple[str, ExitCode] | None:
    if "psycopg" not in sys.modules:
        return None
    import psycopg

    for one in causes(error):
        if isinstance(one, psycopg.errors.LockNotAvailable | psycopg.errors.DeadlockDetected):
            return BUSY, ExitCode.FAILURE
        if isinstance(one, psycopg.errors.InsufficientPrivilege):
            return f"the database's role may not do this: {one.diag.message_primary}", ExitCode.FAILURE
        if isinstance(one, psycopg.errors.UndefinedTable | psycopg.errors.UndefinedFunction):
            return "the database is older than this code: run `blockyard migrate`", ExitCode.NOT_READY
        if isinstance(one, psycopg.errors.DiskFull):
            return FULL, ExitCode.FAILURE
        if is_lost(one):
            return f"cannot reach the database: {why_not_connected(one)}", ExitCode.FAILURE
    if any(type(one).__module__.startswith("alembic.util") for one in causes(error)):
        return "the database does not fit this version of Blockyard. Was a newer one here?", ExitCode.FAILURE
    return None


def explain_system(error: BaseException) -> tuple[str, ExitCode] | None:
    """A file or a folder that cannot be used: its name is in the error."""
    if isinstance(error, OSError) and error.filename is not None:
        return f"cannot use {error.filename}: {error.strerror}", ExitCode.NOT_READY
    return None


def end(error: Exception, *, in_log: bool) -> ExitCode:
    """Tell it, as a line for a person, or with `in_log` as a line of the log that a server writes."""
    explained = explain(error)
    if in_log or explained is None:
        speak(in_log=in_log)
    if explained is None:
        log_crash(type(error), error, error.__traceback__)
        return ExitCode.FAILURE
    message, code = explained
    if in_log and not sys.stderr.isatty():
        get_logger(__name__).critical("cannot_go_on", reason=message)
    else:
        warn(message)
    return code


def speak(*, in_log: bool) -> None:
    """A server whose logs are not set up yet, and a command that has none, tell of what ends them as all logs do."""
    if not in_log or not structlog.is_configured():
        configure_logs("info")
