"""How long a school keeps what it has of students, what was deleted for it, and exports. Admins alone see them: the database
says so, too."""

from datetime import datetime
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.children.states import DEFAULT_DAYS, FEWEST_DAYS, MOST_DAYS, ErasedResults, ExportState
from blockyard.students.visibility import ADMINS_SEE
from blockyard.tenancy.base import (
    CURRENT_USER,
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    one_of,
    unique_within_organization,
)

ONLY_ADMINS: Final = (ADMINS_SEE,)


class RetentionSettings(OrganizationScoped, Base):
    """The organization's, one row. Who has none yet has the defaults; the sweep makes it."""

    __tablename__ = "retention_settings"
    __app_rights__: ClassVar[Rights] = Rights(update=("student_data_days", "erased_results", "updated_at"))
    __seen_by__: ClassVar[tuple[str, ...] | None] = ONLY_ADMINS
    __crossing__: ClassVar[bool] = True  # children.enqueue_sweeps looks whose sweep is due

    student_data_days: Mapped[int] = mapped_column(server_default=text(str(DEFAULT_DAYS)))
    erased_results: Mapped[str] = mapped_column(server_default=text(f"'{ErasedResults.ERASE}'"))
    updated_at: Mapped[datetime] = mapped_column(server_default=text("now()"), onupdate=text("now()"))
    swept_at: Mapped[datetime | None]
    """When its sweep was enqueued last."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            unique_within_organization(),
            one_of("erased_results", tuple(ErasedResults)),
            CheckConstraint(f"student_data_days BETWEEN {FEWEST_DAYS} AND {MOST_DAYS}", name="student_data_days"),
        )


class DeletionReport(OrganizationScoped, Base):
    """What one transaction deleted of students' data: kinds and numbers, and of nobody the name or the id."""

    __tablename__ = "deletion_reports"
    __seen_by__: ClassVar[tuple[str, ...] | None] = ONLY_ADMINS
    __crossing__: ClassVar[bool] = True  # players.forget reports what Roblox has asked for, in every organization

    created_by_id: Mapped[UUID] = mapped_column(server_default=CURRENT_USER)
    """Who erased a student; of a sweep, and of what Roblox asked for, the owner in whose name it came in."""
    created_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    rule: Mapped[str]
    counts: Mapped[dict[str, Any]]
    """Kind to number."""
    student_data_days: Mapped[int | None]
    older_than: Mapped[datetime | None]
    """As the sweep's rule said. None: no sweep did it."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (Index(None, "organization_id", "created_at"),)


class StudentExport(Authored, OrganizationScoped, Base):
    """A file with all that the organization has of its students, asked for by an admin."""

    __tablename__ = "student_exports"
    __app_rights__: ClassVar[Rights] = Rights(
        update=("state", "progress", "stored_as", "size_bytes", "error", "finished_at", "expires_at", "taken_at"),
        delete=True,
    )
    __seen_by__: ClassVar[tuple[str, ...] | None] = ONLY_ADMINS

    state: Mapped[str]
    progress: Mapped[int] = mapped_column(default=0)
    stored_as: Mapped[str | None]
    """Where its file is, among the organization's. It is in no backup: it is there for days, and can be asked for again."""
    size_bytes: Mapped[int | None] = mapped_column(BigInteger)
    error: Mapped[dict[str, Any] | None]
    finished_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    taken_at: Mapped[datetime | None]
    """When the run of its job began that claimed it last (jobs/fence.py)."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            one_of("state", tuple(ExportState)),
            CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
            CheckConstraint("state <> 'ready' OR stored_as IS NOT NULL", name="stored_as"),
        )
