"""/roblox/environment/{name}/plan: the world as data, to read and to edit."""

from fastapi import Response

from blockyard.environments import plans
from blockyard.environments.addresses import PREFIX
from blockyard.environments.name_path import NamePath
from blockyard.environments.permissions import ENVIRONMENTS_READ, ENVIRONMENTS_UPDATE
from blockyard.environments.plan_schemas import EnvironmentPlanRead, PlanEdits
from blockyard.environments.sent_files import Version
from blockyard.identity.access import ProcessQuota, Session, requires
from blockyard.web.if_match import IfMatch
from blockyard.web.routing import APIRouter

router = APIRouter(prefix=PREFIX, tags=["environments"])


@router.get("/{name}/plan", summary="Get the plan of an environment", dependencies=[requires(ENVIRONMENTS_READ)])
async def get_environment_plan(db: Session, name: NamePath, version: Version = None) -> EnvironmentPlanRead:
    return await plans.get_plan(db, name, version)


@router.patch(
    "/{name}/plan",
    summary="Edit the plan of an environment: a new version",
    status_code=202,
    responses={200: {"model": EnvironmentPlanRead, "description": "It says nothing new, so there is no new version"}},
    dependencies=[requires(ENVIRONMENTS_UPDATE)],
    openapi_extra={"x-problems": [402], "x-location": "/roblox/environment/status/{name}"},
)
async def edit_environment_plan(
    db: Session, quota: ProcessQuota, name: NamePath, body: PlanEdits, expected: IfMatch, response: Response
) -> EnvironmentPlanRead:
    shown, is_new = await plans.edit_plan(db, quota, name, body.edits, expected)
    if not is_new:
        response.status_code = 200
    return shown
