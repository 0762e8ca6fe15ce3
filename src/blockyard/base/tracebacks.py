"""Errors as logs show them: where and what, never the values that a person sent.

What the database says of an error quotes rows and parameters (`Key (email)=(...)`, `invalid input syntax for type uuid:
"..."`), Pydantic quotes the input, and mail servers quote addresses. Of these errors a log gets what is ours: class,
SQLSTATE, table, constraint, field.
"""

import re
import smtplib
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Final

import psycopg
from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError

NAMED: Final = ("table_name", "column_name", "constraint_name")
"""What PostgreSQL's diagnostics name that is in our schema, and in no row."""

PASSWORD_IN_URL: Final = re.compile(r"://[^/@\s]+@")

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def describe_error(error: BaseException) -> str:
    """One line: the class and what may be said of it."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        return f"{type(error).__name__}: {describe_error(error.orig)}"
    return f"{type(error).__name__}: {words_of(error)}".removesuffix(": ")


def words_of(error: BaseException) -> str:
    if isinstance(error, psycopg.Error) and error.sqlstate is not None:
        named = {name: getattr(error.diag, name) for name in NAMED}
        return " ".join([f"SQLSTATE {error.sqlstate}", *(f"{name}={value}" for name, value in named.items() if value)])
    if isinstance(error, psycopg.DataError | psycopg.IntegrityError):
        return "the client refused a value"
    if isinstance(error, ValidationError):
        where = (f"{'.'.join(map(str, item['loc']))}: {item['type']}" for item in error.errors(include_input=False))
        return f"{error.title}: {', '.join(where)}"
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return f"the mail server refused the recipient: {', '.join(str(code) for code, _ in error.recipients.values())}"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"the mail server answered {error.smtp_code}"
    return PASSWORD_IN_URL.sub("://***@", str(error))


def format_traceback(exc_info: ExcInfo) -> str:
    """As Python prints it, with the errors that led to it, the first one first."""
    return "".join(lines_of(exc_info[1], set())).rstrip("\n")


def lines_of(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from lines_of(before, seen)
        yield "\n" + ("which was the cause of:" if error.__cause__ is not None else "during which came:") + "\n\n"
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{describe_error(error)}\n"
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            yield f"\none of these was:\n\n{''.join(lines_of(member, seen))}"
