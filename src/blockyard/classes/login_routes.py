"""/classes/{class_id}/logins, and the cards to print."""

from typing import Annotated, Final, Literal
from uuid import UUID

from fastapi import Query, Response

from blockyard.classes import logins
from blockyard.classes.card_sheets import CardSheets, read_sheet
from blockyard.classes.login_schemas import ClassLoginsCreate, ClassLoginsRead
from blockyard.identity.access import CurrentProcess, Session, requires
from blockyard.identity.dependencies import makes_lasting_power, recorded_reading
from blockyard.identity.settings import IdentitySettings
from blockyard.students.cards.paper import Paper
from blockyard.students.permissions import STUDENT_LOGINS_UPDATE
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/classes/{class_id}", tags=["classes"])
PDF: Final = "application/pdf"
PaperName = Annotated[
    Literal["a4", "letter"], Query(description="The paper that is printed on: A4, or US Letter", alias="paper")
]


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
    summary="Print the cards with which the students of a class sign in",
    response_class=Response,
    responses={200: {"content": {PDF: {"schema": {"type": "string", "format": "binary"}}}}},
    dependencies=[requires(STUDENT_LOGINS_UPDATE), recorded_reading],
)
async def get_login_cards(process: CurrentProcess, db: Session, class_id: UUID, paper: PaperName = "a4") -> Response:
    """Eight on a page, with lines to cut along. Whoever has a card signs in with it: a lost one is voided by a new card. Who
    printed whose stands in the audit trail."""
    settings, organization_id = process.part(IdentitySettings), db.context.organization_id
    sheet = await read_sheet(db, settings, settings.base_url, class_id)
    await db.commit()  # drawing takes seconds
    content = await process.part(CardSheets).draw(organization_id, sheet, Paper[paper.upper()])
    headers = {"Cache-Control": "private, no-store", "Content-Disposition": 'inline; filename="login-cards.pdf"'}
    return Response(content, media_type=PDF, headers=headers)
