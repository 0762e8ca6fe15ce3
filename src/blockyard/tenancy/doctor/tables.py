"""Every table is known: scoped to organizations, or on the short global list."""

from collections.abc import Iterator
from typing import Final

from psycopg import Connection

from blockyard.tenancy.base import Base
from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.roles import OWNER

INFRASTRUCTURE: Final = frozenset(
    {
        "tenancy.processes",
        "tenancy.seal_keys",
        "tenancy.alembic_version",
        "tenancy.oldest_code",
        "queue.procrastinate_jobs",
        "queue.procrastinate_events",
        "queue.procrastinate_workers",
        "queue.procrastinate_periodic_defers",
        "queue.tasks",
        "queue.turns",
        "queue.turnstile",
        "queue.weights",
    }
)
"""Tables with no model. Together with the models that are not OrganizationScoped they are the global list."""

RELATIONS: Final = """
    SELECT namespace.nspname || '.' || class.relname, class.relkind::text, owner.rolname,
           coalesce('security_invoker=true' = ANY(class.reloptions)
                    OR 'security_invoker=on' = ANY(class.reloptions), false)
    FROM pg_class AS class
    JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace
    JOIN pg_roles AS owner ON owner.oid = class.relowner
    WHERE class.relkind = ANY(%s::"char"[])
      AND namespace.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      AND namespace.nspname NOT LIKE 'pg\\_temp\\_%%' AND namespace.nspname NOT LIKE 'pg\\_toast\\_temp\\_%%'
    ORDER BY 1
"""
TABLE_KINDS: Final = ["r", "p", "f"]
VIEW_KINDS: Final = ["v", "m"]


def unknown(owner: Connection) -> Iterator[Finding]:
    known = INFRASTRUCTURE | Base.metadata.tables.keys()
    for name, *_ in owner.execute(RELATIONS, [TABLE_KINDS]):
        if name not in known:
            yield Finding(
                "table_unknown",
                name,
                "is neither scoped to organizations nor on the global list",
                "give it a model that inherits OrganizationScoped, or drop it",
            )


def missing(owner: Connection) -> Iterator[Finding]:
    present = {name for name, *_ in owner.execute(RELATIONS, [TABLE_KINDS])}
    for name in sorted((INFRASTRUCTURE | Base.metadata.tables.keys()) - present):
        yield Finding("table_missing", name, "is not in the database", "run `blockyard migrate`")


def wrong_owner(owner: Connection) -> Iterator[Finding]:
    for name, _kind, role, _invoker in owner.execute(RELATIONS, [TABLE_KINDS]):
        if role != OWNER:
            yield Finding(
                "table_owner",
                name,
                f"belongs to {role}, whom its policies need not bind",
                f"ALTER TABLE {name} OWNER TO {OWNER}",
            )


def views_that_bypass(owner: Connection) -> Iterator[Finding]:
    """A view reads with its owner's rights, unless it is a security_invoker; a materialized view keeps a copy."""
    for name, kind, _role, invoker in owner.execute(RELATIONS, [VIEW_KINDS]):
        if kind == "m":
            yield Finding("view_materialized", name, "holds a copy that no policy guards", "make it a scoped table")
        elif not invoker:
            yield Finding(
                "view_bypasses",
                name,
                "reads with its owner's rights",
                f"ALTER VIEW {name} SET (security_invoker = true)",
            )
