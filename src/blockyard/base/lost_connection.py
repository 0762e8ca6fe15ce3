"""Whether the conversation with the database broke off, so that nobody knows whether the last words were heard."""

import logging
from typing import Final

import psycopg

from blockyard.base.causes import causes
from blockyard.base.tracebacks import describe_error

LIBRARIES: Final = ("sqlalchemy.pool", "procrastinate")
"""Whose loggers tell of it as an error, with a traceback, once for each connection."""


def is_lost(error: BaseException | None) -> bool:
    """Also where psycopg calls it by another name: a pooler that loses its server can answer one command twice
    ("received 2 results", InternalError), and a connection that was closed meanwhile is an InterfaceError. What the server
    itself says has an SQLSTATE.
    """
    if isinstance(error, psycopg.InterfaceError | psycopg.InternalError):
        return error.sqlstate is None
    return isinstance(error, psycopg.OperationalError)


def calm(record: logging.LogRecord) -> bool:
    """A filter for logs: what a library says of a lost connection becomes a warning of one line. Nothing is left out."""
    error = record.exc_info[1] if record.exc_info else None
    if error is not None and record.name.startswith(LIBRARIES):
        lost = next((one for one in causes(error) if is_lost(one)), None)
        if lost is not None:
            record.msg, record.args = f"{record.getMessage()}: {describe_error(lost)}", ()
            record.levelno, record.levelname = logging.WARNING, "WARNING"
            record.exc_info = record.exc_text = None
    return True
