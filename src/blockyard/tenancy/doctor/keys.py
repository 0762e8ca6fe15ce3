"""Keys start with the organization. Plain foreign keys and uniques ignore row-level security."""

from collections.abc import Iterator
from typing import Any, Final

from psycopg import Connection

from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.policies import scoped_models

COLUMNS_OF: Final = """
    (SELECT array_agg(attribute.attname::text ORDER BY position.number)
     FROM unnest({numbers}) WITH ORDINALITY AS position (attnum, number)
     JOIN pg_attribute AS attribute ON attribute.attrelid = {table} AND attribute.attnum = position.attnum)
"""

PRIMARY_KEYS: Final = f"""
    SELECT c.conrelid::regclass::text, {COLUMNS_OF.format(numbers="c.conkey", table="c.conrelid")}
    FROM pg_constraint AS c WHERE c.contype = 'p' AND c.conrelid::regclass::text = ANY(%(scoped)s)
"""

FOREIGN_KEYS: Final = f"""
    SELECT c.conrelid::regclass::text, c.conname::text, {COLUMNS_OF.format(numbers="c.conkey", table="c.conrelid")},
           {COLUMNS_OF.format(numbers="c.confkey", table="c.confrelid")}
    FROM pg_constraint AS c
    WHERE c.contype = 'f'
      AND c.confrelid::regclass::text = ANY(%(scoped)s) AND c.conrelid::regclass::text = ANY(%(scoped)s)
"""

# Exclusion constraints and unique indexes without a constraint answer the same question as a UNIQUE.
UNIQUES: Final = f"""
    SELECT i.indrelid::regclass::text, i.indexrelid::regclass::text,
           coalesce({COLUMNS_OF.format(numbers="i.indkey::int2[]", table="i.indrelid")}, ARRAY[]::text[])
    FROM pg_index AS i
    WHERE (i.indisunique OR i.indisexclusion) AND i.indrelid::regclass::text = ANY(%(scoped)s)
"""

INDEXES: Final = f"""
    SELECT i.indrelid::regclass::text, i.indexrelid::regclass::text,
           coalesce({COLUMNS_OF.format(numbers="i.indkey::int2[]", table="i.indrelid")}, ARRAY[]::text[]),
           i.indkey[0] <> 0, i.indpred IS NOT NULL
    FROM pg_index AS i WHERE i.indrelid::regclass::text = ANY(%(scoped)s)
"""


def scoped() -> dict[str, Any]:
    return {"scoped": [str(model.__table__) for model in scoped_models()]}


def primary(owner: Connection) -> Iterator[Finding]:
    keyed: dict[str, list[str]] = dict(owner.execute(PRIMARY_KEYS, scoped()).fetchall())
    for name in scoped()["scoped"]:
        if keyed.get(name) != ["organization_id", "id"]:
            yield Finding(
                "primary_key", name, f"has the primary key {keyed.get(name)}", "make it (organization_id, id)"
            )


def foreign(owner: Connection) -> Iterator[Finding]:
    for name, constraint, columns, target in owner.execute(FOREIGN_KEYS, scoped()):
        if columns[0] != "organization_id" or target[0] != "organization_id":
            yield Finding(
                "foreign_key_plain",
                f"{name} {constraint}",
                f"({', '.join(columns)}) accepts a parent of another organization",
                "make it composite, starting with organization_id (tenancy/base.py: belongs_to)",
            )


def unique(owner: Connection) -> Iterator[Finding]:
    for name, index, columns in owner.execute(UNIQUES, scoped()):
        if not columns or columns[0] != "organization_id":
            yield Finding(
                "unique_global",
                f"{name} {index}",
                f"({', '.join(columns) or 'an expression'}) tells whether another organization has a value",
                "let it start with organization_id (tenancy/base.py: unique_within_organization)",
            )


def index(owner: Connection) -> Iterator[Finding]:
    for name, found, columns, starts_with_column, is_partial in owner.execute(INDEXES, scoped()):
        if is_partial:
            yield Finding(
                "index_partial",
                f"{name} {found}",
                "says in the plans of all organizations how many rows there are, of whomever, for which its condition holds",
                "let it hold every row; one that is to be unique for a while has a key (tenancy/base.py: key_while)",
            )
        if not starts_with_column or columns[0] != "organization_id":
            yield Finding(
                "index_not_organization_first",
                f"{name} {found}",
                f"({', '.join(columns) or 'an expression'}) is searched across organizations",
                "let it start with organization_id, or look the row up in a table of the gate's",
            )
