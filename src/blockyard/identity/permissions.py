"""What each role may do, as one table. Row-level security decides the organization, this decides the role."""

from typing import Final

from blockyard.base.errors import PermissionMissing
from blockyard.identity.models import ROLES

OWNER: Final = frozenset({"owner"})
ADMINS: Final = OWNER | {"admin"}
STAFF: Final = ADMINS | {"teacher"}
EVERYBODY: Final = STAFF | {"student"}

PERMISSIONS: Final[dict[str, frozenset[str]]] = {
    "organization:read": EVERYBODY,
    "organization:update": ADMINS,
    "organization:delete": OWNER,
    "members:read": STAFF,
    "members:update": ADMINS,
    "members:remove": ADMINS,
    "members:leave": EVERYBODY,
    "invitations:read": ADMINS,
    "invitations:create": ADMINS,
    "invitations:revoke": ADMINS,
    "api_keys:read": ADMINS,
    "api_keys:create": ADMINS,
    "api_keys:revoke": ADMINS,
    "audit:read": ADMINS,
    "plan:read": STAFF,
    "billing:read": ADMINS,
    "billing:manage": ADMINS,
    "refunds:create": ADMINS,
    "revenue:read": ADMINS,
    "agents:read": STAFF,
    "agents:create": STAFF,
    "agents:update": STAFF,
    "agents:delete": STAFF,
    "executions:read": STAFF,
    "executions:create": STAFF,
    "executions:cancel": STAFF,
    "environments:preview": STAFF,
    "environments:read": STAFF,
    "environments:create": STAFF,
    "environments:update": STAFF,
    "environments:delete": STAFF,
    "environments:publish": STAFF,
    "open_cloud_key:manage": ADMINS,
}


def authorize(role: str, permission: str) -> None:
    """Raises PermissionMissing, naming the permission and who has it, unless `role` has `permission`."""
    allowed = PERMISSIONS[permission]
    if role not in allowed:
        who = ", ".join(name for name in ROLES if name in allowed)
        raise PermissionMissing(
            f"Your role {role} lacks the permission {permission}; it belongs to: {who}.",
            permission=permission,
            role=role,
        )


def weaker(role: str, limit: str | None) -> str:
    """The weaker of a member's role and the role an API key was limited to."""
    return role if limit is None else max(role, limit, key=ROLES.index)


def outranks(role: str, other: str) -> bool:
    """Whether `role` is at least as strong as `other`, so that it may give it or take it away."""
    return ROLES.index(role) <= ROLES.index(other)
