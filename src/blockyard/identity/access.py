"""Who may come in: the dependencies of routes, `org_id`, `current_user`, `db`, always in this order.

`db: Session` comes last and asks for the two before it, so a route names what its body uses, and nothing else:

@router.get("/things", dependencies=[requires(THINGS_READ)])
async def list_things(db: Session) -> ThingPage: ...

They call each other, and do not depend on each other: FastAPI walks the whole tree of dependencies on every request,
also through those it has solved already, and that took a third of a short request's time.
"""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Annotated, Any
from uuid import UUID

import psycopg
import structlog
from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base.errors import NotAMember, NotAuthenticated, Problem
from blockyard.identity import api_keys, tickets
from blockyard.identity.permissions import PUPIL, Permission, weaker
from blockyard.identity.power.api_keys import PREFIX
from blockyard.identity.tokens import AccessTokens, CurrentUser
from blockyard.quota import Quota
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_connection, gate_session
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.token_keys import is_token_key_retired
from blockyard.web.bearer import REPLACED, TokenInvalid
from blockyard.web.limits import RateLimiter
from blockyard.web.problems import translate
from blockyard.web.process import get_process, part_of, process_of
from blockyard.web.routing import enters

READS = frozenset({"GET", "HEAD"})


class NotForStudents(Problem):
    status, code = 403, "not_for_students"


bearer = HTTPBearer(
    auto_error=False, description="An access token from sign-in, or an API key (`by_...`) of an organization."
)
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]


async def get_current_user(request: Request) -> CurrentUser:
    """Who calls. An access token is verified without the database; an API key is looked up by its hash.

    Whether the key that signed a token was retired the database says on entering an organization; where the route enters
    none it is asked here.
    """
    if not hasattr(request.state, "current_user"):
        caller = await authenticate(request)
        if caller.is_student and not admits_students(request):
            raise NotForStudents("Students may not do this. Ask your teacher.")
        if not enters_organization(request):
            await refuse_retired_key(request, caller)
        request.state.current_user = caller
    current_user: CurrentUser = request.state.current_user
    return current_user


def admits_students(request: Request) -> bool:
    """Whether the route names them: no other one lets them in, whatever it needs."""
    permission: Permission | None = getattr(request.state, "permission", None)
    return permission is not None and PUPIL in permission.roles


async def authenticate(request: Request) -> CurrentUser:
    """A route that takes tickets puts the one that opened it into `request.state.ticket`."""
    credentials = await bearer(request)
    if credentials is None and hasattr(request.state, "ticket"):
        return await tickets.find_caller(process_of(request), request.state.ticket)
    if credentials is None:
        raise NotAuthenticated("Sign in at POST /api/v1/auth/login and send the token as Authorization: Bearer.")
    process = process_of(request)
    token = credentials.credentials
    if token.startswith(PREFIX):
        current_user = await api_keys.find_api_key(process.gate_engine, token)
        structlog.contextvars.bind_contextvars(api_key_id=str(current_user.api_key_id))
        return current_user
    return process.part(AccessTokens).verify(token)


def enters_organization(request: Request) -> bool:
    """Whether the route opens a tenant session: it names `db: Session`, or something that does."""
    return bool(getattr(request.scope.get("route"), "enters", False))


async def refuse_retired_key(request: Request, current_user: CurrentUser) -> None:
    """Raises TokenInvalid."""
    if current_user.token_key_id is None:
        return
    async with gate_connection(process_of(request).gate_engine) as gate:
        if await is_token_key_retired(gate, current_user.token_key_id):
            raise TokenInvalid(REPLACED)


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


def requires(permission: Permission) -> Any:
    """Names the permission that a route needs; `get_session` lets nobody in without it."""

    async def state_permission(request: Request) -> None:
        request.state.permission = permission

    state_permission.permission = permission  # type: ignore[attr-defined]  # read by app/openapi.py
    return Depends(state_permission)


def require_also(db: TenantSession, current_user: CurrentUser, *permissions: Permission) -> None:
    """For what a body asks beyond the one permission that its route names: a key's scopes are its limits there, too.

    Raises PermissionMissing.
    """
    for permission in permissions:
        permission.authorize(weaker(db.role, current_user.role_limit), current_user.scopes)


async def get_session(request: Request) -> AsyncIterator[TenantSession]:
    """A tenant session of the caller, committed before the response leaves. GET requests are read-only, but for those
    that the trail tells of (`recorded_reading`)."""
    org_id, current_user = await get_current_organization_id(request), await get_current_user(request)
    process_of(request).part(RateLimiter).check(str(org_id), request.scope)
    read_only = request.method in READS and not getattr(request.state, "is_recorded", False)
    async with enter(request, org_id, current_user, read_only=read_only) as session:
        if not read_only:
            await session.ensure_entered()
        yield session


enters(get_session)


@asynccontextmanager
async def enter_anew(request: Request) -> AsyncIterator[TenantSession]:
    """A read-only session, for an answer that goes on for long: whether the caller's token, ticket or key is still good is
    asked again, as are membership and role. Raises NotAuthenticated, NotAMember, PermissionMissing.
    """
    try:
        current_user = await authenticate(request)
        assert current_user.organization_id is not None, "the caller was let in before, by get_session"
        async with enter(request, current_user.organization_id, current_user, read_only=True) as session:
            yield session
    except (DBAPIError, psycopg.Error, PoolTimeout) as error:
        raise translate(error) from error


def enter(
    request: Request, org_id: UUID, current_user: CurrentUser, *, read_only: bool
) -> AbstractAsyncContextManager[TenantSession]:
    """A session for what the route's permission allows the caller: an API key has the weaker of two roles."""
    permission: Permission = request.state.permission

    def authorize(role: str) -> None:
        permission.authorize(weaker(role, current_user.role_limit), current_user.scopes)

    student_sign_in_id = current_user.sign_in_id if current_user.is_student else None
    context = TenantContext(org_id, current_user.id, student_sign_in_id)
    return process_of(request).tenant_sessions.open(
        context,
        authorize=authorize,
        read_only=read_only,
        token_key_id=current_user.token_key_id,
        role_limit=current_user.role_limit,
    )


CurrentProcess = Annotated[Process, Depends(get_process)]
ProcessQuota = Annotated[Quota, Depends(part_of(Quota))]
Session = Annotated[TenantSession, Depends(get_session, scope="function")]


async def get_gate(request: Request) -> AsyncIterator[AsyncSession]:
    """A session of the gate: identity tables, no organization's table."""
    async with gate_session(process_of(request).gate_engine) as session:
        yield session


Gate = Annotated[AsyncSession, Depends(get_gate, scope="function")]
