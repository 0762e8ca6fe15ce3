"""An import of a school's roster, read and not applied, with one new student."""

from uuid import UUID

from sqlalchemy.orm import Session

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.rosters.models import RosterChange, RosterImport


def add_rosters(session: Session, key: str, organization_id: UUID, admin_id: UUID) -> None:
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
        counts={"students": {"new": 1, "changed": 0, "unchanged": 0, "leaving": 0, "here": 0}},
        error={"code": "gave_up", "detail": f"secret of {key}"},
        staged_at=clock.now(),
    )
    session.add(sent)
    session.flush()
    student = {"display_name": f"secret of {key}", "given_name": "Ada", "family_name": None, "archived": False}
    session.add(
        RosterChange(
            organization_id=organization_id,
            id=new_id(),
            import_id=sent.id,
            kind="student",
            action="new",
            target_id=new_id(),
            name="Ada",
            before={},
            after=student | {"sourced_id": "ada"},
            line=2,
        )
    )
