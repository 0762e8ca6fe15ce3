"""What was deleted of students' data. Nobody changes or deletes a report."""

from uuid import UUID

from blockyard.base.errors import NotFound
from blockyard.children import queries
from blockyard.children.models import DeletionReport
from blockyard.children.schemas import DeletionReportRead
from blockyard.children.states import STUDENT_ERASED
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page


async def list_reports(db: TenantSession, asked: Asked) -> Page[DeletionReportRead]:
    return await page_of(db, queries.reports(), asked, present_report)


async def read_report(db: TenantSession, report_id: UUID) -> DeletionReportRead:
    """Raises NotFound."""
    found = (await db.execute(queries.reports().where(DeletionReport.id == report_id))).scalar_one_or_none()
    if found is None:
        raise NotFound("deletion report")
    return present_report(found)


def present_report(found: DeletionReport) -> DeletionReportRead:
    return DeletionReportRead(
        id=found.id,
        at=found.created_at,
        rule=found.rule,
        counts=found.counts,
        student_data_days=found.student_data_days,
        older_than=found.older_than,
        erased_by_id=found.created_by_id if found.rule == STUDENT_ERASED else None,
    )
