"""Which players the pupils of a school are. The same player is a pupil of both schools, and each has given out a code."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.base.keys import KeyRing
from blockyard.classes.models import SchoolClass
from blockyard.players.models import ClaimCode, RobloxLink
from blockyard.students.secrets.codes import code_hash
from blockyard.tenancy.sealed import seal
from tests.databases import SECRET_KEYS

PLAYER: Final = 5_150_001
CLAIM_CODES: Final = {"alpha": "BBBBCCCC", "omega": "DDDDFFFF"}


def add_players(session: Session, key: str, organization_id: UUID, teacher_id: UUID, student_id: UUID) -> None:
    """Of a school that has a class, which the student attends."""
    stamp = {"organization_id": organization_id, "created_by_id": teacher_id}
    class_id = session.execute(select(SchoolClass.id).filter_by(organization_id=organization_id)).scalars().first()
    session.add(RobloxLink(**stamp, id=new_id(), student_id=student_id, roblox_user_id=PLAYER, method="teacher"))
    code = CLAIM_CODES[key]
    session.add(
        ClaimCode(
            **stamp,
            id=new_id(),
            class_id=class_id,
            student_id=student_id,
            code_hash=code_hash(code),
            code_sealed=seal(KeyRing.parse(SECRET_KEYS), organization_id, code),
            expires_at=clock.now() + timedelta(days=30),
        )
    )
