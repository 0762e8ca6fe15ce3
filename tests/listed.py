"""The lists of the API, found in its routes, and rows to fill them with."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import psycopg
from psycopg.rows import dict_row
from psycopg.sql import SQL, Identifier
from psycopg.types.json import Jsonb
from sqlalchemy import UniqueConstraint

from blockyard.app.openapi import dependencies_of
from blockyard.app.rooms import ROOMS, routers_of
from blockyard.base.ids import new_id
from blockyard.billing.inbox.models import StripeEvent
from blockyard.billing.models import Mirrored
from blockyard.classes.models import Enrollment
from blockyard.environments.models import Environment, EnvironmentVersion
from blockyard.identity.models import Membership
from blockyard.uploads.models import Upload
from blockyard.web.listing import Listing
from blockyard.web.routing import API, Route
from tests.world import School

STUDENTS: Final = f"{API}/student/"
"""What no member may ask for; tests of the students' own rooms walk their lists."""
KNOWN_WHOLE: Final = "/organizations"
"""No rows of one organization: a person's organizations."""
BASE: Final = datetime(2026, 1, 1, tzinfo=UTC)
SPELLINGS: Final = ("mars", "Mars", "zoo", "Äpfel", "MARS", "apfel")


@dataclass(frozen=True, slots=True)
class ListRoute:
    path: str
    listing: Listing

    def url(self, school: School) -> str:
        return API + self.path.format(**school.path_ids)

    @property
    def model(self) -> type[Any]:
        model = next(iter(self.listing.orders.values())).id_column.class_
        assert isinstance(model, type)
        return model

    @property
    def name(self) -> str:
        """Of the column that names its rows in answers."""
        if issubclass(self.model, Mirrored):
            return "stripe_id"
        return {EnvironmentVersion: "number", StripeEvent: "event_id"}.get(self.model, "id")


def list_routes() -> Iterator[ListRoute]:
    for router in routers_of(ROOMS):
        for route in router.routes:
            if isinstance(route, Route) and "GET" in (route.methods or ()) and not route.path.startswith(STUDENTS):
                for call in dependencies_of(route.dependant):
                    if hasattr(call, "listing"):
                        yield ListRoute(route.path.removeprefix(API), call.listing)


ROUTES: Final = {route.path: route for route in list_routes()}
ROWS: Final = {path: route for path, route in ROUTES.items() if path != KNOWN_WHOLE}


def add_row(admin: psycopg.Connection, school: School, route: ListRoute, number: int, **values: Any) -> str:
    """A row like one that the school has, with what it is sorted by more or less its own. Returns its name in answers."""
    row = like(admin, school, route.model)
    for order in route.listing.orders.values():
        if order.column is not None:
            kind = order.column.type.python_type
            row[order.column.key] = (
                BASE + timedelta(hours=number // 2)
                if kind is datetime
                else BASE.date() + timedelta(days=number // 2)
                if kind is date
                else number // 2
                if kind is int
                else f"{SPELLINGS[number % len(SPELLINGS)]}-{number // 4}"
            )
    row |= own(admin, route.model, row, number) | values
    insert(admin, route.model, row)
    if route.model is Environment:
        version = like(admin, school, EnvironmentVersion) | {"environment_id": row["id"], "number": 1}
        insert(admin, EnvironmentVersion, version)
    return str(row[route.name])


def like(admin: psycopg.Connection, school: School, model: type[Any]) -> dict[str, Any]:
    """The newest row that the world gave the school, with an id of its own."""
    statement = SQL("SELECT * FROM {} WHERE organization_id = %s ORDER BY id LIMIT 1").format(table_of(model))
    with admin.cursor(row_factory=dict_row) as cursor:
        row = cursor.execute(statement, [school.id]).fetchone()
    assert row is not None
    computed = {column.name for column in model.__table__.columns if column.computed is not None}
    kept = {name: Jsonb(value) if isinstance(value, dict) else value for name, value in row.items()}
    kept = {name: value for name, value in kept.items() if name not in computed}
    for name in ("notices", "attempts", "warnings", "pages"):
        if isinstance(kept.get(name), list):
            kept[name] = Jsonb(kept[name])
    return kept | {"id": new_id()}


def own(admin: psycopg.Connection, model: type[Any], row: dict[str, Any], number: int) -> dict[str, Any]:
    """What no two rows may have the same of, or what goes with what they are sorted by."""
    if model is Upload:
        return {"length": row["length"] + 1, "received": 0}
    if model is Membership:
        email = f"{row['id']}@example.org"
        admin.execute("INSERT INTO identity.users (id, email, full_name) VALUES (%s, %s, 'x')", [row["id"], email])
        return {"user_id": row["id"]}
    if model is Enrollment:  # a list of students tells their ids
        statement = (
            "INSERT INTO blockyard.students (organization_id, id, display_name, created_by_id) VALUES (%s, %s, 'x', %s)"
        )
        admin.execute(statement, [row["organization_id"], row["id"], row["created_by_id"]])
        return {"student_id": row["id"]}
    made = {}
    for one in model.__table__.constraints | model.__table__.indexes:
        if isinstance(one, UniqueConstraint) or getattr(one, "unique", False):
            column = list(one.columns)[-1]
            name = column.info.get("filled_by", column.name.removesuffix("_key"))
            if name != "id":
                made[name] = another(row[name], number, row["id"])
    return made | ({"token_hash": None} if "token_hash" in row else {})


def another(value: Any, number: int, row_id: UUID) -> Any:
    match value:
        case int():
            return 1000 + number
        case UUID():
            return new_id()
    return f"{value}-{row_id}".lower()


def insert(admin: psycopg.Connection, model: type[Any], row: dict[str, Any]) -> None:
    names, places = map(Identifier, row), [SQL("%s")] * len(row)
    statement = SQL("INSERT INTO {} ({}) VALUES ({})").format(
        table_of(model), SQL(", ").join(names), SQL(", ").join(places)
    )
    admin.execute(statement, list(row.values()))


def delete_row(admin: psycopg.Connection, school: School, route: ListRoute, name: str) -> None:
    """What hangs on it goes along."""
    statement = SQL("DELETE FROM {} WHERE organization_id = %s AND {}::text = %s")
    admin.execute(statement.format(table_of(route.model), Identifier(route.name)), [school.id, name])


def table_of(model: type[Any]) -> Identifier:
    return Identifier("blockyard", model.__tablename__)
