"""Identifiers. UUIDv7 sorts by creation time, so a primary key is also a stable list order."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A new UUIDv7."""
    return uuid7()
