"""An import of a school's roster, read and not applied, with a student who is called otherwise."""

from uuid import UUID

from sqlalchemy.orm import Session

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.rosters.models import RosterChange, RosterImport


def add_rosters(session: Session, key: str, organization_id: UUID, admin_id: UUID, student_id: UUID) -> None:
    sent = RosterImport(
        organization_id=organization_id,
        created_by_id=admin_id,
        id=new_id(),
        name="Autumn",
        format="oneroster",
        mode="bulk",
        size_bytes=2_000,
        state="staged",
        asked_by_id=admin_id,
        progress=100,
        counts={"students": {"new": 0, "changed": 1, "unchanged": 0, "leaving": 0, "here": 0}},
        error={"code": "gave_up", "detail": f"secret of {key}"},
        staged_at=clock.now(),
    )
    session.add(sent)
    session.flush()
    session.add(
        RosterChange(
            organization_id=organization_id,
            id=new_id(),
            import_id=sent.id,
            kind="student",
            action="changed",
            target_id=student_id,
            student_id=student_id,
            name="Zoe",
            before={"given_name": None},
            after={"given_name": f"secret of {key}"},
            line=2,
        )
    )
