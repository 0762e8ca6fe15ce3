"""/student: what students do themselves."""

from blockyard.identity.access import CurrentProcess, Session, SignedIn, requires
from blockyard.identity.dependencies import RequestOrigin
from blockyard.identity.power.student_sign_ins import end_student_sign_in
from blockyard.students import service, sign_in
from blockyard.students.permissions import OWN_READ
from blockyard.students.schemas import OwnRead, StudentSignInRead, StudentSignInRequest
from blockyard.web.routing import APIRouter, without_key

NOT_KEPT = without_key("what is made or taken here is a secret or a proof, and good once.")

router = APIRouter(prefix="/student", tags=["student"])


@router.post(
    "/sign-in",
    summary="Sign in as a student, with a card",
    openapi_extra={"x-problems": [401]},
    dependencies=[NOT_KEPT],
)
async def sign_in_student(
    process: CurrentProcess, origin: RequestOrigin, body: StudentSignInRequest
) -> StudentSignInRead:
    """With the class's code, the user name and the pictures, words or password of the card; or with its QR code alone. The
    token opens what is below `/student`, and nothing else."""
    return await sign_in.sign_in(process, body, origin)


@router.post("/sign-out", summary="Sign out as a student", status_code=204, dependencies=[NOT_KEPT, requires(OWN_READ)])
async def sign_out_student(current_user: SignedIn, db: Session) -> None:
    await end_student_sign_in(db, current_user.sign_in_id)


@router.get("/me", summary="Get who you are, as a student", dependencies=[requires(OWN_READ)])
async def get_own_student(current_user: SignedIn, db: Session) -> OwnRead:
    return await service.read_own(db, current_user.id)
