"""/classes/{class_id}/logins."""

from uuid import UUID

from blockyard.classes import logins
from blockyard.classes.login_schemas import ClassLoginsCreate, ClassLoginsRead
from blockyard.identity.access import CurrentProcess, Session, requires
from blockyard.identity.dependencies import makes_lasting_power
from blockyard.identity.settings import IdentitySettings
from blockyard.students.permissions import STUDENT_LOGINS_UPDATE
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/classes/{class_id}/logins", tags=["classes"])


@router.post(
    "",
    summary="Give each student of a class who has none a way to sign in",
    status_code=201,
    dependencies=[requires(STUDENT_LOGINS_UPDATE), makes_lasting_power],
)
async def create_class_logins(
    process: CurrentProcess, db: Session, class_id: UUID, body: ClassLoginsCreate
) -> ClassLoginsRead:
    """Those who have one keep their cards."""
    return await logins.create_class_logins(db, process.part(IdentitySettings), class_id, body)
