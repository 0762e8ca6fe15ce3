"""Every foreign key and every unique, from the live catalog: none accepts or reveals another organization's row."""

from typing import Any

import psycopg
import pytest
from psycopg.sql import SQL
from sqlalchemy import ForeignKeyConstraint, Table, UniqueConstraint

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.base import OrganizationScoped, Rights
from blockyard.tenancy.policies import scoped_models
from tests.attack.tenant import Connection, inside
from tests.attack.test_tables import filled_by, first_row, fresh, insert, natural_key, room_for_one, table_of
from tests.databases import TestDatabase
from tests.world import World


def schema_of(model: type[OrganizationScoped]) -> Table:
    return metadata_of(ROOMS).tables[str(model.__table__)]


def parents() -> list[Any]:
    """(model, constraint) for each foreign key to a scoped table from one that a session may insert into."""
    scoped = {schema_of(model) for model in scoped_models()}
    return [
        pytest.param(model, constraint, id=f"{schema_of(model).name}.{constraint.column_keys[-1]}")
        for model in scoped_models()
        if model.__app_rights__.insert
        for constraint in sorted(schema_of(model).foreign_key_constraints, key=lambda key: str(key.name))
        if constraint.referred_table in scoped
    ]


def uniques() -> list[Any]:
    """(model, columns) for each unique constraint or unique index of a scoped table that a session may insert into."""
    found = []
    for model in scoped_models():
        if not model.__app_rights__.insert:
            continue
        table = schema_of(model)
        columns = [c.columns for c in table.constraints if isinstance(c, UniqueConstraint)]
        columns += [index.columns for index in table.indexes if index.unique]
        keys = [[filled_by(column) for column in each] for each in columns]
        found += [pytest.param(model, key, id=f"{table.name}.{'_'.join(key)}") for key in sorted(keys)]
    return found


@pytest.mark.parametrize(("model", "constraint"), parents())
def test_foreign_parent(
    database: TestDatabase,
    world: World,
    admin: psycopg.Connection,
    model: type[OrganizationScoped],
    constraint: ForeignKeyConstraint,
) -> None:
    """A row of alpha cannot hang on omega's parent; with alpha's own parent the same row goes in."""
    column = constraint.column_keys[-1]
    row = fresh(model, first_row(admin, model, world.alpha), world)
    with room_for_one(admin, model, world.alpha), inside(database, world.alpha.owner) as connection:
        assert insert(connection, model, row) == 1
        connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
    row[column] = first_row(admin, model, world.omega)[column]
    with (
        room_for_one(admin, model, world.alpha),
        inside(database, world.alpha.owner) as connection,
        pytest.raises((psycopg.errors.ForeignKeyViolation, psycopg.errors.InsufficientPrivilege)),
    ):
        insert_now(connection, model, row)


def insert_now(connection: Connection, model: type[OrganizationScoped], row: dict[str, Any]) -> None:
    """Insert, and check deferred keys too."""
    insert(connection, model, row)
    connection.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize(("model", "key"), uniques())
def test_foreign_value(
    database: TestDatabase,
    world: World,
    admin: psycopg.Connection,
    model: type[OrganizationScoped],
    key: list[str],
) -> None:
    """Alpha may use a value that omega uses, so a collision tells nothing; one of its own twice it may not."""
    taken = fresh(model, first_row(admin, model, world.omega), world)
    own = first_row(admin, model, world.alpha)
    new = fresh(model, own, world)
    with room_for_one(admin, model, world.omega):
        assert insert(admin, model, taken) == 1, "omega has a value that alpha has not"
        try:
            beside = new | {name: taken[name] for name in key if name in natural_key(model)}
            with room_for_one(admin, model, world.alpha), inside(database, world.alpha.owner) as connection:
                assert insert(connection, model, beside) == 1
            with inside(database, world.alpha.owner) as connection, pytest.raises(psycopg.errors.UniqueViolation):
                insert(connection, model, new | {name: own[name] for name in key})
        finally:
            admin.execute(SQL("DELETE FROM {} WHERE id = %s").format(table_of(model)), [taken["id"]])


APPENDED = [
    model
    for model in scoped_models()
    if model.__app_rights__ == Rights() and "created_by_id" in schema_of(model).columns and not model.__students_write__
]
"""What is written once, in the name of who writes it."""


@pytest.mark.parametrize("model", APPENDED, ids=lambda model: model.__tablename__)
def test_what_is_appended_names_its_true_author(
    database: TestDatabase, world: World, admin: psycopg.Connection, model: type[OrganizationScoped]
) -> None:
    row = fresh(model, first_row(admin, model, world.alpha), world)
    with inside(database, world.alpha.owner) as connection:
        assert insert(connection, model, row | {"created_by_id": world.alpha.owner.id}) == 1
    for author in (world.alpha.admin, world.omega.owner, world.alpha.pupil):
        with inside(database, world.alpha.owner) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
            insert_now(connection, model, row | {"created_by_id": author.id})


def test_every_scoped_model_is_attacked() -> None:
    """A model that another module defines, but no migration and no test knows, is caught here."""
    assert {str(model.__table__) for model in scoped_models()} <= set(metadata_of(ROOMS).tables)
    assert len(scoped_models()) >= 7
