"""Row-level security, generated from the models: `migrate`, tests and the doctor share this one source."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from psycopg import Connection
from sqlalchemy import Table

from blockyard.tenancy.base import CROSSING, GATE_SCHEMAS, Base, OrganizationScoped
from blockyard.tenancy.roles import APP, GATE, OWNER

ORGANIZATION = "ANY (ARRAY[wall.first(( SELECT tenancy.current_organization_id() AS current_organization_id))])"
ENTERED = "ANY (ARRAY[wall.first(( SELECT tenancy.entered_organization_id() AS entered_organization_id))])"
"""The organization that a member has entered, and that a member or a student has. As PostgreSQL prints it.

PostgreSQL may run a cheap condition of the statement before the policy, on everybody's rows: `x IS NULL` and CASE always,
an operator if it is leakproof. It sorts by cost, so the policy costs less than nothing (sql/functions.sql: wall.first).
An array of one, because `=` with a constant of the statement's would be merged into one condition, without wall.first.
The sub-select is evaluated once per statement, not once per row.
"""

USER = "( SELECT tenancy.current_user_id() AS current_user_id)"
STUDENT = "( SELECT tenancy.current_student_id() AS current_student_id)"
"""Who has entered: a member, or a student. NULL of the other."""


@dataclass(frozen=True, slots=True)
class Policy:
    """One CREATE POLICY. Expressions are written as PostgreSQL prints them, so the doctor compares text with text."""

    table: str
    name: str
    command: str
    role: str
    using: str | None
    check: str | None
    permissive: bool = True
    """None of ours is restrictive: it can only take away, but nobody asked for it."""

    @property
    def sql(self) -> str:
        using = f" USING ({self.using})" if self.using else ""
        check = f" WITH CHECK ({self.check})" if self.check else ""
        return f"CREATE POLICY {self.name} ON {self.table} FOR {self.command} TO {self.role}{using}{check}"

    @property
    def drop_sql(self) -> str:
        return f"DROP POLICY {self.name} ON {self.table}"


POLICIES = """
    SELECT schemaname || '.' || tablename, policyname, cmd, array_to_string(roles, ','), qual, with_check,
           permissive = 'PERMISSIVE'
    FROM pg_policies WHERE schemaname || '.' || tablename = ANY(%s) ORDER BY 1, 2
"""


def policies_in(owner: Connection[Any]) -> set[Policy]:
    """The policies of the live tables that have a model."""
    return {Policy(*row) for row in owner.execute(POLICIES, [list(Base.metadata.tables)])}


def scoped_models() -> list[type[OrganizationScoped]]:
    """Every model of an organization, in the order of its table's name."""
    models = (mapper.class_ for mapper in Base.registry.mappers)
    return sorted((model for model in models if issubclass(model, OrganizationScoped)), key=lambda m: str(m.__table__))


def scoped_model_of(table: Table) -> type[OrganizationScoped] | None:
    """The model of a table of organizations; None for a global table."""
    return next((model for model in scoped_models() if model.__table__ is table), None)


def policies_of(table: Table) -> tuple[Policy, ...]:
    """The policies `table` must have, no more and no fewer."""
    return tuple(_policies(table))


def _policies(table: Table) -> Iterator[Policy]:
    name = table.fullname
    model = scoped_model_of(table)
    if model is not None:
        yield from _of_members(name, model) if model.__students_see__ is None else _of_students_too(name, model)
        if model.__crossing__:
            yield Policy(name, "crossing", "ALL", OWNER, "true", "true")
    elif table.schema in GATE_SCHEMAS:
        yield Policy(name, "gate", "ALL", GATE, "true", "true")
        if table.info.get(CROSSING):
            yield Policy(name, "crossing", "ALL", OWNER, "true", "true")
    else:
        mine = f"(id = {ORGANIZATION})"
        yield Policy(name, "own_organization", "ALL", APP, mine, mine)
        yield Policy(name, "crossing", "ALL", OWNER, "true", "true")


def _of_members(name: str, model: type[OrganizationScoped]) -> Iterator[Policy]:
    mine = where(ORGANIZATION, model.__seen_by__)
    if model.__app_rights__.update or model.__app_rights__.delete:
        yield Policy(name, "organization_isolation", "ALL", APP, mine, mine)
    else:  # append-only: what is written names its true author
        author = where(ORGANIZATION, model.__seen_by__, f"(created_by_id = {USER})")
        yield Policy(name, "organization_isolation", "SELECT", APP, mine, None)
        if model.__app_rights__.insert:
            yield Policy(name, "organization_append", "INSERT", APP, None, author)


def _of_students_too(name: str, model: type[OrganizationScoped]) -> Iterator[Policy]:
    """Students read, and write what is said; members read and write."""
    assert model.__seen_by__ is not None, f"{name}: say in __seen_by__ which rows members see, since students see some"
    assert model.__students_see__ is not None
    members = where(ORGANIZATION, model.__seen_by__)
    seen = where(ENTERED, (*model.__seen_by__, model.__students_see__))
    write = model.__students_write__
    written = members if write is None else where(ENTERED, (*model.__seen_by__, write))
    yield Policy(name, "organization_isolation", "SELECT", APP, seen, None)
    if model.__app_rights__.insert:
        yield Policy(name, "organization_insert", "INSERT", APP, None, written)
    if model.__app_rights__.update:
        yield Policy(name, "organization_update", "UPDATE", APP, written, written)
    if model.__app_rights__.delete:
        yield Policy(name, "organization_delete", "DELETE", APP, members, None)


def where(organization: str, seen: tuple[str, ...] | None, *more: str) -> str:
    """Rows of the organization, and of these those for which one of the conditions holds, and all of `more`."""
    all_of = [f"(organization_id = {organization})", *more]
    if seen is not None:
        any_of = " OR ".join(seen)
        all_of.insert(1, any_of if len(seen) == 1 else f"({any_of})")
    return all_of[0] if len(all_of) == 1 else f"({' AND '.join(all_of)})"


def secure(table: Table) -> list[str]:
    """The statements that put `table` behind its wall. Run them in the migration that creates it; `blockyard migrate`
    adds the rights (reconcile.py)."""
    return [
        f"ALTER TABLE {table.fullname} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table.fullname} FORCE ROW LEVEL SECURITY",
        *(policy.sql for policy in policies_of(table)),
    ]
