"""The rows that all contenders hold: the same values from the same SQL, whatever the table is called."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from psycopg import Connection
from psycopg.sql import SQL, Composable, Identifier

ORGANIZATION_UUID = SQL("md5('organization-' || n %% %(organizations)s)::uuid")
TENANT_TEXT = SQL("md5('organization-' || n %% %(organizations)s)::uuid::text")

# Organizations take turns, so that one's rows lie far apart, as they do when many schools work at the same time.
INSTANCES = SQL("""
INSERT INTO {table} ({organization_column}, id, agent_id, agent_type, status, configuration, created_by_id,
                     created_at, updated_at)
SELECT {organization},
       (lpad(to_hex(1767225600000 + n), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8'
        || substr(md5(n::text), 4, 15))::uuid,
       'content-gen-' || lpad((n / %(organizations)s)::text, 6, '0'),
       (ARRAY['content_generator', 'quiz_generator', 'terrain_generator', 'code_reviewer'])[1 + n %% 4],
       (ARRAY['idle', 'busy', 'offline'])[1 + n %% 3],
       jsonb_build_object('model', 'teacher-small', 'temperature', 0.5, 'language', 'en', 'questions', n %% 20,
                          'topics', jsonb_build_array('plants', 'light', 'water')),
       md5('user-' || n %% %(organizations)s)::uuid,
       timestamptz '2026-01-01 00:00:00Z' + n * interval '1 ms',
       timestamptz '2026-01-01 00:00:00Z' + n * interval '1 ms'
FROM generate_series(0, %(rows)s - 1) AS n
""")

PEOPLE = (
    "INSERT INTO identity.users (id, email, full_name)"
    " SELECT md5('user-' || n)::uuid, 'user-' || n || '@school.example', 'User'"
    " FROM generate_series(0, %(organizations)s - 1) AS n",
    "INSERT INTO blockyard.organizations (id, name)"
    " SELECT md5('organization-' || n)::uuid, 'School' FROM generate_series(0, %(organizations)s - 1) AS n",
    "INSERT INTO blockyard.memberships (organization_id, id, user_id, email, full_name, role)"
    " SELECT md5('organization-' || n)::uuid, md5('membership-' || n)::uuid, md5('user-' || n)::uuid,"
    " 'user-' || n || '@school.example', 'User', 'owner'"
    " FROM generate_series(0, %(organizations)s - 1) AS n",
)


@dataclass(frozen=True, slots=True)
class Size:
    """How many organizations there are, and how many agent instances they have together."""

    organizations: int
    rows: int

    @property
    def rows_each(self) -> int:
        return self.rows // self.organizations


def as_id(name: str) -> UUID:
    """As `md5(name)::uuid` in SQL."""
    return UUID(hashlib.md5(name.encode()).hexdigest())


def organization_id(number: int) -> UUID:
    return as_id(f"organization-{number}")


def user_id(number: int) -> UUID:
    """The one member of organization `number`."""
    return as_id(f"user-{number}")


def agent_id(number: int) -> str:
    """The name of an organization's instance `number`, from 0."""
    return f"content-gen-{number:06d}"


def fill_instances(
    admin: Connection, table: Identifier, size: Size, column: str, organization: Composable = ORGANIZATION_UUID
) -> None:
    statement = INSTANCES.format(table=table, organization_column=Identifier(column), organization=organization)
    admin.execute(statement, {"organizations": size.organizations, "rows": size.rows})


def fill_blockyard(admin: Connection, size: Size) -> None:
    """People and instances of a database made by `bootstrap`. As a superuser: FORCE RLS binds everybody else."""
    for statement in PEOPLE:
        admin.execute(statement, {"organizations": size.organizations})
    fill_instances(admin, Identifier("blockyard", "agent_instances"), size, "organization_id")
