"""The rights of the serving roles on tables and columns, generated from the models."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from psycopg import Connection
from sqlalchemy import Table

from blockyard.tenancy.base import GATE_SCHEMAS, Rights
from blockyard.tenancy.policies import scoped_model_of
from blockyard.tenancy.roles import APP, GATE

OWN_ORGANIZATION: Final = Rights(insert=False, update=("name", "time_zone", "updated_at"), delete=True)
"""What a tenant session may do with the row of its organization."""

TABLE_GRANTS: Final = """
    SELECT namespace.nspname || '.' || class.relname, coalesce(grantee.rolname, 'PUBLIC'), acl.privilege_type, NULL
    FROM pg_class AS class
    JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace
    CROSS JOIN LATERAL aclexplode(class.relacl) AS acl
    LEFT JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
    WHERE class.relkind IN ('r', 'p', 'f', 'v', 'm') AND acl.grantee <> class.relowner
      AND namespace.nspname NOT LIKE 'pg\\_%%' AND namespace.nspname <> 'information_schema'
"""

COLUMN_GRANTS: Final = """
    SELECT namespace.nspname || '.' || class.relname, coalesce(grantee.rolname, 'PUBLIC'), acl.privilege_type,
           attribute.attname
    FROM pg_attribute AS attribute
    JOIN pg_class AS class ON class.oid = attribute.attrelid
    JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace
    CROSS JOIN LATERAL aclexplode(attribute.attacl) AS acl
    LEFT JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
    WHERE NOT attribute.attisdropped
      AND namespace.nspname NOT LIKE 'pg\\_%%' AND namespace.nspname <> 'information_schema'
"""


@dataclass(frozen=True, slots=True, order=True)
class Grant:
    """One privilege of one role on a table, or on one column of it."""

    table: str
    role: str
    privilege: str
    column: str = ""

    @property
    def object(self) -> str:
        return f"{self.table}.{self.column}" if self.column else self.table

    @property
    def sql(self) -> str:
        return f"GRANT {self._what} TO {self.role}"

    @property
    def revoke_sql(self) -> str:
        return f"REVOKE {self._what} FROM {self.role}"

    @property
    def _what(self) -> str:
        column = f" ({self.column})" if self.column else ""
        return f"{self.privilege}{column} ON {self.table}"


def grants_of(table: Table) -> tuple[Grant, ...]:
    """The privileges of the serving roles on `table`, no more and no fewer."""
    model = scoped_model_of(table)
    if model is None and table.schema in GATE_SCHEMAS:
        return tuple(Grant(table.fullname, GATE, verb) for verb in ("SELECT", "INSERT", "UPDATE", "DELETE"))
    return tuple(_app_grants(table, model.__app_rights__ if model is not None else OWN_ORGANIZATION))


def _app_grants(table: Table, rights: Rights) -> Iterator[Grant]:
    name = table.fullname
    names = table.columns.keys()
    unknown = {*rights.update, *rights.unseen} - set(names)
    assert not unknown, f"{name}: __app_rights__ names columns that it has not: {sorted(unknown)}"
    if rights.unseen:
        yield from (Grant(name, APP, "SELECT", key) for key in names if key not in rights.unseen)
    else:
        yield Grant(name, APP, "SELECT")
    if rights.insert:
        yield Grant(name, APP, "INSERT")
    if rights.delete:
        yield Grant(name, APP, "DELETE")
    stamped = {"updated_at"} & set(names) if rights.update else set()
    yield from (Grant(name, APP, "UPDATE", column) for column in sorted({*rights.update} | stamped))


def grants_in(owner: Connection[Any]) -> set[Grant]:
    """What is granted in the live database, to anybody but the owners of the tables."""
    rows = [*owner.execute(TABLE_GRANTS), *owner.execute(COLUMN_GRANTS)]
    return {Grant(table, role, privilege, column or "") for table, role, privilege, column in rows}
