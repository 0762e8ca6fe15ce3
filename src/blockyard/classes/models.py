"""Classes, and who teaches them. Who teaches a class sees it, and admins see all: the database says so, too."""

from datetime import datetime
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.classes.states import HELPERS
from blockyard.tenancy.base import (
    CURRENT_USER,
    SCHEMA,
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    belongs_to,
    one_of,
    unique_within_organization,
)

SEES_CLASS: Final = (
    "(( SELECT classes.sees_all() AS sees_all) OR (class_id IN ( SELECT classes.seen_ids() AS seen_ids)))"
)
"""Of a row that belongs to a class. As PostgreSQL prints it, as the next one."""
TEACHES: Final = (
    "(( SELECT classes.sees_all() AS sees_all)"
    " OR (teacher_id = ( SELECT tenancy.current_user_id() AS current_user_id))"
    " OR (id IN ( SELECT classes.shared_ids() AS shared_ids)))"
)


def is_member(column: str) -> ForeignKeyConstraint:
    """Of the organization, or was one."""
    return ForeignKeyConstraint(
        ["organization_id", column],
        [f"{SCHEMA}.memberships.organization_id", f"{SCHEMA}.memberships.user_id"],
        deferrable=True,
        initially="DEFERRED",
    )


class SchoolClass(Authored, OrganizationScoped, Base):
    """A teacher's class."""

    __tablename__ = "classes"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            *("name", "subject", "grade_level", "room", "schedule", "description", "start_time", "end_time"),
            *("max_students", "teacher_id", "archived_at"),
        ),
        delete=True,
    )
    __seen_by__: ClassVar[str | None] = TEACHES
    __crossing__: ClassVar[bool] = True  # classes.seen_ids looks past the policies that ask it

    name: Mapped[str]
    subject: Mapped[str]
    grade_level: Mapped[int | None]
    room: Mapped[str | None]
    schedule: Mapped[str | None]
    description: Mapped[str | None]
    start_time: Mapped[str | None]
    end_time: Mapped[str | None]
    max_students: Mapped[int]
    teacher_id: Mapped[UUID] = mapped_column(server_default=CURRENT_USER)
    """The user to whom it belongs. She stays named when her membership ends; an admin names another one."""
    archived_at: Mapped[datetime | None]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            is_member("teacher_id"),
            Index(None, "organization_id", "teacher_id"),
            CheckConstraint("start_time < end_time", name="times"),
            CheckConstraint("grade_level BETWEEN 0 AND 12", name="grade_level"),
            CheckConstraint("max_students > 0", name="max_students"),
        )


class ClassTeacher(Authored, OrganizationScoped, Base):
    """Who teaches a class beside its teacher."""

    __tablename__ = "class_teachers"
    __app_rights__: ClassVar[Rights] = Rights(update=("helps_as",), delete=True)
    __seen_by__: ClassVar[str | None] = SEES_CLASS
    __crossing__: ClassVar[bool] = True

    class_id: Mapped[UUID]
    user_id: Mapped[UUID]
    helps_as: Mapped[str]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("classes", "class_id"),
            is_member("user_id"),
            unique_within_organization("class_id", "user_id"),
            unique_within_organization("user_id", "class_id"),
            one_of("helps_as", HELPERS),
        )
