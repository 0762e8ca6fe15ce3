"""Which player of Roblox is which student, and the codes by which players say so. The same player may be known to several
schools, and none of them learns it."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.classes.models import TEACHES_BOTH
from blockyard.players.states import LinkMethod
from blockyard.students.models import OF_STUDENT
from blockyard.students.visibility import ADMINS_SEE
from blockyard.tenancy.base import (
    SEALED_FOR,
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    belongs_to,
    key_while,
    one_of,
    unique_within_organization,
)


class RobloxLink(Authored, OrganizationScoped, Base):
    """Since when, and until when, a player is a student. Its author gave the code, or linked the two by hand. A student may
    be several players; a player is one student at a time. players.link makes it, and sees to the bounds of those beside it.
    """

    __tablename__ = "roblox_links"
    __app_rights__: ClassVar[Rights] = Rights(insert=False, update=("ended_at",))
    __seen_by__: ClassVar[tuple[str, ...] | None] = OF_STUDENT
    __crossing__: ClassVar[bool] = True  # a game's server claims before there is a context

    student_id: Mapped[UUID]
    roblox_user_id: Mapped[int] = mapped_column(BigInteger)
    method: Mapped[str]
    linked_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    """When the code was typed, or the teacher said so."""
    begins_at: Mapped[datetime] = mapped_column(server_default=text("now() - '24:00:00'::interval"))
    """What the player did from then on is the student's. Events wait for who says whose they are, so it is before that."""
    ended_at: Mapped[datetime | None]
    """What the player did from then on is not. Another one's code was typed, or somebody ended it."""
    living_key: Mapped[UUID] = key_while("ended_at IS NULL", "roblox_user_id", cast="::text")

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("students", "student_id"),
            unique_within_organization("living_key"),
            Index(None, "organization_id", "roblox_user_id"),
            Index(None, "organization_id", "student_id"),
            CheckConstraint("roblox_user_id > 0", name="roblox_user_id"),
            one_of("method", tuple(LinkMethod)),
        )


class ClaimCode(Authored, OrganizationScoped, Base):
    """What a student of a class types in the game, for a day. The first player who types it is that student."""

    __tablename__ = "claim_codes"
    __app_rights__: ClassVar[Rights] = Rights(delete=True, unseen=("code_hash",))
    __seen_by__: ClassVar[tuple[str, ...] | None] = (ADMINS_SEE, TEACHES_BOTH)
    __crossing__: ClassVar[bool] = True

    class_id: Mapped[UUID]
    student_id: Mapped[UUID]
    code_hash: Mapped[bytes] = mapped_column(deferred=True, deferred_raiseload=True)
    code_sealed: Mapped[str] = mapped_column(info={SEALED_FOR: "organization_id"})
    """So that the sheet can be printed again."""
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(BigInteger)
    """A player's Roblox user id."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("classes", "class_id"),
            belongs_to("students", "student_id"),
            unique_within_organization("class_id", "student_id"),
            Index(None, "organization_id", "student_id"),
            Index(None, "organization_id", "code_hash"),  # two with one code are improbable, and then neither is good
        )
