"""Nobody holds a right that the generated grants do not give."""

from collections.abc import Iterator
from typing import Final

from psycopg import Connection

from blockyard.tenancy.base import Base
from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.doctor.tables import INFRASTRUCTURE
from blockyard.tenancy.policies import grants_of
from blockyard.tenancy.roles import APP, GATE, OWNER, QUEUE

TABLE_GRANTS: Final = """
    SELECT namespace.nspname || '.' || class.relname, coalesce(grantee.rolname, 'PUBLIC'), acl.privilege_type
    FROM pg_class AS class
    JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace
    CROSS JOIN LATERAL aclexplode(class.relacl) AS acl
    LEFT JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
    WHERE class.relkind IN ('r', 'p', 'f', 'v', 'm') AND acl.grantee <> class.relowner
      AND namespace.nspname NOT LIKE 'pg\\_%%' AND namespace.nspname <> 'information_schema'
    ORDER BY 1, 2, 3
"""

COLUMN_GRANTS: Final = """
    SELECT attribute.attrelid::regclass::text || '.' || attribute.attname, coalesce(grantee.rolname, 'PUBLIC'),
           acl.privilege_type
    FROM pg_attribute AS attribute
    JOIN pg_class AS class ON class.oid = attribute.attrelid
    JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace
    CROSS JOIN LATERAL aclexplode(attribute.attacl) AS acl
    LEFT JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
    WHERE namespace.nspname NOT LIKE 'pg\\_%%' AND namespace.nspname <> 'information_schema'
"""

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
    ("tenancy", APP), ("tenancy", GATE), ("identity", GATE), ("blockyard", APP),
    ("queue", QUEUE), ("queue", APP), ("queue", GATE), ("stripe", APP), ("stripe", GATE),
}  # fmt: skip

READERS_OF_THE_REVISION: Final = {("tenancy.alembic_version", GATE, "SELECT")}
"""/health/ready compares it with the code's head."""


def expected_table_grants() -> set[tuple[str, str, str]]:
    grants = {
        (grant.table, grant.role, privilege)
        for table in Base.metadata.tables.values()
        for grant in grants_of(table)
        for privilege in grant.privileges
    }
    queue = {
        (name, QUEUE, privilege)
        for name in INFRASTRUCTURE
        if name.startswith("queue.")
        for privilege in ("SELECT", "INSERT", "UPDATE", "DELETE")
    }
    return grants | queue | READERS_OF_THE_REVISION


def tables_different(owner: Connection) -> Iterator[Finding]:
    present = set(owner.execute(TABLE_GRANTS).fetchall())
    expected = expected_table_grants()
    for name, role, privilege in sorted(present - expected):
        yield Finding("grant_too_many", name, f"{role} holds {privilege}", f"REVOKE {privilege} ON {name} FROM {role}")
    for name, role, privilege in sorted(expected - present):
        yield Finding("grant_missing", name, f"{role} lacks {privilege}", f"GRANT {privilege} ON {name} TO {role}")


def columns(owner: Connection) -> Iterator[Finding]:
    for name, role, privilege in owner.execute(COLUMN_GRANTS):
        yield Finding("grant_on_column", name, f"{role} holds {privilege}", "revoke it: rights are given by table")


def schemas(owner: Connection) -> Iterator[Finding]:
    for name, role, privilege in owner.execute(SCHEMA_GRANTS):
        if role != OWNER and (privilege != "USAGE" or (name, role) not in SCHEMAS):
            yield Finding(
                "grant_on_schema", name, f"{role} holds {privilege}", f"REVOKE {privilege} ON SCHEMA {name} FROM {role}"
            )
