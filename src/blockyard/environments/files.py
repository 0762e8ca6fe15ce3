"""The files of a version: kept in storage, found again."""

import hashlib
from typing import Final
from uuid import UUID

from sqlalchemy import select

from blockyard.base.errors import NotFound, Problem
from blockyard.environments import queries
from blockyard.environments.models import Environment, EnvironmentVersion, RobloxAsset
from blockyard.environments.service import THING, NotReady, get_environment
from blockyard.environments.states import FILE_NAMES, UNFINISHED, FileKind, VersionStatus
from blockyard.tenancy.session import TenantSession

ROOT: Final = "environments"
"""Of our files, in the organization's folder."""


class NoSuchVersion(Problem):
    status, code = 404, "no_such_version"


class NoBinaryPlace(Problem):
    status, code = 404, "no_binary_place"


class NoModel(Problem):
    status, code = 404, "no_model"


NO_PLAY: Final = (
    "This version was built before worlds were played in a browser. Change the environment: its next version can be."
)


class NoPlay(Problem):
    status, code = 404, "no_play"


def folder_of(environment_id: UUID) -> str:
    return f"{ROOT}/{environment_id}"


def path_of(version: EnvironmentVersion, kind: FileKind) -> str:
    return path_in(version.environment_id, version.number, kind)


def path_in(environment_id: UUID, number: int, kind: FileKind) -> str:
    """Of version `number`."""
    return f"{folder_of(environment_id)}/{number}/{FILE_NAMES[kind]}"


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
) -> tuple[Environment, int, RobloxAsset]:
    """Of the version that is ready, or of a certain one: its environment, its number and the file. Raises
    NotFound, NotReady, NoSuchVersion, NoBinaryPlace, NoModel, NoPlay.

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
        await explain_missing(db, environment, kind, wanted)
        raise NotFound("file of this environment")
    return environment, wanted, found


async def explain_missing(db: TenantSession, environment: Environment, kind: FileKind, number: int) -> None:
    """Raises NoSuchVersion, NotReady, NoBinaryPlace, NoModel, NoPlay."""
    await get_ready_version(db, environment, number)
    if kind is FileKind.BINARY_PLACE:
        raise NoBinaryPlace(
            "This version has no binary place: it is built where a Rojo binary is configured (BLOCKYARD_ROJO_BINARY). "
            "Download place.rbxlx, which is complete."
        )
    if kind is FileKind.MODEL:
        raise NoModel(
            "This version was built before models were made (model.glb). Change the environment: its next version has one."
        )
    if kind is FileKind.PLAY:
        raise NoPlay(NO_PLAY)


async def get_ready_version(db: TenantSession, environment: Environment, number: int) -> EnvironmentVersion:
    """Raises NoSuchVersion, NotReady."""
    version = await queries.find_version(db, environment, number)
    if version is None:
        latest = environment.latest_version
        raise NoSuchVersion(f"This environment has no version {number}: they count from 1 to {latest}.")
    if version.status != VersionStatus.READY:
        if version.status in UNFINISHED:
            raise NotReady(f"Version {number} of this environment is not ready yet. See its status.")
        raise NotReady(
            f"Version {number} of this environment is {version.status}: it has no files. Ask for another one."
        )
    return version
