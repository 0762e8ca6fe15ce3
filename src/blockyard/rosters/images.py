"""What a row of the school's is made of, as far as imports change it: as JSON, and back again.

`before` and `after` of a change hold some of it. One statement writes it for all changes of a kind.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    DateTime,
    Integer,
    ScalarSelect,
    Text,
    Uuid,
    case,
    cast,
    exists,
    false,
    func,
    literal,
    null,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import InstrumentedAttribute

from blockyard.classes.models import Enrollment, SchoolClass, Term
from blockyard.classes.states import EnrollmentState
from blockyard.rosters.models import RosterChange
from blockyard.rosters.states import Action, Kind
from blockyard.students.models import Student
from blockyard.tenancy.base import Base, OrganizationScoped


@dataclass(frozen=True, slots=True)
class Image:
    """`changed` are columns that imports change, with their types; `fixed` those that they only fill in new rows."""

    model: type[Any]
    changed: Mapping[str, Any]
    fixed: tuple[str, ...] = ()
    ends_at: str | None = None
    """The column that says when a row ended. `ended` is the word of `before` and `after` for whether it has."""
    ended: str = "archived"

    def column(self, name: str) -> InstrumentedAttribute[Any]:
        found: InstrumentedAttribute[Any] = getattr(self.model, name)
        return found

    def as_json(self) -> ColumnElement[Any]:
        """All of it, of the row as it is now."""
        told: list[Any] = []
        for name in (*self.changed, *self.fixed):
            told += [literal(name, Text), self.column(name)]
        if self.ends_at is not None and self.ended == "archived":
            told += [literal(self.ended, Text), self.column(self.ends_at).is_not(None)]
        return func.jsonb_build_object(*told, type_=JSONB)

    def before(self) -> ColumnElement[Any]:
        """Of the row as it is now, what `after` will change."""
        key = func.jsonb_object_keys(RosterChange.after).column_valued("key")
        now = select(func.jsonb_object_agg(key, self.as_json().op("->")(key))).correlate(RosterChange, self.model)
        told: ScalarSelect[Any] = now.scalar_subquery()
        if self.ends_at is None:
            return told
        moment = func.jsonb_build_object(literal(self.ends_at, Text), self.column(self.ends_at))
        return told.op("||")(case((RosterChange.after.has_key(self.ended), moment), else_=func.jsonb_build_object()))

    def values_after(self, now: ColumnElement[Any]) -> dict[str, Any]:
        """For an UPDATE: what `after` says, and of the rest what is there."""
        values = {name: self.told(RosterChange.after, name) for name in self.changed}
        if self.ends_at is not None:
            is_over = RosterChange.after[self.ended].astext.in_(("true", EnrollmentState.DROPPED.value))
            there = self.column(self.ends_at)
            values[self.ends_at] = case(
                (~RosterChange.after.has_key(self.ended), there), (is_over, func.coalesce(there, now)), else_=null()
            )
        return values

    def values_before(self) -> dict[str, Any]:
        """For an UPDATE: what `before` says, and of the rest what is there."""
        values = {name: self.told(RosterChange.before, name) for name in self.changed}
        if self.ends_at is not None:
            values[self.ends_at] = self.told(RosterChange.before, self.ends_at, DateTime(timezone=True))
        return values

    def told(self, said: Any, name: str, kind: Any = None) -> ColumnElement[Any]:
        value = cast(said[name].astext, self.changed[name] if kind is None else kind)
        return case((said.has_key(name), value), else_=self.column(name))

    def is_as_applied(self) -> ColumnElement[bool]:
        """Whether nobody has changed since what the import changed."""
        return self.as_json().op("@>")(RosterChange.after)


IMAGES: Final = {
    Kind.TERM: Image(Term, {"name": Text, "kind": Text, "starts_on": Date, "ends_on": Date}, ("sourced_id",)),
    Kind.CLASS: Image(
        SchoolClass,
        {"name": Text, "subject": Text, "grade_level": Integer, "room": Text, "term_id": Uuid, "teacher_id": Uuid},
        ("sourced_id", "max_students"),
        ends_at="archived_at",
    ),
    Kind.STUDENT: Image(
        Student,
        {"display_name": Text, "given_name": Text, "family_name": Text, "grade_level": Integer},
        ("sourced_id",),
        ends_at="archived_at",
    ),
    Kind.ENROLLMENT: Image(
        Enrollment,
        {"status": Text, "sourced_id": Text},
        ("class_id", "student_id"),
        ends_at="dropped_at",
        ended="status",
    ),
}
"""In the order in which new rows are made: each may be of one before."""


def of_kind(import_id: UUID, kind: Kind, *actions: Action) -> list[ColumnElement[bool]]:
    """Conditions on changes, beside the row that each is about."""
    model = IMAGES[kind].model
    return [
        RosterChange.import_id == import_id,
        RosterChange.kind == kind,
        RosterChange.action.in_(actions),
        RosterChange.target_id == model.id,
    ]


def has_dependents(model: type[OrganizationScoped]) -> ColumnElement[bool]:
    """Whether any row of any table belongs to the row: whoever deletes it deletes that, too."""
    found = [
        exists(select(child.id).where(getattr(child, name) == model.id))
        for child, name in sorted(children_of(model), key=str)
    ]
    return or_(false(), *found)


def children_of(model: type[OrganizationScoped]) -> list[tuple[type[Any], str]]:
    """Models with a key to `model`, and the column that names its row."""
    return [
        (mapper.class_, column.name)
        for mapper in Base.registry.mappers
        for key in getattr(mapper.local_table, "foreign_key_constraints", ())
        if key.referred_table is model.__table__
        for column in key.columns
        if column.name != "organization_id"
    ]
