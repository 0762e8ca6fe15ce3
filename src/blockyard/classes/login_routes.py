"""/classes/{class_id}/logins, and the cards to print."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response
from fastapi.responses import StreamingResponse

from blockyard.classes import logins
from blockyard.classes.card_sheets import CardSheets, read_sheet
from blockyard.classes.login_schemas import ClassLoginsCreate, ClassLoginsRead
from blockyard.classes.printing import MEDIA_TYPE, PDF, PRIVATE, PaperName, pdf_headers
from blockyard.identity.access import CurrentProcess, Session, requires
from blockyard.identity.dependencies import makes_lasting_power, recorded_reading
from blockyard.identity.settings import IdentitySettings
from blockyard.students.cards.paper import Paper
from blockyard.students.permissions import STUDENT_LOGINS_UPDATE
from blockyard.web.head import asks_for_head
from blockyard.web.routing import APIRouter
from blockyard.web.tags import knows

router = APIRouter(prefix="/classes/{class_id}", tags=["classes"])
OneStudent = Annotated[UUID | None, Query(description="The student whose card it is; else all who have one")]


@router.post(
    "/logins",
    summary="Give each student of a class who has none a way to sign in",
    status_code=201,
    dependencies=[requires(STUDENT_LOGINS_UPDATE), makes_lasting_power],
)
async def create_class_logins(
    process: CurrentProcess, db: Session, class_id: UUID, body: ClassLoginsCreate
) -> ClassLoginsRead:
    """Those who have one keep their cards."""
    return await logins.create_class_logins(db, process.part(IdentitySettings), class_id, body)


@router.get(
    "/login-cards.pdf",
    summary="Print the cards with which the students of a class sign in, or the card of one",
    response_class=Response,
    responses={**PDF, 304: {"description": "You have it already (If-None-Match)."}},
    dependencies=[requires(STUDENT_LOGINS_UPDATE), recorded_reading],
)
async def get_login_cards(
    request: Request,
    process: CurrentProcess,
    db: Session,
    class_id: UUID,
    paper: PaperName = "a4",
    student_id: OneStudent = None,
) -> Response:
    """Eight on a page, with lines to cut along. Whoever has a card signs in with it: a lost one is voided by a new card. Who
    printed whose stands in the audit trail."""
    settings, organization_id = process.part(IdentitySettings), db.context.organization_id
    sheet = await read_sheet(db, settings, settings.base_url, class_id, student_id)
    on = Paper[paper.upper()]
    tag = {"ETag": sheet.tag_on(on)}
    if knows(request.headers, tag["ETag"]):
        return Response(status_code=304, headers=PRIVATE | tag)
    if asks_for_head(request):  # nobody knows how long it would be
        return StreamingResponse(iter(()), media_type=MEDIA_TYPE, headers=pdf_headers("login-cards.pdf") | tag)
    await db.commit()  # drawing takes a second
    content = await process.part(CardSheets).draw(organization_id, sheet.on(on))
    return Response(content, media_type=MEDIA_TYPE, headers=pdf_headers("login-cards.pdf") | tag)
