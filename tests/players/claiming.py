"""Codes that players type, as the function of the game's servers passes them on: with the owner's rights."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import psycopg

from blockyard.base import clock
from blockyard.base.settings import reveal
from blockyard.students.secrets.codes import code_hash
from tests.databases import TestDatabase

Connection = psycopg.Connection[tuple[Any, ...]]


@contextmanager
def as_owner(database: TestDatabase) -> Iterator[Connection]:
    with psycopg.connect(reveal(database.settings.owner_database_url), autocommit=True) as connection:
        yield connection


def claim(connection: Connection, organization_id: UUID, player: int, typed: str, now: datetime | None = None) -> str:
    row = connection.execute(
        "SELECT players.claim(%s, %s, %s, %s)", [organization_id, player, code_hash(typed), now or clock.now()]
    ).fetchone()
    assert row is not None
    return str(row[0])
