"""What each role may do. Row-level security decides the organization, a permission decides the role.

Each room declares its own permissions; here are what one is, and identity's own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Final

from blockyard.base.errors import PermissionMissing
from blockyard.identity.models import ROLES

SCOPE: Final = "permission"
"""How the OpenAPI marks the name of a permission."""
OWNER: Final = frozenset({"owner"})
ADMINS: Final = OWNER | {"admin"}
STAFF: Final = ADMINS | {"teacher"}
EVERYBODY: Final = STAFF | {"student"}
"""Every member. A student's sign-in is no member's: what it may do says so itself."""
PUPIL: Final = "pupil"
"""What the database calls a student who has entered (tenancy/sql/functions.sql)."""
PUPILS: Final = frozenset({PUPIL})


@dataclass(frozen=True, slots=True)
class Permission:
    """Something that may be done, and the roles that may do it."""

    name: str
    roles: frozenset[str]

    def authorize(self, role: str, scopes: frozenset[str] | None = None) -> None:
        """Raises PermissionMissing, naming the permission and who has it, unless `role` has it.

        `scopes` are the names of permissions that an API key was made for; None: all that the role has.
        """
        if role not in self.roles:
            who = ", ".join(name for name in (*ROLES, PUPIL) if name in self.roles)
            raise PermissionMissing(
                f"Your role {role} lacks the permission {self.name}; it belongs to: {who}.",
                permission=self.name,
                role=role,
            )
        if scopes is not None and self.name not in scopes:
            raise PermissionMissing(
                f"This API key was made without the scope {self.name}. An admin can make one that has it.",
                headers={"WWW-Authenticate": f'Bearer error="insufficient_scope", scope="{self.name}"'},
                permission=self.name,
                role=role,
            )


@dataclass(frozen=True, slots=True)
class Permissions:
    """Those of all rooms: a part of every process."""

    by_name: Mapping[str, Permission]


ORGANIZATION_READ: Final = Permission("organization:read", EVERYBODY)
ORGANIZATION_UPDATE: Final = Permission("organization:update", ADMINS)
ORGANIZATION_DELETE: Final = Permission("organization:delete", OWNER)
MEMBERS_READ: Final = Permission("members:read", STAFF)
MEMBERS_UPDATE: Final = Permission("members:update", ADMINS)
MEMBERS_REMOVE: Final = Permission("members:remove", ADMINS)
MEMBERS_LEAVE: Final = Permission("members:leave", EVERYBODY)
INVITATIONS_READ: Final = Permission("invitations:read", ADMINS)
INVITATIONS_CREATE: Final = Permission("invitations:create", ADMINS)
INVITATIONS_REVOKE: Final = Permission("invitations:revoke", ADMINS)
API_KEYS_READ: Final = Permission("api_keys:read", ADMINS)
API_KEYS_CREATE: Final = Permission("api_keys:create", ADMINS)
API_KEYS_UPDATE: Final = Permission("api_keys:update", ADMINS)
API_KEYS_REVOKE: Final = Permission("api_keys:revoke", ADMINS)
AUDIT_READ: Final = Permission("audit:read", ADMINS)


def permissions_of(module: ModuleType) -> Iterator[Permission]:
    """Those that a room's module of permissions declares."""
    for value in vars(module).values():
        if isinstance(value, Permission):
            yield value


def weaker(role: str, limit: str | None) -> str:
    """The weaker of a member's role and the role an API key was limited to."""
    return role if limit is None else max(role, limit, key=ROLES.index)


def outranks(role: str, other: str) -> bool:
    """Whether `role` is at least as strong as `other`, so that it may give it or take it away."""
    return ROLES.index(role) <= ROLES.index(other)
