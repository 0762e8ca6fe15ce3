"""/roblox/environment."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Request, Response

from blockyard.environments import of_uploads, publishing, queries, service, versions
from blockyard.environments.addresses import PREFIX
from blockyard.environments.lists import ENVIRONMENTS, PUBLICATIONS, VERSIONS
from blockyard.environments.name_path import NamePath
from blockyard.environments.permissions import (
    ENVIRONMENTS_CREATE,
    ENVIRONMENTS_DELETE,
    ENVIRONMENTS_PREVIEW,
    ENVIRONMENTS_PUBLISH,
    ENVIRONMENTS_READ,
    ENVIRONMENTS_UPDATE,
)
from blockyard.environments.preview_schemas import PreviewRead
from blockyard.environments.previews import Previews
from blockyard.environments.reporters import Reporters
from blockyard.environments.schemas import (
    EnvironmentCreate,
    EnvironmentRead,
    EnvironmentUpdate,
    PublicationCreate,
    PublicationRead,
    StatusRead,
    VersionRead,
)
from blockyard.environments.settings import EnvironmentSettings
from blockyard.identity.access import OrganizationId, ProcessQuota, Session, requires
from blockyard.web.asking import asked_of
from blockyard.web.disconnect import while_connected
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.process import process_of
from blockyard.web.routing import APIRouter, without_key
from blockyard.web.schemas import Page

router = APIRouter(prefix=PREFIX, tags=["environments"])

VersionNumber = Annotated[int, Path(ge=1, le=1_000_000, description="1 for the first")]


@router.post(
    "/preview",
    summary="See what a description would become",
    response_model=PreviewRead,
    dependencies=[requires(ENVIRONMENTS_PREVIEW), without_key("a preview makes nothing.")],
)
async def preview_environment(
    org_id: OrganizationId, db: Session, request: Request, body: EnvironmentCreate
) -> Response:
    wish, _ = await of_uploads.design_request_of(db, body)
    await db.commit()  # what follows takes its time and needs no transaction
    made = await while_connected(request, process_of(request).part(Previews).preview(org_id, wish))
    return Response(made, media_type="application/json", headers={"Vary": "Accept-Encoding"})


@router.post(
    "/create",
    summary="Create an environment",
    status_code=202,
    dependencies=[requires(ENVIRONMENTS_CREATE)],
    openapi_extra={"x-problems": [402], "x-location": "/roblox/environment/status/{name}"},
)
async def create_environment(
    db: Session,
    quota: ProcessQuota,
    body: EnvironmentCreate,
) -> EnvironmentRead:
    """With an `upload_id` it teaches that upload's text, and its questions name the pages. Deleting the upload leaves the
    world as it is, and what it is built of again."""
    return await of_uploads.create_environment(db, quota, body)


@router.get("/list", summary="List environments", dependencies=[requires(ENVIRONMENTS_READ)])
async def list_environments(db: Session, asked: Annotated[Asked, asked_of(ENVIRONMENTS)]) -> Page[EnvironmentRead]:
    return await page_of(db, queries.with_latest(), asked, lambda row: service.present_environment(*row))


@router.get("/status/{name}", summary="See how far an environment is", dependencies=[requires(ENVIRONMENTS_READ)])
async def get_environment_status(db: Session, name: NamePath) -> StatusRead:
    return await service.get_status(db, name)


@router.get("/{name}", summary="Get an environment", dependencies=[requires(ENVIRONMENTS_READ)])
async def get_environment(db: Session, name: NamePath) -> EnvironmentRead:
    return await service.get_read(db, name)


@router.patch(
    "/{name}",
    summary="Change an environment: a new version",
    status_code=202,
    responses={200: {"model": EnvironmentRead, "description": "It says nothing new, so there is no new version"}},
    dependencies=[requires(ENVIRONMENTS_UPDATE)],
    openapi_extra={"x-problems": [402], "x-location": "/roblox/environment/status/{name}"},
)
async def update_environment(
    db: Session, quota: ProcessQuota, name: NamePath, body: EnvironmentUpdate, expected: IfMatch, response: Response
) -> EnvironmentRead:
    shown, is_new = await of_uploads.update_environment(db, quota, name, body, expected)
    if not is_new:
        response.status_code = 200
    return shown


@router.delete(
    "/{name}",
    summary="Delete an environment with its versions and files",
    status_code=204,
    dependencies=[requires(ENVIRONMENTS_DELETE)],
)
async def delete_environment(db: Session, name: NamePath, expected: IfMatch) -> None:
    await service.delete_environment(db, name, expected)


@router.get("/{name}/versions", summary="List an environment's versions", dependencies=[requires(ENVIRONMENTS_READ)])
async def list_environment_versions(
    db: Session, name: NamePath, asked: Annotated[Asked, asked_of(VERSIONS)]
) -> Page[VersionRead]:
    return await versions.list_versions(db, name, asked)


@router.get(
    "/{name}/versions/{number}", summary="Get a version of an environment", dependencies=[requires(ENVIRONMENTS_READ)]
)
async def get_environment_version(db: Session, name: NamePath, number: VersionNumber) -> VersionRead:
    return await versions.get_version(db, name, number)


@router.post(
    "/{name}/publish",
    summary="Publish the ready version to a place of Roblox",
    status_code=202,
    dependencies=[requires(ENVIRONMENTS_PUBLISH)],
    openapi_extra={"x-location": "/roblox/environment/{name}/publications/{publication_id}"},
)
async def publish_environment(
    db: Session,
    request: Request,
    name: NamePath,
    body: PublicationCreate,
) -> PublicationRead:
    """Who can play it then is for Roblox to say: `audience` of the answer tells where to see that. A place for which the
    environment has a key tells us what happens in it (docs/reporter.md)."""
    process = process_of(request)
    settings, reporters = process.part(EnvironmentSettings), process.part(Reporters)
    return await publishing.enqueue_publication(db, settings, reporters, name, body)


@router.get(
    "/{name}/publications",
    summary="List what was published of an environment",
    dependencies=[requires(ENVIRONMENTS_READ)],
)
async def list_environment_publications(
    db: Session, name: NamePath, asked: Annotated[Asked, asked_of(PUBLICATIONS)]
) -> Page[PublicationRead]:
    environment = await service.get_environment(db, name)
    statement = queries.publications_of(environment)
    return await page_of(db, statement, asked, lambda row: publishing.present_publication(environment, *row))


@router.get(
    "/{name}/publications/{publication_id}",
    summary="See what became of a publication",
    dependencies=[requires(ENVIRONMENTS_READ)],
)
async def get_publication(db: Session, name: NamePath, publication_id: UUID) -> PublicationRead:
    return await publishing.get_publication(db, name, publication_id)
