"""/roblox/environment/{name}/check: what our own checks say of a version."""

from fastapi import Request, Response

from blockyard.environments import plans
from blockyard.environments.addresses import PREFIX
from blockyard.environments.check_schemas import VersionChecked
from blockyard.environments.name_path import NamePath
from blockyard.environments.permissions import ENVIRONMENTS_READ
from blockyard.environments.previews import Previews
from blockyard.environments.sent_files import Version
from blockyard.identity.access import OrganizationId, Session, requires
from blockyard.web.disconnect import while_connected
from blockyard.web.process import process_of
from blockyard.web.routing import APIRouter, without_key
from worlds.request import stored_request

router = APIRouter(prefix=PREFIX, tags=["environments"])


@router.post(
    "/{name}/check",
    summary="Ask what the checks say of an environment",
    response_model=VersionChecked,
    dependencies=[requires(ENVIRONMENTS_READ), without_key("a check changes nothing.")],
)
async def check_environment(
    org_id: OrganizationId, db: Session, request: Request, name: NamePath, version: Version = None
) -> Response:
    found, plan = await plans.find_plan(db, name, version)
    number, wish = found.number, stored_request(found.request)
    await db.commit()  # what follows takes its time and needs no transaction
    made = await while_connected(request, process_of(request).part(Previews).check(org_id, number, wish, plan))
    return Response(made, media_type="application/json", headers={"Vary": "Accept-Encoding"})
