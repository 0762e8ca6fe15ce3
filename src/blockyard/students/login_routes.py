"""/students/{student_id}/login."""

from uuid import UUID

from blockyard.identity.access import CurrentProcess, Session, requires
from blockyard.identity.dependencies import makes_lasting_power, recorded_reading
from blockyard.identity.settings import IdentitySettings
from blockyard.students import logins
from blockyard.students.permissions import STUDENT_LOGINS_READ, STUDENT_LOGINS_UPDATE
from blockyard.students.schemas import StudentCardRead, StudentLoginPut, StudentLoginRead
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/students/{student_id}/login", tags=["students"])


@router.get("", summary="Get how a student signs in", dependencies=[requires(STUDENT_LOGINS_READ)])
async def get_student_login(db: Session, student_id: UUID) -> StudentLoginRead:
    return await logins.read_login(db, student_id)


@router.put(
    "",
    summary="Give a student a way to sign in, or a new card",
    dependencies=[requires(STUDENT_LOGINS_UPDATE), makes_lasting_power],
)
async def put_student_login(
    process: CurrentProcess, db: Session, student_id: UUID, body: StudentLoginPut
) -> StudentLoginRead:
    """Whoever holds the card of before, and whoever is signed in with it, is out at once."""
    return await logins.put_login(db, process.part(IdentitySettings), student_id, body)


@router.delete(
    "",
    summary="Void a student's card, and sign the student out",
    status_code=204,
    dependencies=[requires(STUDENT_LOGINS_UPDATE)],
)
async def remove_student_login(db: Session, student_id: UUID) -> None:
    await logins.remove_login(db, student_id)


@router.get(
    "/card",
    summary="Get what a student's card shows",
    dependencies=[requires(STUDENT_LOGINS_UPDATE), recorded_reading],
)
async def get_student_card(process: CurrentProcess, db: Session, student_id: UUID) -> StudentCardRead:
    """Who read it stands in the audit trail."""
    return await logins.read_card(db, process.part(IdentitySettings), student_id)
