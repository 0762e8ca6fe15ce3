"""/classes/{class_id}/claim-codes."""

from uuid import UUID

from fastapi import Response

from blockyard.classes.card_sheets import CardSheets
from blockyard.classes.printing import PDF, PaperName, pdf_response
from blockyard.identity.access import CurrentProcess, Session, requires
from blockyard.identity.dependencies import makes_lasting_power
from blockyard.identity.settings import IdentitySettings
from blockyard.players import claim_codes
from blockyard.players.permissions import CLAIM_CODES_READ, CLAIM_CODES_UPDATE
from blockyard.players.schemas import ClaimCodesRead
from blockyard.students.cards.paper import Paper
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/classes/{class_id}", tags=["classes"])


@router.post(
    "/claim-codes",
    summary="Give each student of a class a code to type in a game today",
    status_code=201,
    dependencies=[requires(CLAIM_CODES_UPDATE), makes_lasting_power],
)
async def create_claim_codes(process: CurrentProcess, db: Session, class_id: UUID) -> ClaimCodesRead:
    """The first player who types a code is that student, until another code says otherwise. The codes of before end."""
    return await claim_codes.create_codes(db, process.part(IdentitySettings), class_id)


@router.get(
    "/claim-codes",
    summary="Get the codes that a class types in a game today",
    dependencies=[requires(CLAIM_CODES_READ)],
)
async def get_claim_codes(process: CurrentProcess, db: Session, class_id: UUID) -> ClaimCodesRead:
    return await claim_codes.read_codes(db, process.part(IdentitySettings), class_id)


@router.get(
    "/claim-codes.pdf",
    summary="Print the codes that a class types in a game today",
    response_class=Response,
    responses=PDF,
    dependencies=[requires(CLAIM_CODES_READ)],
)
async def get_claim_code_sheet(
    process: CurrentProcess, db: Session, class_id: UUID, paper: PaperName = "a4"
) -> Response:
    """Eight on a page, with lines to cut along."""
    organization_id = db.context.organization_id
    make = await claim_codes.read_sheet(db, process.part(IdentitySettings), class_id, Paper[paper.upper()])
    await db.commit()  # drawing takes seconds
    return pdf_response(await process.part(CardSheets).draw(organization_id, make), "claim-codes.pdf")
