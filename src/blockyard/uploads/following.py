"""What a link opens, for whoever made it as they are now."""

from typing import Final
from uuid import UUID

from fastapi import Request
from sqlalchemy.exc import DBAPIError

from blockyard.base.errors import Problem
from blockyard.identity.permissions import weaker
from blockyard.identity.tickets import caller_now
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.context import NOT_A_MEMBER, RETIRED_KEY, TenantContext
from blockyard.tenancy.process import Process
from blockyard.tenancy.storage import Files
from blockyard.uploads.links import LinkClosed, UploadLinks
from blockyard.uploads.permissions import UPLOADS_READ
from blockyard.uploads.serving import Served, find_served
from blockyard.uploads.states import FileKind
from blockyard.web.limits import RateLimiter
from blockyard.web.process import process_of

CLOSED: Final = frozenset({401, 403, 404, 409})
"""Statuses of what else would tell whoever has a link why it opens nothing any more."""


async def follow_link(request: Request, upload_id: UUID, text: str) -> tuple[Files, Served]:
    """The file that a link opens, for whoever made it as they are now. Raises LinkClosed, TooManyRequests."""
    process = process_of(request)
    caller, kind = process.part(UploadLinks).open(text, upload_id)
    process.part(RateLimiter).check(str(caller.organization_id), request.scope)
    try:
        return await find_for(process, await caller_now(process, caller), upload_id, kind)
    except Problem as problem:
        if problem.status not in CLOSED:
            raise
        raise LinkClosed from problem
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) not in (NOT_A_MEMBER, RETIRED_KEY):
            raise
        raise LinkClosed from error


async def find_for(process: Process, caller: CurrentUser, upload_id: UUID, kind: FileKind) -> tuple[Files, Served]:
    """Raises NotFound, UploadNotReady, PermissionMissing."""

    def authorize(role: str) -> None:
        UPLOADS_READ.authorize(weaker(role, caller.role_limit), caller.scopes)

    assert caller.organization_id is not None, "issued in an organization"
    context = TenantContext(caller.organization_id, caller.id)
    async with process.tenant_sessions.open(
        context,
        authorize=authorize,
        read_only=True,
        token_key_id=caller.token_key_id,
        role_limit=caller.role_limit,
    ) as db:
        return process.storage.files_of(context), await find_served(db, upload_id, kind)
