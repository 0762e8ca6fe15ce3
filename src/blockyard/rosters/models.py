"""Imports of rosters, and what each changes. Admins alone see them: the database says so, too."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.classes.models import is_member
from blockyard.rosters.states import ACTIONS, FORMATS, IMPORT_STATES, KINDS, Mode
from blockyard.students.visibility import ADMINS_SEE
from blockyard.tenancy.base import Authored, Base, OrganizationScoped, Rights, belongs_to, one_of


class RosterImport(Authored, OrganizationScoped, Base):
    """A file that was sent, and what became of it."""

    __tablename__ = "roster_imports"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            *(
                "state",
                "asked_by_id",
                "progress",
                "content",
                "counts",
                "faults",
                "more_faults",
                "error_count",
                "notice_count",
                "error",
            ),
            *("kept", "kept_count", "staged_at", "applied_at", "undone_at", "taken_at"),
        ),
        delete=True,
    )
    __seen_by__: ClassVar[tuple[str, ...] | None] = (ADMINS_SEE,)

    name: Mapped[str]
    format: Mapped[str]
    mode: Mapped[str]
    """Of a simple CSV. A OneRoster file tells its own."""
    size_bytes: Mapped[int]
    content: Mapped[bytes | None] = mapped_column(deferred=True, deferred_raiseload=True)
    """The file, until it was read: it may hold more about children than is kept here."""
    state: Mapped[str]
    asked_by_id: Mapped[UUID]
    """The user who asked for its last step, as whom the job works."""
    progress: Mapped[int] = mapped_column(default=0)
    counts: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    faults: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=text("'[]'"))
    """The first ones."""
    more_faults: Mapped[list[dict[str, Any]]] = mapped_column(
        JSONB, server_default=text("'[]'"), deferred=True, deferred_raiseload=True
    )
    error_count: Mapped[int] = mapped_column(default=0)
    notice_count: Mapped[int] = mapped_column(default=0)
    error: Mapped[dict[str, Any] | None]
    """Why its last step failed."""
    kept: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=text("'[]'"))
    """Kinds and ids of what the undo left as it was, since somebody had changed it."""
    kept_count: Mapped[int] = mapped_column(default=0)
    staged_at: Mapped[datetime | None]
    applied_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]
    taken_at: Mapped[datetime | None]
    """When the run of its job began that claimed it last (jobs/fence.py)."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            is_member("asked_by_id"),
            one_of("format", FORMATS),
            one_of("mode", (Mode.BULK, Mode.DELTA)),
            one_of("state", IMPORT_STATES),
            CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
        )


class RosterChange(OrganizationScoped, Base):
    """What an import does to one row of the school's. It goes when the next import is applied, or this one undone."""

    __tablename__ = "roster_changes"
    __app_rights__: ClassVar[Rights] = Rights(update=("before", "student_id"), delete=True)
    __seen_by__: ClassVar[tuple[str, ...] | None] = (ADMINS_SEE,)

    import_id: Mapped[UUID]
    kind: Mapped[str]
    action: Mapped[str]
    target_id: Mapped[UUID]
    """Of the row: which it has, or gets if it is new."""
    student_id: Mapped[UUID | None]
    """Whom it is about, once there is an entry: what it tells of her goes with the entry."""
    name: Mapped[str]
    before: Mapped[dict[str, Any]]
    """What differs as it was; once applied, as it was just before that."""
    after: Mapped[dict[str, Any]]
    line: Mapped[int | None]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("roster_imports", "import_id"),
            belongs_to("students", "student_id"),
            Index(None, "organization_id", "student_id"),
            one_of("kind", KINDS),
            one_of("action", ACTIONS),
            Index(None, "organization_id", "import_id", "id"),
        )
