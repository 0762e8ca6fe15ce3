"""Nobody holds a right that the generated grants do not give."""

from collections.abc import Iterator
from typing import Final

from psycopg import Connection

from blockyard.tenancy.base import Base
from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.doctor.tables import INFRASTRUCTURE
from blockyard.tenancy.grants import Grant, grants_in, grants_of
from blockyard.tenancy.roles import APP, GATE, OWNER, QUEUE

SCHEMA_GRANTS: Final = """
    SELECT namespace.nspname, coalesce(grantee.rolname, 'PUBLIC'), acl.privilege_type
    FROM pg_namespace AS namespace
    CROSS JOIN LATERAL aclexplode(coalesce(namespace.nspacl, acldefault('n', namespace.nspowner))) AS acl
    LEFT JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
    WHERE acl.grantee <> namespace.nspowner AND namespace.nspname NOT LIKE 'pg\\_%%'
      AND namespace.nspname <> 'information_schema'
    ORDER BY 1, 2, 3
"""

SCHEMAS: Final = {
    ("tenancy", APP), ("tenancy", GATE), ("identity", GATE), ("identity", APP), ("blockyard", APP),
    ("queue", QUEUE), ("queue", APP), ("queue", GATE), ("stripe", APP), ("stripe", GATE), ("webhooks", GATE),
    ("classes", APP), ("classes", GATE), ("students", APP), ("students", GATE), ("assignments", APP),
    ("players", APP), ("players", GATE),
    ("game", APP), ("game", GATE),
    ("children", GATE),
    ("uploads", GATE),
}  # fmt: skip

READERS_OF_THE_REVISION: Final = {
    Grant(f"tenancy.{name}", GATE, "SELECT") for name in ("alembic_version", "oldest_code")
}
"""/health/ready compares them with the code's revisions."""


def expected_grants() -> set[Grant]:
    """Those of the models, and those of the tables without a model."""
    grants = {grant for table in Base.metadata.tables.values() for grant in grants_of(table)}
    queue = {
        Grant(name, QUEUE, privilege)
        for name in INFRASTRUCTURE
        if name.startswith("queue.")
        for privilege in ("SELECT", "INSERT", "UPDATE", "DELETE")
    }
    return {*grants, *queue, *READERS_OF_THE_REVISION}


def different(owner: Connection) -> Iterator[Finding]:
    present = grants_in(owner)
    expected = expected_grants()
    for grant in sorted(present - expected):
        yield Finding("grant_too_many", grant.object, f"{grant.role} holds {grant.privilege}", grant.revoke_sql)
    for grant in sorted(expected - present):
        yield Finding("grant_missing", grant.object, f"{grant.role} lacks {grant.privilege}", grant.sql)


def schemas(owner: Connection) -> Iterator[Finding]:
    for name, role, privilege in owner.execute(SCHEMA_GRANTS):
        if role != OWNER and (privilege != "USAGE" or (name, role) not in SCHEMAS):
            yield Finding(
                "grant_on_schema", name, f"{role} holds {privilege}", f"REVOKE {privilege} ON SCHEMA {name} FROM {role}"
            )
