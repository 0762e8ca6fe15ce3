"""An attacker's seat: any SQL, in a session that the application opened for alpha as blockyard_app."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.reads import ENTER
from blockyard.tenancy.seal import Sealer
from tests.databases import SEAL_KEYS, TestDatabase
from tests.world import Person, School, World
from tests.world_classes import Pupil

ENTER_AS_STUDENT = (
    "SELECT tenancy.enter_as_student(%(entry_organization_id)s, %(entry_user_id)s, %(entry_sign_in_id)s,"
    " %(entry_key_id)s, %(entry_seal)s, %(entry_read_only)s)"
)
Connection = psycopg.Connection[tuple[Any, ...]]


def sealer() -> Sealer:
    return Sealer(KeyRing.parse(SEAL_KEYS))


def context_of(person: Person | Pupil) -> TenantContext:
    assert person.organization_id is not None
    student_sign_in_id = person.sign_in_id if isinstance(person, Pupil) else None
    return TenantContext(person.organization_id, person.id, student_sign_in_id)


def entry_of(person: Person | Pupil, *, read_only: bool = False) -> dict[str, object]:
    return sealer().entry(context_of(person), read_only=read_only)


@contextmanager
def app_connection(database: TestDatabase) -> Iterator[Connection]:
    """A connection of the application's role that has entered nothing."""
    with psycopg.connect(reveal(database.settings.database_url), autocommit=True) as connection:
        yield connection


@contextmanager
def inside(database: TestDatabase, person: Person | Pupil) -> Iterator[Connection]:
    """A transaction that has entered `person`'s organization; rolled back in the end."""
    with app_connection(database) as connection, connection.transaction(force_rollback=True):
        connection.execute(ENTER_AS_STUDENT if isinstance(person, Pupil) else ENTER, entry_of(person))
        yield connection


def marks_of(world: World, school: School) -> list[str]:
    """Strings that occur in rows of `school` and nowhere else: none may ever come out of another's session.

    The member of both schools is left out: alpha may know that person.
    """
    key, other = ("alpha", world.omega) if school is world.alpha else ("omega", world.alpha)
    people = [school.owner, school.admin, school.teacher, school.student, school.former]
    ids: list[object] = [school.id, school.instance_id, *(person.id for person in people)]
    ids += [value for name, value in school.path_ids.items() if value != other.path_ids[name]]
    ids += [person.membership_id for person in (*people, school.both) if person.membership_id]
    return [str(identifier) for identifier in ids] + [f"secret of {key}", f"@{key}.example.org"]
