"""Dependencies of this room's routes."""

from typing import Annotated

from fastapi import Depends, Request

from blockyard.base.errors import Problem
from blockyard.identity.access import Credentials, Session, SignedIn, get_current_user
from blockyard.identity.origin import Origin
from blockyard.identity.permissions import Permission, Permissions
from blockyard.identity.power.checks import lock_power
from blockyard.identity.tokens import CurrentUser
from blockyard.room import Hooks
from blockyard.web.process import part_of

ProcessHooks = Annotated[Hooks, Depends(part_of(Hooks))]
ProcessPermissions = Annotated[Permissions, Depends(part_of(Permissions))]


class NotForApiKeys(Problem):
    status, code = 403, "not_for_api_keys"


async def get_person(current_user: SignedIn) -> CurrentUser:
    """The caller, who must be a person: passwords, sign-ins and new secrets are not a machine's business."""
    if current_user.api_key_id is not None:
        raise NotForApiKeys("API keys may not do this. Sign in at POST /api/v1/auth/login and use the access token.")
    return current_user


Person = Annotated[CurrentUser, Depends(get_person)]
for_people = Depends(get_person)
"""For `dependencies` of a route that does not ask who the person is."""


async def get_recent_proof(request: Request, current_user: SignedIn, db: Session) -> None:
    """Raises StepUpRequired, and what lock_power does. The route's `requires(...)` comes first."""
    permission: Permission = request.state.permission
    (await lock_power(db, current_user, permission)).require_recent_proof()


wants_recent_proof = Depends(get_recent_proof)
"""For `dependencies` of a route that moves money."""


async def get_lasting_power(request: Request, current_user: SignedIn, db: Session) -> None:
    """Raises EmailUnverified, and what lock_power does. The route's `requires(...)` comes first."""
    permission: Permission = request.state.permission
    (await lock_power(db, current_user, permission)).require_verified()


makes_lasting_power = Depends(get_lasting_power)
"""For `dependencies` of a route that makes what outlasts the caller's token, such as a place where events are sent."""


async def state_recorded(request: Request) -> None:
    request.state.is_recorded = True


recorded_reading = Depends(state_recorded)
"""For `dependencies` of a GET whose reading stands in the trail: its session may write. It costs a written row each time, so
it is for what is read seldom."""


async def get_person_if_signed_in(request: Request, credentials: Credentials) -> CurrentUser | None:
    """The caller if they sent credentials, which must then be good; None if they sent none."""
    if credentials is None:
        return None
    return await get_person(await get_current_user(request))


PersonOrNobody = Annotated[CurrentUser | None, Depends(get_person_if_signed_in)]


async def get_origin(request: Request) -> Origin:
    """Where the request came from; behind a trusted proxy the server has put the client's own address there."""
    host = request.client.host if request.client else "unknown"
    return Origin(host, request.headers.get("user-agent", ""))


RequestOrigin = Annotated[Origin, Depends(get_origin)]
