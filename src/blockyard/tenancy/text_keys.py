"""Rows found by a text: by the uuid that stands beside it (base.py: keyed_text), and then by the text itself.

Under row-level security a condition may choose rows in an index beside the policy only if its operator is leakproof, and
equality of uuid is the one that is (docs/tenancy.md).
"""

import hashlib
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam
from sqlalchemy.orm import InstrumentedAttribute

from blockyard.tenancy.base import key_beside
from blockyard.tenancy.session import TenantSession


def text_key(organization_id: UUID, text: str) -> UUID:
    """What the database computes for `text` in a keyed column of the organization.

    Text that no row can hold (half of a surrogate pair) has a key too; the database refuses the text itself.
    """
    told = f"{organization_id}:{text}".encode(errors="surrogatepass")
    return UUID(hashlib.md5(told, usedforsecurity=False).hexdigest())


def has_text(db: TenantSession, column: InstrumentedAttribute[Any], text: str) -> ColumnElement[bool]:
    """`column == text`, for a column that has a key beside it. The key finds; the text decides."""
    return (key_of(column) == text_key(db.context.organization_id, text)) & (column == text)


def has_given_text(column: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
    """The same in a lean read (reads.py), whose parameters are then the text and the key, by the columns' names."""
    key = key_of(column)
    return (key == bindparam(key.key)) & (column == bindparam(column.key))


def key_of(column: InstrumentedAttribute[Any]) -> InstrumentedAttribute[UUID]:
    key: InstrumentedAttribute[UUID] = getattr(column.class_, key_beside(column.key))
    return key
