"""Every scoped table x raw SQL, generated from the models: a session of alpha aims at omega's rows.

Each case runs beside its twin, the same statement on alpha's own rows, which must work: so it can fail.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from secrets import token_hex
from typing import Any
from uuid import UUID

import psycopg
import pytest
from psycopg.sql import SQL, Identifier
from psycopg.types.json import Jsonb
from sqlalchemy import ARRAY, Column, Table, UniqueConstraint

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.base.ids import new_id
from blockyard.environments.models import Environment
from blockyard.tenancy.base import GATE_SCHEMAS, OrganizationScoped, key_beside
from blockyard.tenancy.policies import scoped_models
from tests.attack.tenant import Connection, app_connection, inside
from tests.databases import TestDatabase
from tests.world import School, World
from tests.world_paths import no_row, path_id

MODELS = pytest.mark.parametrize("model", scoped_models(), ids=lambda model: model.__tablename__)

STAMPS = {"organization_id", "id", "created_by_id"}
"""Columns that nobody chooses a value for."""


def natural_key(model: type[OrganizationScoped]) -> set[str]:
    """Columns that a second row of the same organization must not repeat: those of its uniques that no parent fills."""
    table = model.__table__
    assert isinstance(table, Table)
    parents = {column.name for key in table.foreign_key_constraints for column in key.columns} - {"user_id"}
    return {filled_by(column) for key in unique_columns(model) for column in key} - STAMPS - parents


def unique_columns(model: type[OrganizationScoped]) -> list[list[Column[Any]]]:
    """Of each of its uniques."""
    table = model.__table__
    assert isinstance(table, Table)
    keys = [list(constraint.columns) for constraint in table.constraints if isinstance(constraint, UniqueConstraint)]
    return keys + [list(index.columns) for index in table.indexes if index.unique]


def text_of(column: Column[Any]) -> str:
    """The column that somebody fills: the text that `column` is the key of, or `column` itself."""
    name = column.name.removesuffix(key_beside(""))
    return name if column.computed is not None and name in column.table.columns else column.name


def filled_by(column: Column[Any]) -> str:
    """The same of a column of a unique, which may be a key_while, too."""
    filled: str = column.info.get("filled_by") or text_of(column)
    return filled


def table_of(model: type[OrganizationScoped]) -> Identifier:
    return Identifier(*str(model.__table__).split("."))


def first_row(admin: psycopg.Connection, model: type[OrganizationScoped], school: School) -> dict[str, Any]:
    """A row of the school, as a superuser sees it, without generated columns."""
    columns = [column.name for column in model.__table__.columns if column.computed is None]
    query = SQL("SELECT {} FROM {} WHERE organization_id = %s ORDER BY id LIMIT 1").format(
        SQL(", ").join(map(Identifier, columns)), table_of(model)
    )
    row = admin.execute(query, [school.id]).fetchone()
    assert row is not None, no_row(model.__table__)
    return dict(zip(columns, row, strict=True))


def insert(connection: Connection, model: type[OrganizationScoped], row: dict[str, Any]) -> int:
    arrays = {column.name for column in model.__table__.columns if isinstance(column.type, ARRAY)}
    values = [
        Jsonb(value) if isinstance(value, dict | list) and name not in arrays else value for name, value in row.items()
    ]
    query = SQL("INSERT INTO {} ({}) VALUES ({})").format(
        table_of(model), SQL(", ").join(map(Identifier, row)), SQL(", ").join([SQL("%s")] * len(row))
    )
    return connection.execute(query, values).rowcount


@contextmanager
def room_for_one(admin: psycopg.Connection, model: type[OrganizationScoped], school: School) -> Iterator[None]:
    """Of what an organization has one at most, the one that is there is away meanwhile."""
    is_single = any({filled_by(column) for column in key} == {"organization_id"} for key in unique_columns(model))
    row = first_row(admin, model, school)
    if is_single:
        admin.execute(SQL("DELETE FROM {} WHERE id = %s").format(table_of(model)), [row["id"]])
    try:
        yield
    finally:
        if is_single:
            insert(admin, model, row)


def fresh(model: type[OrganizationScoped], row: dict[str, Any], world: World) -> dict[str, Any]:
    """A new row like `row`, that collides with nothing in its own organization."""
    values = {name: another(name, row[name], world) for name in natural_key(model)}
    if "user_id" in values and is_member_of(model):
        values["user_id"] = world.alpha.both.id
    if is_one_of_student(model):
        values["student_id"] = next(one.new_student_id for one in world.schools if one.id == row["organization_id"])
    return row | values | {"id": new_id()}


def is_member_of(model: type[OrganizationScoped]) -> bool:
    """Whether its `user_id` names a member, and so not anybody."""
    table = model.__table__
    assert isinstance(table, Table)
    return any("user_id" in key.column_keys for key in table.foreign_key_constraints if len(key.columns) > 1)


def is_one_of_student(model: type[OrganizationScoped]) -> bool:
    """Whether a student has one at most, of each parent that it has beside."""
    parents = {"organization_id", "assignment_id", "class_id", "student_id"}
    keys = [{column.name for column in key} for key in unique_columns(model)]
    return any("student_id" in key and key <= parents for key in keys)


def another(name: str, value: object, world: World) -> object:
    """A value beside `value` for the column `name`."""
    match value:
        case _ if name == "user_id":
            return world.outsider.id
        case str():
            return f"other-{token_hex(4)}-{value}"
        case int():
            return value + 1
        case UUID():
            return new_id()
    raise AssertionError(
        f"the unique column {name} holds a {type(value).__name__}, and no test can make another one: add a case to"
        " another() in tests/attack/test_tables.py."
    )


def test_what_the_attackers_lack_is_told(world: World) -> None:
    with pytest.raises(AssertionError, match=r"unique column since holds a date, .*: add a case to another\(\)"):
        another("since", date(2026, 1, 1), world)
    with pytest.raises(LookupError, match=r'^GET /x/{thing_id}: .* "thing_id": PathId\(.* in tests/world_paths\.py\.$'):
        path_id("thing_id", "GET /x/{thing_id}")


def test_natural_keys_are_those_that_no_parent_fills() -> None:
    found = {str(model.__table__): natural_key(model) for model in scoped_models()}
    expected = {
        "blockyard.agent_executions": set(),
        "blockyard.agent_instances": {"agent_id"},
        "blockyard.environment_versions": {"number"},
        "blockyard.memberships": {"user_id"},
        "blockyard.roblox_assets": {"path"},
    }
    assert {name: found[name] for name in expected} == expected


@MODELS
def test_select(
    database: TestDatabase, world: World, admin: psycopg.Connection, model: type[OrganizationScoped]
) -> None:
    assert first_row(admin, model, world.omega)
    query = SQL("SELECT DISTINCT organization_id FROM {}").format(table_of(model))
    with inside(database, world.alpha.owner) as connection:
        assert connection.execute(query).fetchall() == [(world.alpha.id,)]
    with app_connection(database) as connection:
        assert connection.execute(query).fetchall() == [], "without a context there are no rows"


@MODELS
def test_insert(
    database: TestDatabase, world: World, admin: psycopg.Connection, model: type[OrganizationScoped]
) -> None:
    own = fresh(model, first_row(admin, model, world.alpha), world)
    if model.__app_rights__.insert:
        with room_for_one(admin, model, world.alpha), inside(database, world.alpha.owner) as connection:
            assert insert(connection, model, own) == 1
    else:
        with inside(database, world.alpha.owner) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
            insert(connection, model, own)
    with inside(database, world.alpha.owner) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        insert(connection, model, fresh(model, first_row(admin, model, world.omega), world))


@MODELS
def test_update(
    database: TestDatabase, world: World, admin: psycopg.Connection, model: type[OrganizationScoped]
) -> None:
    """Each column that some statement of ours changes, in own rows alone; and no other column, not even in own rows."""
    own, foreign = (first_row(admin, model, school)["id"] for school in world.schools)
    allowed = changeable(model)
    for column in (column for column in model.__table__.columns if column.computed is None):
        name = Identifier(column.name)
        value = SQL("sha256('other')") if column.name in model.__app_rights__.unseen else name
        query = SQL("UPDATE {} SET {} = {} WHERE id = %s").format(table_of(model), name, value)
        with inside(database, world.alpha.owner) as connection:
            if column.name in allowed:
                assert connection.execute(query, [own]).rowcount == 1, column
                assert connection.execute(query, [foreign]).rowcount == 0, column
            else:
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(query, [own])


def changeable(model: type[OrganizationScoped]) -> set[str]:
    columns = set(model.__app_rights__.update)
    return columns | {"updated_at"} & set(model.__table__.columns.keys()) if columns else columns


@MODELS
def test_unseen(database: TestDatabase, world: World, model: type[OrganizationScoped]) -> None:
    """What no statement of ours reads, none can."""
    for column in (column.name for column in model.__table__.columns):
        query = SQL("SELECT {} FROM {}").format(Identifier(column), table_of(model))
        with inside(database, world.alpha.owner) as connection:
            if column in model.__app_rights__.unseen:
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(query)
            else:
                connection.execute(query)


@MODELS
def test_delete(
    database: TestDatabase, world: World, admin: psycopg.Connection, model: type[OrganizationScoped]
) -> None:
    query = SQL("DELETE FROM {} WHERE id = %s").format(table_of(model))
    own, foreign = (first_row(admin, model, school)["id"] for school in world.schools)
    with inside(database, world.alpha.owner) as connection:
        if model.__app_rights__.delete:
            connection.execute("SET CONSTRAINTS ALL DEFERRED")
            if model is Environment:  # one that a class was given is not deleted
                connection.execute("DELETE FROM blockyard.assignments")
            assert connection.execute(query, [own]).rowcount == 1
            assert connection.execute(query, [foreign]).rowcount == 0
        else:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(query, [own])


def test_organizations(database: TestDatabase, world: World) -> None:
    with inside(database, world.alpha.owner) as connection:
        assert connection.execute("SELECT id FROM blockyard.organizations").fetchall() == [(world.alpha.id,)]
        rename = "UPDATE blockyard.organizations SET name = 'x' WHERE id = %s"
        assert connection.execute(rename, [world.alpha.id]).rowcount == 1
        assert connection.execute(rename, [world.omega.id]).rowcount == 0
        delete = "DELETE FROM blockyard.organizations WHERE id = %s"
        assert connection.execute(delete, [world.omega.id]).rowcount == 0


def test_people(database: TestDatabase, world: World) -> None:
    """A session knows those who share its organization, former members included, from their memberships alone."""
    school = world.alpha
    people = (school.owner, school.admin, school.teacher, school.student, school.former, school.both)
    with inside(database, school.student) as connection:
        found = connection.execute("SELECT user_id, email, full_name FROM blockyard.memberships").fetchall()
        assert set(found) == {(person.id, person.email, person.full_name) for person in people}
    for table in metadata_of(ROOMS).tables.values():
        if table.schema in GATE_SCHEMAS:
            with inside(database, school.owner) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(SQL("SELECT count(*) FROM {}").format(Identifier(*table.fullname.split("."))))


def test_the_owner_is_bound_too(database: TestDatabase) -> None:
    """FORCE: even the tables' owner sees rows only where a definer function must."""
    assert database.settings.owner_database_url is not None
    with psycopg.connect(database.settings.owner_database_url.get_secret_value()) as owner:
        for model in scoped_models():
            query = SQL("SELECT count(*) > 0 FROM {}").format(table_of(model))
            assert owner.execute(query).fetchone() == (model.__crossing__,), model
