"""Students, how they sign in, and their sign-ins. Of a child is kept what a school cannot do without (docs/children.md)."""

from datetime import datetime
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.students.states import SECRET_METHODS, Method
from blockyard.students.visibility import ADMINS_SEE, THEIR_TEACHERS_SEE
from blockyard.tenancy.base import (
    SEALED_FOR,
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    belongs_to,
    keyed_text,
    one_of,
    unique_within_organization,
)
from blockyard.tenancy.policies import STUDENT, USER

OF_STUDENT: Final = (ADMINS_SEE, THEIR_TEACHERS_SEE)


class Student(Authored, OrganizationScoped, Base):
    """An entry of the school's roster. It has no address, no birthday and no account."""

    __tablename__ = "students"
    __app_rights__: ClassVar[Rights] = Rights(
        update=("display_name", "given_name", "family_name", "grade_level", "sourced_id", "archived_at"), delete=True
    )
    __seen_by__: ClassVar[tuple[str, ...] | None] = (
        ADMINS_SEE,
        f"((created_by_id = {USER}) AND (created_at = now()))",  # in the transaction that enters her
        "(id IN ( SELECT classes.seen_student_ids() AS seen_student_ids))",
    )
    __students_see__: ClassVar[str | None] = f"(id = {STUDENT})"
    __crossing__: ClassVar[bool] = True  # tenancy.enter_as_student looks for one before there is a context

    display_name: Mapped[str]
    given_name: Mapped[str | None]
    family_name: Mapped[str | None]
    grade_level: Mapped[int | None]
    sourced_id: Mapped[str | None]
    """Whom the school's roster means. None: the entry was made by hand, and no import takes it away."""
    sourced_id_key: Mapped[UUID | None] = keyed_text("sourced_id")
    archived_at: Mapped[datetime | None]
    anonymous: Mapped[bool] = mapped_column(server_default=text("false"))
    """Whether it is nobody's: what stays of a student who was erased hangs on it. No list has it, and no route finds it."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            unique_within_organization("sourced_id_key"),
            Index(None, "organization_id", "created_by_id"),  # classes.seen_student_ids
            CheckConstraint("grade_level BETWEEN 0 AND 12", name="grade_level"),
        )


class StudentLogin(Authored, OrganizationScoped, Base):
    """How a student signs in: with a user name and a secret, or with a badge alone."""

    __tablename__ = "student_logins"
    __app_rights__: ClassVar[Rights] = Rights(
        update=("username", "method", "secret_hash", "badge_hash", "card_sealed"),
        delete=True,
        unseen=("secret_hash", "badge_hash"),
    )
    __seen_by__: ClassVar[tuple[str, ...] | None] = OF_STUDENT
    __crossing__: ClassVar[bool] = True

    student_id: Mapped[UUID]
    username: Mapped[str]
    username_key: Mapped[UUID] = keyed_text("username")
    method: Mapped[str]
    secret_hash: Mapped[str] = mapped_column(deferred=True, deferred_raiseload=True)
    badge_hash: Mapped[bytes] = mapped_column(deferred=True, deferred_raiseload=True)
    card_sealed: Mapped[str] = mapped_column(info={SEALED_FOR: "organization_id"})
    """What a printed card shows, as JSON: the badge, and the secret unless it is a password."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("students", "student_id"),
            unique_within_organization("student_id"),
            unique_within_organization("username_key"),
            Index(None, "organization_id", "badge_hash"),
            CheckConstraint("username = lower(username)", name="username_lower_case"),
            one_of("method", SECRET_METHODS),
        )


class StudentSignIn(OrganizationScoped, Base):
    """A sign-in of a student. It is made by the gate alone, and whoever deletes it ends it."""

    __tablename__ = "student_sign_ins"
    __app_rights__: ClassVar[Rights] = Rights(insert=False, delete=True)
    __seen_by__: ClassVar[tuple[str, ...] | None] = OF_STUDENT
    __crossing__: ClassVar[bool] = True

    student_id: Mapped[UUID]
    method: Mapped[str]
    started_at: Mapped[datetime]
    expires_at: Mapped[datetime]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("students", "student_id"),
            Index(None, "organization_id", "student_id"),
            one_of("method", tuple(Method)),
        )
