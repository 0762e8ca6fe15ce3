"""/classes/{class_id}/gradebook: as JSON, and as files for spreadsheets and school systems."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, Final
from uuid import UUID

from anyio import to_thread
from fastapi import Query, Response

from blockyard.assignments.class_export import read_class_export
from blockyard.assignments.gradebook import Gradebook, present_gradebook, read_gradebook
from blockyard.assignments.gradebook_schemas import GradebookRead
from blockyard.assignments.oneroster import write_oneroster
from blockyard.assignments.oneroster_columns import OneRosterVersion
from blockyard.assignments.permissions import RESULTS_READ
from blockyard.assignments.sheets import write_csv, write_xlsx
from blockyard.base import clock
from blockyard.base.zones import day_in
from blockyard.identity.access import Session, requires
from blockyard.identity.organizations import read_time_zone
from blockyard.tenancy.session import TenantSession
from blockyard.web.downloads import attachment
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/classes/{class_id}", tags=["assignments"], dependencies=[requires(RESULTS_READ)])

CSV: Final = "text/csv"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ZIP: Final = "application/zip"
LONGEST_NAME: Final = 80
"""Of a class, in the name of a file."""
Version = Annotated[OneRosterVersion, Query(description="Of OneRoster, as the other system reads it")]
NAMED: Final = {"Content-Disposition": {"description": "What to call the file.", "schema": {"type": "string"}}}


def file_of(media_type: str) -> dict[int | str, dict[str, Any]]:
    return {200: {"content": {media_type: {"schema": {"type": "string"}}}, "headers": NAMED}}


@router.get("/gradebook", summary="See the gradebook of a class")
async def get_gradebook(db: Session, class_id: UUID) -> GradebookRead:
    return present_gradebook(await read_gradebook(db, class_id))


@router.get("/gradebook.csv", summary="Get the gradebook as CSV", response_class=Response, responses=file_of(CSV))
async def get_gradebook_csv(db: Session, class_id: UUID) -> Response:
    return await send_gradebook(db, class_id, write_csv, CSV, "csv")


@router.get("/gradebook.xlsx", summary="Get the gradebook for Excel", response_class=Response, responses=file_of(XLSX))
async def get_gradebook_xlsx(db: Session, class_id: UUID) -> Response:
    return await send_gradebook(db, class_id, write_xlsx, XLSX, "xlsx")


@router.get(
    "/gradebook.oneroster.zip",
    summary="Get the class as OneRoster has it: who attends it, what it was given, and its results",
    response_class=Response,
    responses=file_of(ZIP),
)
async def get_gradebook_oneroster(db: Session, class_id: UUID, version: Version = OneRosterVersion.V1_2) -> Response:
    export = await read_class_export(db, class_id)
    return await send_file(
        db, export.book, partial(write_oneroster, export, version, clock.now()), ZIP, "oneroster.zip"
    )


async def send_gradebook(
    db: TenantSession, class_id: UUID, write: Callable[[Gradebook], bytes], media_type: str, ending: str
) -> Response:
    """Raises NotFound."""
    book = await read_gradebook(db, class_id)
    return await send_file(db, book, partial(write, book), media_type, ending)


async def send_file(
    db: TenantSession, book: Gradebook, write: Callable[[], bytes], media_type: str, ending: str
) -> Response:
    """It is written when the transaction is over, and beside other requests."""
    today = day_in(await read_time_zone(db), clock.now())
    await db.commit()
    content = await to_thread.run_sync(write)
    name = f"{book.school_class.name[:LONGEST_NAME]} gradebook {today}.{ending}"
    return Response(content, media_type=media_type, headers={"Content-Disposition": attachment(name)})
