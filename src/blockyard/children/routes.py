"""/organizations/current/retention and /organizations/current/deletion-reports."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from blockyard.children import reports, retention
from blockyard.children.lists import REPORTS
from blockyard.children.permissions import RETENTION_READ, RETENTION_UPDATE
from blockyard.children.schemas import DeletionReportRead, RetentionPreview, RetentionRead, RetentionUpdate
from blockyard.children.states import FEWEST_DAYS, MOST_DAYS
from blockyard.children.student_routes import ProcessHeld
from blockyard.identity.access import Session, requires
from blockyard.web.asking import asked_of
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/organizations/current", tags=["children"])

Days = Annotated[
    int | None,
    Query(ge=FEWEST_DAYS, le=MOST_DAYS, description="As if it were set so; by default what is set"),
]


@router.get(
    "/retention", summary="See how long your organization keeps students' data", dependencies=[requires(RETENTION_READ)]
)
async def get_retention(db: Session) -> RetentionRead:
    return await retention.read_retention(db)


@router.patch(
    "/retention",
    summary="Set how long your organization keeps students' data",
    dependencies=[requires(RETENTION_UPDATE)],
)
async def update_retention(db: Session, body: RetentionUpdate, expected: IfMatch) -> RetentionRead:
    """The sweep that comes within a day deletes what is older. See first what that would be: GET .../retention/preview."""
    return await retention.update_retention(db, body, expected)


@router.get(
    "/retention/preview",
    summary="See what the next sweep of students' data would delete",
    dependencies=[requires(RETENTION_READ)],
)
async def preview_retention(db: Session, held: ProcessHeld, student_data_days: Days = None) -> RetentionPreview:
    """Nothing is deleted by it."""
    return await retention.preview_sweep(db, held, student_data_days)


@router.get(
    "/deletion-reports",
    summary="List what was deleted of students' data: when, by which rule, what kinds and how many",
    dependencies=[requires(RETENTION_READ)],
)
async def list_deletion_reports(db: Session, asked: Annotated[Asked, asked_of(REPORTS)]) -> Page[DeletionReportRead]:
    """Without names and ids. A report is of one transaction: a sweep that deletes much leaves several."""
    return await reports.list_reports(db, asked)


@router.get("/deletion-reports/{report_id}", summary="Get a deletion report", dependencies=[requires(RETENTION_READ)])
async def get_deletion_report(db: Session, report_id: UUID) -> DeletionReportRead:
    return await reports.read_report(db, report_id)
