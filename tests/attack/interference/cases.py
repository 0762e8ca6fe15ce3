"""The corpus: statements by which outsiders, who saw the schema and no code, tried to learn one bit of another school."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Final

from sqlalchemy import DateTime, Table, Text, Uuid

from blockyard.tenancy.policies import scoped_models
from tests.attack.interference.answers import Case
from tests.world import World

CORPUS: Final[list[dict[str, Any]]] = json.loads((files(__package__) / "corpus.json").read_text())

Fill = dict[str, str]


def cases(world: World, rows: dict[str, tuple[str, str]]) -> Iterator[Case]:
    """Every case of the corpus; one with {table} for each scoped table. `rows`: the ids of an own and a foreign row."""
    people = {
        "own_organization": str(world.alpha.id),
        "own_user": str(world.alpha.owner.id),
        "foreign_organization": str(world.omega.id),
        "foreign_user": str(world.omega.owner.id),
    }
    fills = [fill_of(model.__table__, people, rows) for model in scoped_models() if isinstance(model.__table__, Table)]
    for entry in CORPUS:
        statements = (*entry["setup"], entry["statement"])
        if any("{table}" in statement for statement in statements):
            for fill in fills:
                yield Case(f"{entry['name']} on {fill['table']}", filled(statements, fill))
        else:
            yield Case(entry["name"], filled(statements, fills[0]))


def fill_of(table: Table, people: Fill, rows: dict[str, tuple[str, str]]) -> Fill:
    own_row, foreign_row = rows[table.fullname]
    unseen: set[str] = set()
    columns = [column for column in table.columns if column.name not in unseen]
    return {
        **people,
        "table": table.fullname,
        "own_row": own_row,
        "foreign_row": foreign_row,
        "nullable": next((column.name for column in columns if column.nullable), "id"),
        "text": next((column.name for column in columns if isinstance(column.type, Text)), "id::text"),
        "timestamp": next((column.name for column in columns if isinstance(column.type, DateTime)), "now()"),
        "uuid": next(
            (column.name for column in columns if isinstance(column.type, Uuid) and column.name != "organization_id"),
            "id",
        ),
    }


def filled(statements: tuple[str, ...], fill: Fill) -> tuple[str, ...]:
    """Not str.format: the statements hold braces of their own."""
    return tuple(replaced(statement, fill) for statement in statements)


def replaced(statement: str, fill: Fill) -> str:
    for name, value in fill.items():
        statement = statement.replace("{" + name + "}", value)
    return statement
