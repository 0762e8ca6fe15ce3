"""Terms, classes, who teaches them and who attends them. Who teaches a class sees it, and admins see all: the database
says so, too."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.classes.states import ENROLLMENT_STATES, HELPERS, JOININGS, TERM_KINDS
from blockyard.students.visibility import ADMINS_SEE, THEMSELVES_SEE
from blockyard.tenancy.base import (
    CROSSING,
    CURRENT_USER,
    IDENTITY_SCHEMA,
    SCHEMA,
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    belongs_to,
    keyed_text,
    one_of,
    unique_within_organization,
)
from blockyard.tenancy.policies import USER

OF_CLASS: Final = (ADMINS_SEE, "(class_id IN ( SELECT classes.seen_ids() AS seen_ids))")
"""Of a row that belongs to a class."""
TEACHES_BOTH: Final = (
    "((class_id IN ( SELECT classes.seen_ids() AS seen_ids))"
    " AND (student_id IN ( SELECT classes.seen_student_ids() AS seen_student_ids)))"
)
"""Who enrolls a student teaches the class, and sees the student already: nobody gets to see one by enrolling her."""
TEACHES: Final = (
    ADMINS_SEE,
    f"(teacher_id = {USER})",
    "(id IN ( SELECT classes.shared_ids() AS shared_ids))",
)
ATTENDS: Final = "(id IN ( SELECT classes.attended_ids() AS attended_ids))"


def is_member(column: str) -> ForeignKeyConstraint:
    """Of the organization, or was one."""
    return ForeignKeyConstraint(
        ["organization_id", column],
        [f"{SCHEMA}.memberships.organization_id", f"{SCHEMA}.memberships.user_id"],
        deferrable=True,
        initially="DEFERRED",
    )


class Term(Authored, OrganizationScoped, Base):
    """A year of the school, or a part of one."""

    __tablename__ = "terms"
    __app_rights__: ClassVar[Rights] = Rights(update=("name", "kind", "starts_on", "ends_on"), delete=True)

    name: Mapped[str]
    kind: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    sourced_id: Mapped[str | None]
    """Which one the school's roster means. None: it was made by hand."""
    sourced_id_key: Mapped[UUID | None] = keyed_text("sourced_id")

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            unique_within_organization("sourced_id_key"),
            CheckConstraint("starts_on < ends_on", name="days"),
            one_of("kind", TERM_KINDS),
        )


class SchoolClass(Authored, OrganizationScoped, Base):
    """A teacher's class."""

    __tablename__ = "classes"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            *("name", "subject", "grade_level", "room", "schedule", "description", "start_time", "end_time"),
            *("max_students", "teacher_id", "term_id", "school_sourced_id", "joining", "archived_at"),
            "archived_spells",
        ),
        delete=True,
    )
    __seen_by__: ClassVar[tuple[str, ...] | None] = TEACHES
    __students_see__: ClassVar[str | None] = ATTENDS
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
    term_id: Mapped[UUID | None]
    sourced_id: Mapped[str | None]
    """Which one the school's roster means. None: it was made by hand, and no import takes it away."""
    sourced_id_key: Mapped[UUID | None] = keyed_text("sourced_id")
    school_sourced_id: Mapped[str | None]
    """What the roster calls the school that the class is of."""
    code: Mapped[str | None]
    """What its students type first. classes.set_code alone writes it, and the way that leads from it to the class."""
    joining: Mapped[str] = mapped_column(server_default=text("'closed'"))
    archived_at: Mapped[datetime | None]
    archived_spells: Mapped[list[list[str]]] = mapped_column(JSONB, default=list, server_default=text("'[]'"))
    """When it was archived before: from, until (archiving.py)."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            is_member("teacher_id"),
            ForeignKeyConstraint(
                ["organization_id", "term_id"],
                [f"{SCHEMA}.terms.organization_id", f"{SCHEMA}.terms.id"],
                ondelete="SET NULL (term_id)",
            ),
            unique_within_organization("sourced_id_key"),
            Index(None, "organization_id", "term_id"),
            one_of("joining", JOININGS),
            Index(None, "organization_id", "teacher_id"),
            CheckConstraint("start_time < end_time", name="times"),
            CheckConstraint("grade_level BETWEEN 0 AND 12", name="grade_level"),
            CheckConstraint("max_students > 0", name="max_students"),
        )


class ClassTeacher(Authored, OrganizationScoped, Base):
    """Who teaches a class beside its teacher."""

    __tablename__ = "class_teachers"
    __app_rights__: ClassVar[Rights] = Rights(update=("helps_as",), delete=True)
    __seen_by__: ClassVar[tuple[str, ...] | None] = OF_CLASS
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


class Enrollment(Authored, OrganizationScoped, Base):
    """That a student attends a class, or did."""

    __tablename__ = "enrollments"
    __app_rights__: ClassVar[Rights] = Rights(
        update=("status", "dropped_at", "final_grade", "attendance_percentage", "sourced_id"), delete=True
    )
    __seen_by__: ClassVar[tuple[str, ...] | None] = (ADMINS_SEE, TEACHES_BOTH)
    __students_see__: ClassVar[str | None] = THEMSELVES_SEE
    __crossing__: ClassVar[bool] = True  # classes.seen_student_ids looks past the policies that ask it

    class_id: Mapped[UUID]
    student_id: Mapped[UUID]
    status: Mapped[str]
    enrolled_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    dropped_at: Mapped[datetime | None]
    final_grade: Mapped[Decimal | None]
    attendance_percentage: Mapped[Decimal | None]
    sourced_id: Mapped[str | None]
    """Which one the school's roster means. None: it was made by hand, and no import takes it away."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("classes", "class_id"),
            belongs_to("students", "student_id"),
            unique_within_organization("class_id", "student_id"),
            unique_within_organization("student_id", "class_id"),
            one_of("status", ENROLLMENT_STATES),
            CheckConstraint("final_grade BETWEEN 0 AND 100", name="final_grade"),
            CheckConstraint("attendance_percentage BETWEEN 0 AND 100", name="attendance_percentage"),
        )


class JoinRequest(Authored, OrganizationScoped, Base):
    """Somebody who typed a class's code and a name, and waits for its teacher."""

    __tablename__ = "join_requests"
    __app_rights__: ClassVar[Rights] = Rights(delete=True)
    __seen_by__: ClassVar[tuple[str, ...] | None] = OF_CLASS

    class_id: Mapped[UUID]
    display_name: Mapped[str]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (belongs_to("classes", "class_id"), Index(None, "organization_id", "class_id"))


class ClassCode(Base):
    """Which class a code is of: who types one is in no organization yet."""

    __tablename__ = "class_codes"
    __table_args__ = ({"schema": IDENTITY_SCHEMA, "info": {CROSSING: True}},)

    code_hash: Mapped[bytes] = mapped_column(primary_key=True)
    organization_id: Mapped[UUID] = mapped_column(
        ForeignKey(f"{SCHEMA}.organizations.id", ondelete="CASCADE"), index=True
    )
    class_id: Mapped[UUID]
