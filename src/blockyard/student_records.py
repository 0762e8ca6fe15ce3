"""What rooms hold of students: in one list, from which it is exported, counted and erased. A room names its own in its
`student_records.py`, and a test fails for a table with a `student_id` that no room names."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute

from blockyard.tenancy.base import OrganizationScoped
from blockyard.tenancy.session import TenantSession

NEVER_EXPORTED = frozenset({"organization_id"})


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentRecords:
    """The rows of one table that are about students. They go with the student's entry, by their key, unless they are the
    trail's."""

    model: type[OrganizationScoped]
    holds: str
    """What a row is, in words for the people who read the export."""
    student: InstrumentedAttribute[Any] | None = None
    """The column that says whom a row is about. None: `mentions` says it."""
    mentions: Callable[[Sequence[UUID] | None], ColumnElement[bool]] | None = None
    """Rows that only tell of these students, or of any (None)."""
    outlast: bool = True
    """Whether rows that only tell of a student outlast her."""
    named: Mapping[str, ColumnElement[Any]] = field(default_factory=lambda: MappingProxyType({}))
    """More columns of the export: what an id means, in words."""
    left_out: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Columns that are not exported, and why."""
    may_stay: bool = False
    """Whether a copy without a name stays where the school keeps the results of who is erased."""

    @property
    def name(self) -> str:
        return self.model.__tablename__  # type: ignore[attr-defined,no-any-return]  # each model has one

    @property
    def is_erased(self) -> bool:
        return self.student is not None or not self.outlast

    def about(self, student_ids: Sequence[UUID] | None) -> ColumnElement[bool]:
        """The rows about these students, or about any."""
        if self.mentions is not None:
            return self.mentions(student_ids)
        assert self.student is not None, f"{self.name}: say in `student` or `mentions` whom a row is about"
        if student_ids is not None:
            found: ColumnElement[bool] = self.student.in_(student_ids)
            return found
        found_all: ColumnElement[bool] = self.student.is_not(None)
        return found_all

    @property
    def columns(self) -> dict[str, ColumnElement[Any]]:
        """Of the export, by name: all that we may read and that is a thing of its own, but for what is left out."""
        hidden = {*NEVER_EXPORTED, *self.left_out, *self.model.__app_rights__.unseen}
        own = {
            column.name: getattr(self.model, column.name)
            for column in self.model.__table__.columns
            if column.name not in hidden and column.computed is None
        }
        return own | dict(self.named)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRule:
    """Which rows of one table a school does not keep any longer."""

    name: str
    """As deletion reports say it."""
    words: str
    """Which rows these are, for people."""
    model: type[OrganizationScoped]
    outdated: Callable[[datetime, datetime], ColumnElement[bool]]
    """Of now, and of the moment before which nothing is kept."""
    delete: Callable[[TenantSession, Sequence[UUID]], Awaitable[None]] | None = None
    """How rows with these ids are deleted. None: as any rows are, since a session may."""
    goes_with_it: tuple[InstrumentedAttribute[Any], ...] = ()
    """Columns by which rows of other tables belong to these, and go with them. Of a student's entry the records say it."""


@dataclass(frozen=True, slots=True)
class HeldOfStudents:
    """Of all rooms, in the order of ROOMS: a part of every process."""

    records: tuple[StudentRecords, ...]
    rules: tuple[RetentionRule, ...]
