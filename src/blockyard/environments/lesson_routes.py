"""/roblox/environment/{name}/lesson: what the world teaches, to read and to edit."""

from fastapi import Response

from blockyard.environments import lessons
from blockyard.environments.addresses import PREFIX
from blockyard.environments.lesson_schemas import EnvironmentLessonRead, LessonEdits
from blockyard.environments.name_path import NamePath
from blockyard.environments.permissions import ENVIRONMENTS_READ, ENVIRONMENTS_UPDATE
from blockyard.environments.sent_files import Version
from blockyard.identity.access import ProcessQuota, Session, requires
from blockyard.web.if_match import IfMatch
from blockyard.web.routing import APIRouter

router = APIRouter(prefix=PREFIX, tags=["environments"])


@router.get("/{name}/lesson", summary="Get the lesson of an environment", dependencies=[requires(ENVIRONMENTS_READ)])
async def get_environment_lesson(db: Session, name: NamePath, version: Version = None) -> EnvironmentLessonRead:
    return await lessons.get_lesson(db, name, version)


@router.patch(
    "/{name}/lesson",
    summary="Edit the lesson of an environment: a new version",
    status_code=202,
    responses={200: {"model": EnvironmentLessonRead, "description": "It says nothing new, so there is no new version"}},
    dependencies=[requires(ENVIRONMENTS_UPDATE)],
    openapi_extra={"x-problems": [402], "x-location": "/roblox/environment/status/{name}"},
)
async def edit_environment_lesson(
    db: Session, quota: ProcessQuota, name: NamePath, body: LessonEdits, expected: IfMatch, response: Response
) -> EnvironmentLessonRead:
    shown, is_new = await lessons.edit_lesson(db, quota, name, body.edits, expected)
    if not is_new:
        response.status_code = 200
    return shown
