"""/roblox/environment/{name}/<file>: what Studio opens and teachers look at."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from blockyard.environments.files import find_file
from blockyard.environments.name_path import NamePath
from blockyard.environments.permissions import ENVIRONMENTS_READ
from blockyard.environments.sent_files import LASTING, Version, content_of, send_stored
from blockyard.environments.states import FILE_NAMES, FileKind
from blockyard.identity.access import Session, requires
from blockyard.tenancy.session import TenantSession
from blockyard.web.downloads import attachment
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/roblox/environment", tags=["environments"], dependencies=[requires(ENVIRONMENTS_READ)])

EnvironmentId = Annotated[
    UUID | None,
    Query(description="The environment's id, so that the address never means another one that is given the name later"),
]


async def send_file(
    db: TenantSession, request: Request, name: str, kind: FileKind, version: int | None, environment_id: UUID | None
) -> Response:
    """The file or a part of it, or 304 for who has it. It is read from storage after the transaction."""
    environment, number, asset = await find_file(db, name, kind, version, environment_id)
    headers = {
        "ETag": f'"{asset.sha256}"',
        "Cache-Control": "private, no-cache" if version is None else LASTING,
        "Blockyard-Version": str(number),
    }
    if version is not None and environment_id is None:
        headers["Vary"] = "Authorization"  # by its name alone it may be another organization's
    if kind in (FileKind.PLACE, FileKind.BINARY_PLACE, FileKind.PROJECT, FileKind.MODEL):
        headers["Content-Disposition"] = attachment(f"{environment.name} v{number} {FILE_NAMES[kind]}")
    return await send_stored(db, request, kind, asset.path, headers)


def add_route(kind: FileKind, path: str, summary: str) -> None:
    @router.get(path, summary=summary, response_class=Response, responses=content_of(kind), name=f"get_{kind}")
    async def get_file(
        db: Session,
        request: Request,
        name: NamePath,
        version: Version = None,
        environment: EnvironmentId = None,
    ) -> Response:
        return await send_file(db, request, name, kind, version, environment)


for kind, path, summary in (
    (FileKind.PLACE, "/{name}/place.rbxlx", "Download the place for Roblox Studio"),
    (
        FileKind.BINARY_PLACE,
        "/{name}/place.rbxl",
        "Download the place in Roblox's binary format, where a Rojo binary is configured",
    ),
    (FileKind.PROJECT, "/{name}/project.zip", "Download the Rojo project"),
    (FileKind.PICTURE_SVG, "/{name}/picture.svg", "See the world as a picture"),
    (FileKind.PICTURE_PNG, "/{name}/picture.png", "See the world as a picture of pixels"),
    (FileKind.MODEL, "/{name}/model.glb", "Get the world as glTF, for browsers and 3D programs"),
    (FileKind.SCENE, "/{name}/scene", "Get the scene: every component and part"),
):
    add_route(kind, path, summary)
