"""How the room's lists are sorted, searched and narrowed."""

from typing import Final
from uuid import UUID

from pydantic import AwareDatetime
from sqlalchemy import ColumnElement, and_

from blockyard.audit.actions import Action, ResourceType
from blockyard.audit.models import AuditEntry
from blockyard.base import clock
from blockyard.identity.models import ApiKey, Invitation, Membership, Organization, Role
from blockyard.identity.schemas import ApiKeyStatus, InvitationStatus
from blockyard.web.listing import ExactText, Filter, Listing, equals

ORGANIZATIONS: Final = Listing(Organization.id)
MEMBERS: Final = Listing(
    Membership.id,
    sorts=(Membership.full_name, Membership.email),
    searched=(Membership.full_name, Membership.email),
    filters={"role": equals(Membership.role, Role, "Only members in this role")},
)


def is_invitation(status: InvitationStatus) -> ColumnElement[bool]:
    """As invitations.status_of says of one."""
    accepted, revoked = Invitation.accepted_at.is_not(None), Invitation.revoked_at.is_not(None)
    expired = Invitation.expires_at <= clock.now()
    return {
        InvitationStatus.ACCEPTED: accepted,
        InvitationStatus.REVOKED: and_(~accepted, revoked),
        InvitationStatus.EXPIRED: and_(~accepted, ~revoked, expired),
        InvitationStatus.OPEN: and_(~accepted, ~revoked, ~expired),
    }[status]


def is_key(status: ApiKeyStatus) -> ColumnElement[bool]:
    revoked, expired = ApiKey.revoked_at.is_not(None), ApiKey.expires_at <= clock.now()
    return {
        ApiKeyStatus.REVOKED: revoked,
        ApiKeyStatus.EXPIRED: and_(~revoked, expired),
        ApiKeyStatus.ACTIVE: and_(~revoked, ~expired),
    }[status]


INVITATIONS: Final = Listing(
    Invitation.id,
    sorts=(Invitation.email, Invitation.expires_at),
    searched=(Invitation.email,),
    filters={
        "status": Filter(InvitationStatus, is_invitation, "Only those of this status"),
        "role": equals(Invitation.role, Role, "Only those to this role"),
    },
)
API_KEYS: Final = Listing(
    ApiKey.id,
    sorts=(ApiKey.name, ApiKey.expires_at),
    searched=(ApiKey.name,),
    filters={"status": Filter(ApiKeyStatus, is_key, "Only those that work, have expired, or were revoked")},
)


AUDIT_ENTRIES: Final = Listing(
    AuditEntry.id,
    filters={
        "action": equals(AuditEntry.action, Action, "What was done, such as `member.removed`"),
        "resource_type": equals(AuditEntry.resource_type, ResourceType, "What kind of thing it was done to"),
        "resource_id": equals(AuditEntry.resource_id, ExactText, "What it was done to, by its id"),
        "actor_id": equals(AuditEntry.created_by_id, UUID, "What this user did"),
        "since": Filter(AwareDatetime, lambda moment: AuditEntry.created_at >= moment, "This moment or later"),
        "until": Filter(AwareDatetime, lambda moment: AuditEntry.created_at < moment, "Before this moment"),
    },
)
