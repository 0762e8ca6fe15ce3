"""The dependencies of routes, always in the order `org_id`, `current_user`, `db`.

They call each other, and do not depend on each other: FastAPI walks the whole tree of dependencies on every request,
also through those it has solved already, and that took a third of a short request's time.

@router.get("/things", dependencies=[requires("things:read")])
async def list_things(org_id: OrganizationId, current_user: SignedIn, db: Session) -> ThingPage: ...
"""

from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated, Any
from uuid import UUID

import structlog
from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.app.state import state_of
from blockyard.base.errors import NotAMember, NotAuthenticated
from blockyard.identity import api_keys
from blockyard.identity.permissions import PERMISSIONS, authorize, weaker
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.session import TenantSession

READS = frozenset({"GET", "HEAD"})

bearer = HTTPBearer(
    auto_error=False, description="An access token from sign-in, or an API key (`by_...`) of an organization."
)
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]


async def get_current_user(request: Request) -> CurrentUser:
    """Who calls. An access token is verified without the database; an API key is looked up by its hash."""
    if not hasattr(request.state, "current_user"):
        request.state.current_user = await authenticate(request)
    current_user: CurrentUser = request.state.current_user
    return current_user


async def authenticate(request: Request) -> CurrentUser:
    credentials = await bearer(request)
    if credentials is None:
        raise NotAuthenticated("Sign in at POST /api/v1/auth/login and send the token as Authorization: Bearer.")
    state = state_of(request)
    token = credentials.credentials
    if token.startswith(api_keys.PREFIX):
        current_user = await api_keys.find(state.gate_engine, token)
        structlog.contextvars.bind_contextvars(api_key_id=str(current_user.api_key_id))
        return current_user
    return state.access_tokens.verify(token)


SignedIn = Annotated[CurrentUser, Depends(get_current_user)]


async def get_current_organization_id(request: Request) -> UUID:
    """The caller's active organization, from the token."""
    current_user = await get_current_user(request)
    if current_user.organization_id is None:
        raise NotAMember(
            "You are in no organization. Create one at POST /api/v1/organizations, or accept an invitation."
        )
    structlog.contextvars.bind_contextvars(organization_id=str(current_user.organization_id))
    return current_user.organization_id


OrganizationId = Annotated[UUID, Depends(get_current_organization_id)]


def requires(permission: str) -> Any:
    """Names the permission that a route needs; `get_session` lets nobody in without it."""
    assert permission in PERMISSIONS, f"add {permission} to the table in identity/permissions.py"

    async def state_permission(request: Request) -> None:
        request.state.permission = permission

    state_permission.permission = permission  # type: ignore[attr-defined]  # read by web/openapi.py
    return Depends(state_permission)


async def get_session(request: Request) -> AsyncIterator[TenantSession]:
    """A tenant session of the caller, committed before the response leaves. GET requests are read-only."""
    org_id, current_user = await get_current_organization_id(request), await get_current_user(request)
    state_of(request).organization_limit.check(str(org_id))
    permission: str = request.state.permission
    read_only = request.method in READS
    async with state_of(request).tenant_sessions.open(
        TenantContext(org_id, current_user.id),
        authorize=partial(check, current_user.role_limit, permission),
        read_only=read_only,
    ) as session:
        if not read_only:
            await session.ensure_entered()
        yield session


def check(role_limit: str | None, permission: str, role: str) -> None:
    authorize(weaker(role, role_limit), permission)


Session = Annotated[TenantSession, Depends(get_session, scope="function")]


async def get_gate(request: Request) -> AsyncIterator[AsyncSession]:
    """A session of the gate: identity tables, no organization's table."""
    async with gate_session(state_of(request).gate_engine) as session:
        yield session


Gate = Annotated[AsyncSession, Depends(get_gate, scope="function")]
