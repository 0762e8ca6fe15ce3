"""Files that the rows of all schools tell of, for tests that copy them: each row is made to tell of the same content."""

import hashlib

import psycopg
from psycopg.sql import SQL, Identifier

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.backup.files import ORGANIZATIONS, tables_with_files
from tests.world_environments import CONTENT


def describe_files(admin: psycopg.Connection) -> list[str]:
    """Their keys in the storage, one for each row."""
    keys: list[str] = []
    for table in tables_with_files(metadata_of(ROOMS)):
        name = Identifier(*table.split("."))
        describe = SQL("UPDATE {} SET (sha256, size_bytes) = (%s, %s)").format(name)
        admin.execute(describe, [hashlib.sha256(CONTENT).hexdigest(), len(CONTENT)])
        found = admin.execute(SQL("SELECT organization_id, path FROM {}").format(name))
        keys += [f"{ORGANIZATIONS}/{organization}/{path}" for organization, path in found]
    return keys
