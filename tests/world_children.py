"""What a school of the world says of its students' data: how long it keeps it, a report, and an export."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.children.models import DeletionReport, RetentionSettings, StudentExport

DAYS: Final = {"alpha": 365, "omega": 366}


def add_children(session: Session, key: str, organization_id: UUID, owner_id: UUID) -> None:
    own = {"organization_id": organization_id}
    now = clock.now()
    session.add_all(
        [
            RetentionSettings(
                **own, id=organization_id, student_data_days=DAYS[key], erased_results="erase", swept_at=now
            ),
            DeletionReport(
                **own, id=new_id(), created_by_id=owner_id, rule="student_erased", counts={f"secret of {key}": 1}
            ),
            StudentExport(
                **own,
                id=new_id(),
                created_by_id=owner_id,
                state="failed",
                error={"code": "gave_up", "detail": f"secret of {key}"},
                finished_at=now,
            ),
        ]
    )
    session.flush()
