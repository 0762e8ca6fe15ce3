"""/auth: one's account, its address and its end."""

from blockyard.identity import accounts, email_changes, step_up
from blockyard.identity.access import CurrentProcess
from blockyard.identity.dependencies import Person, ProcessHooks, RequestOrigin
from blockyard.identity.factor_schemas import StepUp
from blockyard.identity.schemas import AccountDelete, EmailChangeConfirmation, EmailChangeRequest
from blockyard.web.routing import APIRouter, without_key

NOT_KEPT = without_key("what is made or taken here is a secret or a proof, and good once.")

router = APIRouter(prefix="/auth", tags=["auth"], dependencies=[NOT_KEPT])


@router.post("/email", summary="Ask for another e-mail address", status_code=202, openapi_extra={"x-problems": [403]})
async def request_email_change(
    process: CurrentProcess, origin: RequestOrigin, current_user: Person, body: EmailChangeRequest
) -> None:
    """A link is mailed to the new address, a notice to the old one. If it has an account, the mail says so, and nothing
    else does."""
    await email_changes.enqueue_email_change(process.gate_engine, current_user, body, origin)


@router.post(
    "/email/confirm",
    summary="Change your e-mail address with a mailed token; other devices are signed out",
    status_code=204,
    openapi_extra={"x-problems": [403, 404]},
)
async def confirm_email_change(
    process: CurrentProcess,
    hooks: ProcessHooks,
    origin: RequestOrigin,
    current_user: Person,
    body: EmailChangeConfirmation,
) -> None:
    await email_changes.confirm_email_change(process.gate_engine, hooks, current_user, body, origin)


@router.delete("/me", summary="Delete your account", status_code=204, openapi_extra={"x-problems": [403]})
async def delete_account(
    process: CurrentProcess, hooks: ProcessHooks, origin: RequestOrigin, current_user: Person, body: AccountDelete
) -> None:
    """You leave all your organizations; refused with their list where you are the last owner. Your name and address are
    erased, also in the past of organizations; what you made there stays theirs."""
    await accounts.delete_account(process, hooks, current_user, body, origin)


@router.post("/step-up", summary="Prove again who you are", status_code=204, openapi_extra={"x-problems": [403]})
async def prove_identity(process: CurrentProcess, origin: RequestOrigin, current_user: Person, body: StepUp) -> None:
    """Making API keys, changing factors, moving money and deleting want a proof that is at most 10 minutes old, and answer
    403 `step_up_required` without. Signing in is one."""
    await step_up.step_up(process, current_user, body, origin)
