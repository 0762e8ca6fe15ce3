"""Codes that players type, as the function of the game's servers passes them on: with the owner's rights."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

import psycopg

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.base.settings import reveal
from blockyard.students.secrets.codes import code_hash, new_code
from tests.databases import TestDatabase
from tests.pupils import add_pupil
from tests.world import School

Connection = psycopg.Connection[tuple[Any, ...]]

CODE = """
    INSERT INTO blockyard.claim_codes
        (organization_id, id, class_id, student_id, code_hash, code_sealed, expires_at, created_by_id)
    VALUES (%s, %s, %s, %s, %s, 'sealed', %s, %s)
"""
LINKS = """
    SELECT roblox_user_id, student_id FROM blockyard.roblox_links
    WHERE organization_id = %s AND roblox_user_id = %s AND ended_at IS NULL
"""
TRAIL = """
    SELECT action, resource_id::uuid, created_by_id, details FROM blockyard.audit_entries
    WHERE organization_id = %s AND action LIKE 'roblox_link.%%' AND resource_id = ANY (%s) ORDER BY id
"""
PLAYERS = count(700_000)
"""Whom no other test knows."""


@contextmanager
def as_owner(database: TestDatabase) -> Iterator[Connection]:
    with psycopg.connect(reveal(database.settings.owner_database_url), autocommit=True) as connection:
        yield connection


def claim(
    connection: Connection,
    organization_id: UUID,
    player: int,
    typed: str,
    now: datetime | None = None,
    *,
    typed_at: datetime | None = None,
) -> str:
    now = now or clock.now()
    values = [organization_id, player, code_hash(typed), typed_at or now, now]
    row = connection.execute("SELECT players.claim(%s, %s, %s, %s, %s, NULL)", values).fetchone()
    assert row is not None
    return str(row[0])


def pupil_with_code(admin: Connection, school: School, code: str | None = None) -> tuple[UUID, str]:
    """A new pupil of the school's class, and her code, which is good for a day."""
    class_id = school.path_ids["class_id"]
    pupil, code = add_pupil(admin, school, class_id, "Ada"), code or new_code()
    good = clock.now() + timedelta(days=1)
    admin.execute(CODE, [school.id, new_id(), class_id, pupil.id, code_hash(code), good, school.teacher.id])
    return pupil.id, code


def student_of(admin: Connection, school: School, player: int) -> UUID | None:
    row = admin.execute(LINKS, [school.id, player]).fetchone()
    return None if row is None else row[1]
