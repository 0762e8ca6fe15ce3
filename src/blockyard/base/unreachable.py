"""Why a database, a storage or another server cannot be used, in words that an operator can act on.

What drivers and the system say may quote an address, a key or a password. So only what is known is told, in our words.
"""

from collections.abc import Mapping
from typing import Any, Final

WHY_NOT_CONNECTED: Final = {
    "password authentication failed": "it refuses the password",
    "no password supplied": "the address has no password",
    "Connection refused": "nothing listens there",
    "No such file or directory": "nothing listens there",
    "could not translate host name": "there is no such host",
    "Name or service not known": "there is no such host",
    "No address associated": "there is no such host",
    "Temporary failure in name resolution": "the name of its host cannot be looked up",
    "No route to host": "no way leads to its host",
    "Network is unreachable": "no way leads to its host",
    "does not support SSL": "it does not encrypt, and the address demands it",
    "certificate verify failed": "its certificate is not one that is trusted here",
    "does not exist": "there is no such role or database",
    "no pg_hba.conf entry": "its pg_hba.conf lets this role not in from here",
    "permission denied for database": "the role may not connect",
    "is not permitted to log in": "the role may not log in",
    "too many": "it has no connection left",
    "remaining connection slots": "it has no connection left",
    "starting up": "it is starting",
    "shutting down": "it is stopping",
    "terminating connection": "it ended the connection",
    "server closed the connection": "it ended the connection",
    "timeout": "it does not answer in time",
    "timed out": "it does not answer in time",
    "pool": "it does not answer in time",
}
"""Words of PostgreSQL's and the system's, and what they mean."""

WHY_NOT_STORED: Final = {
    "No space left on device": "its disk is full",
    "Disk quota exceeded": "its disk is full",
    "507 Insufficient Storage": "its disk is full",
    "Read-only file system": "its disk is mounted read-only",
    "Permission denied": "this user may not write there",
    "Not a directory": "a file is where a folder must be",
    "File exists": "a file is where a folder must be",
    "NoSuchBucket": "there is no such bucket",
    "AccessDenied": "the key may not do that there",
    "403 Forbidden": "it refuses the key",
    "401 Unauthorized": "it refuses the key",
    "configured region": "AWS_REGION is another than the bucket's",
    "169.254.169.254": "no AWS_ACCESS_KEY_ID is set, and this machine has no key of its own",
    "dns error": "there is no such host",
    "ConnectionRefused": "nothing listens there",
    "TimedOut": "it does not answer in time",
    "timed out": "it does not answer in time",
    "error sending request": "it cannot be reached",
    "Server returned non-2xx status code: 5": "it answers with an error of its own",
}
"""The same of object storage, and of the folder that stands in for it."""


def why_not_connected(error: Any) -> str:
    """Of an error of psycopg's, or of SQLAlchemy's about one."""
    cause = getattr(error, "orig", None) or error
    sqlstate = getattr(cause, "sqlstate", None) or ""
    return reason_in(cause, WHY_NOT_CONNECTED) or f"see its address and its log ({named(cause, sqlstate)})"


def why_no_answer(error: BaseException) -> str:
    """Of a server that is no database: what kept us from it, or the error's kind."""
    return reason_in(error, WHY_NOT_CONNECTED) or type(error).__name__


def why_not_stored(error: BaseException) -> str:
    return known_to_storage(error) or type(error).__name__


def known_to_storage(error: BaseException) -> str | None:
    return reason_in(error, WHY_NOT_STORED)


def reason_in(error: BaseException, known: Mapping[str, str]) -> str | None:
    """None: nobody has thought of it."""
    text = str(error)
    return next((meaning for words, meaning in known.items() if words in text), None)


def named(error: BaseException, sqlstate: str) -> str:
    return f"{type(error).__name__} {sqlstate}".rstrip()
