"""The SQL of the players room. Which rows the user sees, their policies say."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Delete, Select, delete, select, text

from blockyard.players.models import ClaimCode, RobloxLink
from blockyard.students.models import Student

CLAIM_CODE: Final = text("""
    SELECT players.claim_code(:player, :code_hash, :typed_at, :now, :request_id, :door_key_id, :door_seal)
""")
LINK: Final = text("SELECT players.link_by_teacher(:player, :student_id, :now, :request_id, :door_key_id, :door_seal)")
FORGET: Final = text("SELECT players.forget(:player)")
FORGET_EXPIRED: Final = text("SELECT players.forget_expired_codes(:now)")
FORGET_ENDED: Final = text("SELECT players.forget_ended_links(:now)")


def links_of(student_id: UUID) -> Select[RobloxLink]:
    return select(RobloxLink).where(RobloxLink.student_id == student_id)


def codes_of(class_id: UUID, now: datetime) -> Select[ClaimCode, str]:
    """Those that are still good, with the names of their students, by name."""
    statement = select(ClaimCode, Student.display_name).join(Student, Student.id == ClaimCode.student_id)
    statement = statement.where(ClaimCode.class_id == class_id, ClaimCode.expires_at > now)
    return statement.order_by(Student.display_name, Student.id)


def delete_codes_of(class_id: UUID) -> Delete:
    return delete(ClaimCode).where(ClaimCode.class_id == class_id)
