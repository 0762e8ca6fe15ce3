"""What comes back from statements of alpha's session: rows, errors, notices. Clocks and numbers of objects are masked."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

import psycopg

from blockyard.base.settings import reveal
from blockyard.tenancy.reads import ENTER
from tests.attack.tenant import entry_of
from tests.databases import TestDatabase
from tests.world import Person

Connection = psycopg.Connection[Any]

MASKS: Final = (
    (re.compile(r"\b20\d\d-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d(:?\d\d)?)?"), "<time>"),
    (re.compile(r"(actual time=|Time\"?: |time=)\d+\.\d+(\.\.\d+\.\d+)?( ms)?"), r"\1<time>"),
    (re.compile(r"\"(Actual Startup Time|Actual Total Time|Planning Time|Execution Time)\": [\d.]+"), r'"\1": <time>'),
    (re.compile(r"clone_[0-9a-f]{12}"), "<database>"),
    (re.compile(r"Memory Usage: \d+kB|Memory: (used|allocated)=\d+kB"), "<memory>"),
    (re.compile(r":[0-9a-f]{64}\b"), ":<seal>"),
)
"""What differs from run to run. In plans, whether a page was found in memory says who else reads, not what is there."""

BUFFERS: Final = re.compile(r"(shared|local|temp)((?: (?:hit|read|dirtied|written)=\d+)+)")
PLANNING_BUFFERS: Final = re.compile(r"Planning:\n\s+Buffers:.*")

TOTALS: Final = (
    (re.compile(r"((?:Rows|Tuples)[ -]Removed[ -]by[ -][A-Za-z -]+\"?(?:: |>))\d+"), r"\1<total>"),
    (re.compile(r"(?:cost=-?[\d.]+\.\.-?[\d.]+ )?rows=[\d.]+(?= (?:width|loops))"), "<total>"),
    (re.compile(r"((?:Startup|Total)[ -]Cost|Plan[ -](?:Rows|Width))(\"?: |>)-?[\d.e+]+"), r"\1\2<total>"),
    (
        re.compile(r"(:(?:scan\.|join\.)*(?:plan\.)?(?:(?:startup|total|per_call)_cost|plan_rows))\s+-?[\d.e+]+"),
        r"\1 <total>",
    ),
    (re.compile(r"(Heap Blocks: exact=|Heap Fetches\"?: |Index Searches\"?: |Buffers: shared )[\w=.]+"), r"\1<total>"),
)
"""What tells how many rows all organizations have together: the size of a table is no secret (docs/threat-model.md)."""


@dataclass(frozen=True, slots=True)
class Case:
    """Statements that are run one after the other; an error ends a statement, not the case."""

    name: str
    statements: tuple[str, ...]


@contextmanager
def session(database: TestDatabase) -> Iterator[Connection]:
    """A connection as the tenant role; `answers_of` enters and leaves again for each case."""
    with psycopg.connect(reveal(database.settings.database_url), autocommit=True, prepare_threshold=None) as connection:
        yield connection


def answers_of(connection: Connection, person: Person, case: Case) -> list[str]:
    """One text for each statement. The transaction is rolled back, and the connection is as new afterwards."""
    notices: list[str] = []

    def note(diagnostic: psycopg.errors.Diagnostic) -> None:
        notices.append(f"{diagnostic.severity}: {diagnostic.message_primary} {diagnostic.message_detail}")

    connection.add_notice_handler(note)
    answers = []
    try:
        connection.execute("BEGIN")
        connection.execute(ENTER, entry_of(person))
        for statement in case.statements:
            if connection.info.transaction_status == psycopg.pq.TransactionStatus.IDLE:
                connection.execute("BEGIN")  # the statement before has ended it
            connection.execute("SAVEPOINT attempt")
            notices.clear()
            answer = answer_of(connection, statement)
            answers.append(masked("\n".join([answer, *notices])))
            if connection.info.transaction_status == psycopg.pq.TransactionStatus.INERROR:
                connection.execute("ROLLBACK TO attempt")
    finally:
        connection.remove_notice_handler(note)
        connection.execute("ROLLBACK")
        connection.execute("DISCARD ALL")
    return answers


def answer_of(connection: Connection, statement: str) -> str:
    try:
        if statement.lstrip().upper().startswith("COPY"):
            with connection.cursor().copy(statement.encode()) as copy:
                return "".join(bytes(block).decode(errors="replace") for block in copy)
        cursor = connection.execute(statement.encode())
    except psycopg.Error as error:
        found = error.diag
        parts = (found.sqlstate, found.message_primary, found.message_detail, found.message_hint, found.context)
        return f"error {parts} {found.constraint_name} {found.table_name} {found.column_name}"
    if cursor.description is None:
        return f"{cursor.statusmessage}"
    return "\n".join(
        value if isinstance(value, str) else json.dumps(row, default=str)
        for row in cursor.fetchall()
        for value in [row[0] if len(row) == 1 else None]
    )


def masked(answer: str) -> str:
    answer = PLANNING_BUFFERS.sub("", answer)
    answer = BUFFERS.sub(pages_touched, answer)
    for pattern, mask in MASKS:
        answer = pattern.sub(mask, answer)
    return answer


def pages_touched(found: re.Match[str]) -> str:
    """Found in memory or read: together they are the pages that the statement looked at."""
    counts = dict(part.split("=") for part in found.group(2).split())
    looked_at = int(counts.get("hit", 0)) + int(counts.get("read", 0))
    return f"{found.group(1)} touched={looked_at}"


def without_totals(answer: str) -> str:
    if "PLANNEDSTMT" in answer:  # a plan as PostgreSQL sees it, broken into lines anywhere
        answer = " ".join(answer.split())
    for pattern, mask in TOTALS:
        answer = pattern.sub(mask, answer)
    return answer
