"""/organizations: founding, reading, changing and deleting them, and the audit trail."""

from typing import Annotated
from uuid import UUID

from blockyard.identity import audit_entries, organizations
from blockyard.identity.access import CurrentProcess, Gate, Session, SignedIn, requires
from blockyard.identity.dependencies import Person, ProcessHooks, for_people
from blockyard.identity.lists import AUDIT_ENTRIES, ORGANIZATIONS
from blockyard.identity.permissions import AUDIT_READ, ORGANIZATION_DELETE, ORGANIZATION_READ, ORGANIZATION_UPDATE
from blockyard.identity.schemas import (
    AuditEntryRead,
    OrganizationCreate,
    OrganizationDelete,
    OrganizationRead,
    OrganizationSummary,
    OrganizationUpdate,
)
from blockyard.identity.settings import IdentitySettings
from blockyard.web.asking import asked_of
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter, without_key
from blockyard.web.schemas import Page

router = APIRouter(prefix="/organizations", tags=["organizations"])


@router.post(
    "",
    summary="Create an organization, as its owner",
    status_code=201,
    response_model=OrganizationSummary,
    openapi_extra={"x-problems": [402, 403]},
)
async def create_organization(
    current_user: Person, process: CurrentProcess, gate: Gate, body: OrganizationCreate
) -> OrganizationSummary:
    """The active organization stays what it was: go to the new one by `POST /auth/switch`."""
    return await organizations.found_organization(gate, process.part(IdentitySettings), current_user, body)


@router.get("", summary="List your organizations", response_model=Page[OrganizationSummary])
async def list_organizations(
    current_user: SignedIn, gate: Gate, asked: Annotated[Asked, asked_of(ORGANIZATIONS)]
) -> Page[OrganizationSummary]:
    return await organizations.list_mine(gate, current_user, asked)


@router.get(
    "/current",
    summary="Get the active organization",
    response_model=OrganizationRead,
    dependencies=[requires(ORGANIZATION_READ)],
)
async def get_organization(current_user: SignedIn, db: Session) -> OrganizationRead:
    return await organizations.get_current(db, current_user)


@router.patch(
    "/current",
    summary="Change the active organization's name or time zone",
    response_model=OrganizationRead,
    dependencies=[requires(ORGANIZATION_UPDATE)],
)
async def update_organization(
    current_user: SignedIn, db: Session, hooks: ProcessHooks, body: OrganizationUpdate, expected: IfMatch
) -> OrganizationRead:
    return await organizations.update_organization(db, hooks, current_user, body, expected)


@router.delete(
    "/current",
    summary="Delete the active organization and everything in it",
    status_code=204,
    dependencies=[
        requires(ORGANIZATION_DELETE),
        for_people,
        without_key("the organization's answers go with it."),
    ],
)
async def delete_organization(
    current_user: SignedIn, db: Session, hooks: ProcessHooks, body: OrganizationDelete, expected: IfMatch
) -> None:
    await organizations.delete_organization(db, hooks, current_user, body, expected)


@router.get(
    "/current/audit",
    summary="Read the audit trail: who did what, when",
    response_model=Page[AuditEntryRead],
    dependencies=[requires(AUDIT_READ)],
)
async def list_audit_entries(db: Session, asked: Annotated[Asked, asked_of(AUDIT_ENTRIES)]) -> Page[AuditEntryRead]:
    return await audit_entries.list_entries(db, asked)


@router.get(
    "/current/audit/{entry_id}",
    summary="Get a line of the audit trail",
    response_model=AuditEntryRead,
    dependencies=[requires(AUDIT_READ)],
)
async def get_audit_entry(db: Session, entry_id: UUID) -> AuditEntryRead:
    return await audit_entries.get_entry(db, entry_id)
