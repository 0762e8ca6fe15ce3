"""A picture of everything that one organization owns, to see afterwards that nothing of it has changed."""

from typing import Any
from uuid import UUID

import psycopg
from psycopg.sql import SQL, Identifier

from blockyard.tenancy.policies import scoped_models


def fingerprint(admin: psycopg.Connection[Any], organization_id: UUID) -> dict[str, list[str]]:
    """Table name to its rows of the organization, as text, sorted. Taken as a superuser."""
    rows = {
        str(model.__table__): table_rows(admin, str(model.__table__), "organization_id", organization_id)
        for model in scoped_models()
    }
    rows["blockyard.organizations"] = table_rows(admin, "blockyard.organizations", "id", organization_id)
    return rows


def table_rows(admin: psycopg.Connection[Any], table: str, column: str, value: UUID) -> list[str]:
    query = SQL("SELECT t::text FROM {} AS t WHERE {} = %s ORDER BY 1").format(
        Identifier(*table.split(".")), Identifier(column)
    )
    return [row[0] for row in admin.execute(query, [value])]


def global_tables(admin: psycopg.Connection[Any]) -> dict[str, list[str]]:
    """Identity, seal keys and queue: tables that no tenant session may touch."""
    names = admin.execute(
        "SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('identity', 'tenancy', 'queue', 'stripe')"
    ).fetchall()
    return {
        f"{schema}.{name}": [
            row[0]
            for row in admin.execute(SQL("SELECT t::text FROM {} AS t ORDER BY 1").format(Identifier(schema, name)))
        ]
        for schema, name in names
    }
