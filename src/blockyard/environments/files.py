"""The files of a version: made from its design, kept in storage, found again."""

import hashlib
from collections.abc import Callable, Iterator
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import select

from blockyard.base.errors import NotFound
from blockyard.environments.models import EnvironmentVersion, RobloxAsset
from blockyard.environments.service import THING, NotReady, get_environment
from blockyard.environments.states import FILE_NAMES, FileKind
from blockyard.tenancy.session import TenantSession
from worlds.design import Design
from worlds.picture.png import picture_png
from worlds.roblox.project import project_zip
from worlds.scene import Scene

ROOT: Final = "environments"
"""Of our files, in the organization's folder."""
SCENE: Final = TypeAdapter(Scene)

MAKERS: Final[dict[FileKind, Callable[[Design], bytes]]] = {
    FileKind.SCENE: lambda design: SCENE.dump_json(design.scene),
    FileKind.PICTURE_SVG: lambda design: design.picture().encode(),
    FileKind.PICTURE_PNG: lambda design: picture_png(design.picture()),
    FileKind.PROJECT: lambda design: project_zip(design.project()),
    FileKind.PLACE: lambda design: design.place(),
}


def make_files(design: Design) -> Iterator[tuple[FileKind, bytes]]:
    """One after the other, so that progress can be told."""
    for kind, make in MAKERS.items():
        yield kind, make(design)


def folder_of(environment_id: UUID) -> str:
    return f"{ROOT}/{environment_id}"


def path_of(version: EnvironmentVersion, kind: FileKind) -> str:
    return f"{folder_of(version.environment_id)}/{version.number}/{FILE_NAMES[kind]}"


def describe_file(version_id: UUID, kind: FileKind, path: str, content: bytes) -> RobloxAsset:
    return RobloxAsset(
        environment_version_id=version_id,
        kind=kind,
        path=path,
        size_bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


async def find_file(
    db: TenantSession, name: str, kind: FileKind, number: int | None = None, environment_id: UUID | None = None
) -> tuple[int, RobloxAsset]:
    """Of the version that is ready, or of a certain one: its number and the file. Raises NotFound, NotReady.

    With `environment_id` none of another environment that has the name now.
    """
    environment = await get_environment(db, name)
    if environment_id not in (None, environment.id):
        raise NotFound(THING)
    wanted = number or environment.ready_version
    if wanted is None:
        raise NotReady("No version of this environment is ready yet. See its status.")
    statement = (
        select(RobloxAsset)
        .join(EnvironmentVersion, EnvironmentVersion.id == RobloxAsset.environment_version_id)
        .where(EnvironmentVersion.environment_id == environment.id, EnvironmentVersion.number == wanted)
        .where(RobloxAsset.kind == kind)
    )
    found = (await db.execute(statement)).scalar_one_or_none()
    if found is None:
        raise NotFound("file of this environment")
    return wanted, found
