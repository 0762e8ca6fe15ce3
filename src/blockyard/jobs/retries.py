"""When a job that failed is tried again. A task says its policy where it is declared.

Two kinds of failure: what the job needs is away (mail server, storage, Stripe, Roblox, a model, the database), which
passes in time; and a fault, most likely of ours, which a few more tries show to be lasting.

A run that ends with its process is no failure of the job, but a death: a machine restarts, memory is short. Deaths are
counted apart, and many are borne, since the job need not be what kills. One that was interrupted by a stop counts nowhere.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from procrastinate.exceptions import ConnectorException
from sqlalchemy.exc import DBAPIError

from blockyard.base.children import ChildDied
from blockyard.base.errors import Problem
from blockyard.base.lost_connection import is_lost
from blockyard.base.tracebacks import describe_error

PASSING: Final = (429, 503)
"""Statuses of problems that may have passed when the job runs again."""
MOST_DEATHS: Final = 20
"""After so many a job is given up: it is taken for what kills those that run it. Pauses between them: functions.sql."""


class WorkersDied(Exception):
    """Each process that ran the job ended before the job did."""


def is_away(error: BaseException) -> bool:
    """Whether something that we need did not answer, or said that it cannot now."""
    if isinstance(error, Problem):
        return error.status in PASSING
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or is_lost(error.orig)
    if isinstance(error, ConnectorException):
        return is_lost(error.__cause__)
    return isinstance(error, OSError) or is_lost(error)


def reason_of(error: BaseException) -> str:
    """One line for the log. Procrastinate's own error hides what the database said."""
    return describe_error(error.__cause__ if isinstance(error, ConnectorException) and error.__cause__ else error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retries:
    """The pauses after the first attempt that failed, the second, and so on; after the last one it gives up."""

    while_away: tuple[timedelta, ...]
    after_fault: tuple[timedelta, ...]
    is_away: Callable[[BaseException], bool] = is_away

    @property
    def most_attempts(self) -> int:
        return max(len(self.while_away), len(self.after_fault)) + 1

    def pause_after(self, attempt: int, error: BaseException) -> timedelta | None:
        """Before the next try, when this attempt (from 1) failed so. None: it is given up. After a death the
        database says it."""
        if isinstance(error, ChildDied):
            return timedelta()
        if isinstance(error, WorkersDied):
            return None
        pauses = self.while_away if self.is_away(error) else self.after_fault
        return pauses[attempt - 1] if attempt <= len(pauses) else None


def seconds(*numbers: int) -> tuple[timedelta, ...]:
    return tuple(timedelta(seconds=number) for number in numbers)


FAULT: Final = seconds(1, 4, 9, 16)
HALF_AN_HOUR: Final = Retries(while_away=seconds(1, 4, 9, 16, 30, 60, 120, 240, 480, 840), after_fault=FAULT)
"""30 minutes in all, in eleven attempts."""
HOURS: Final = seconds(1, 5, 30, 120, 300, 600, 1200, 1800, *[3600] * 9)
"""Ten hours in all: a mail server may be away for a night, and a mail is still worth having."""
