"""Organizations: founding another one, its name and its time zone, its end."""

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.audit.trail import record
from blockyard.base.errors import NotAMember, Problem, Unprocessable
from blockyard.base.logs import get_logger
from blockyard.identity import queries
from blockyard.identity.models import Organization, Role
from blockyard.identity.permissions import ORGANIZATION_DELETE, weaker
from blockyard.identity.power import memberships
from blockyard.identity.power.checks import lock_caller, lock_power
from blockyard.identity.schemas import (
    OrganizationCreate,
    OrganizationDelete,
    OrganizationRead,
    OrganizationSummary,
    OrganizationUpdate,
)
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.sign_in import present_summary, shows
from blockyard.identity.tokens import CurrentUser
from blockyard.room import Hooks
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of_known
from blockyard.web.schemas import Page

log = get_logger(__name__)


class ConfirmationMismatch(Unprocessable):
    code = "confirmation_mismatch"


class TooManyFreeOrganizations(Problem):
    status, code = 402, "too_many_free_organizations"


async def found_organization(
    gate: AsyncSession, settings: IdentitySettings, current_user: CurrentUser, body: OrganizationCreate
) -> OrganizationSummary:
    """The founder is its owner; the active organization stays what it was.

    Raises SignInEnded, EmailUnverified, TooManyFreeOrganizations.
    """
    caller = await lock_caller(gate, current_user)
    caller.require_verified()
    owned, allowed = (
        await queries.count_free_organizations(gate, current_user.id),
        settings.free_organizations_per_person,
    )
    if owned >= allowed:
        raise TooManyFreeOrganizations(
            f"You own {owned} organizations on the plan Free; {allowed} are allowed. Choose a plan for one of them, or "
            "delete one.",
            allowed=allowed,
            used=owned,
        )
    organization_id = await memberships.found_organization(gate, current_user.id, body.name, settings.default_time_zone)
    return OrganizationSummary(id=organization_id, name=body.name, role=Role.OWNER)


async def list_mine(gate: AsyncSession, current_user: CurrentUser, asked: Asked) -> Page[OrganizationSummary]:
    """An API key belongs to one organization and tells of no other of its maker's."""
    belongings = await queries.belongings_of(gate, current_user.id)
    mine = [present_summary(one, current_user) for one in belongings if shows(current_user, one)]
    return page_of_known(mine, asked, lambda one: one.id)


async def get_current(db: TenantSession, current_user: CurrentUser) -> OrganizationRead:
    return read(db, current_user, await get_organization(db))


async def get_organization(db: TenantSession, *, lock: bool = False) -> Organization:
    """The session's organization; row-level security shows no other."""
    statement = select(Organization).where(Organization.id == db.context.organization_id)
    organization = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if organization is None:
        raise NotAMember("This organization was deleted.")
    return organization


async def read_time_zone(db: TenantSession) -> str:
    """Of a member's organization."""
    return (await get_organization(db)).time_zone


async def take_turn(db: TenantSession) -> None:
    """One at a time in the organization until the transaction ends; who only adds something to it need not wait. It comes
    before the locks of memberships."""
    mine = select(Organization.id).where(Organization.id == db.context.organization_id)
    await db.execute(mine.with_for_update(key_share=True))


def read(db: TenantSession, current_user: CurrentUser, organization: Organization) -> OrganizationRead:
    return OrganizationRead(
        id=organization.id,
        name=organization.name,
        time_zone=organization.time_zone,
        role=Role(weaker(db.role, current_user.role_limit)),
        created_at=organization.created_at,
        updated_at=organization.updated_at,
    )


async def update_organization(
    db: TenantSession, hooks: Hooks, current_user: CurrentUser, body: OrganizationUpdate, expected: Expected
) -> OrganizationRead:
    """What is the same as before is no change. Raises PreconditionFailed."""
    organization = await get_organization(db, lock=True)
    expected.require(read(db, current_user, organization))
    before = (organization.name, organization.time_zone)
    if body.name is not None and organization.name != body.name:
        details = {"from": organization.name, "to": body.name}
        record(db, "organization.renamed", "organization", organization.id, details)
        organization.name = body.name
    if body.time_zone is not None and organization.time_zone != body.time_zone:
        details = {"from": organization.time_zone, "to": body.time_zone}
        record(db, "organization.time_zone_changed", "organization", organization.id, details)
        organization.time_zone = body.time_zone
    if before != (organization.name, organization.time_zone):
        await db.flush()
        for hook in hooks.on_change:
            await hook(db)
        await db.refresh(organization)
    return read(db, current_user, organization)


async def delete_organization(
    db: TenantSession, hooks: Hooks, current_user: CurrentUser, body: OrganizationDelete, expected: Expected
) -> None:
    """Everything of the organization goes, by cascade. People keep their accounts.

    Raises SignInEnded, StepUpRequired, PreconditionFailed, ConfirmationMismatch, and what rooms refuse with.
    """
    power = await lock_power(db, current_user, ORGANIZATION_DELETE, ends_organization=True)
    power.require_recent_proof()
    organization = await get_organization(db, lock=True)
    expected.require(read(db, current_user, organization))
    if body.confirm != organization.name:
        raise ConfirmationMismatch("To delete the organization and all that is in it, send its exact name as confirm.")
    for hook in hooks.on_deletion:
        await hook(db)
    log.warning("organization_deleted", user_id=str(db.context.user_id))
    await db.execute(delete(Organization).where(Organization.id == organization.id))
