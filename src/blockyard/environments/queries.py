"""The SQL of the environments room."""

from datetime import datetime
from typing import Any, Final, TypeVarTuple
from uuid import UUID

from sqlalchemy import Row, Select, Uuid, bindparam, func, select

from blockyard.environments.models import Environment, EnvironmentVersion, Publication, RobloxAsset
from blockyard.environments.names import find_id
from blockyard.environments.states import FILE_KINDS, UNFINISHED, FileKind, PublicationStatus, VersionStatus
from blockyard.jobs.fence import not_taken_since
from blockyard.tenancy.reads import json_row
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text

Ts = TypeVarTuple("Ts")


async def find_called(db: TenantSession, statement: Select[*Ts], name: str) -> Row[*Ts] | None:
    """The row of `statement` about the environment that an address calls `name`: by its id, or else by its name.

    Names that look like ids are older than the rule against them.
    """
    own_id = find_id(name)
    if own_id is not None:
        row = (await db.execute(statement.where(Environment.id == own_id))).one_or_none()
        if row is not None:
            return row
    return (await db.execute(statement.where(has_text(db, Environment.name, name)))).one_or_none()


def with_latest() -> Select[Environment, EnvironmentVersion]:
    """Environments, each with its latest version."""
    latest = (EnvironmentVersion.environment_id == Environment.id) & (
        EnvironmentVersion.number == Environment.latest_version
    )
    return select(Environment, EnvironmentVersion).join(EnvironmentVersion, latest)


LAST_CHANGE: Final = json_row(
    with_latest()
    .with_only_columns(
        EnvironmentVersion.number,
        func.greatest(Environment.updated_at, EnvironmentVersion.updated_at).label("changed_at"),
    )
    .where(Environment.id == bindparam("environment_id", type_=Uuid))
)
"""Of an environment: its latest version and when anything of both was changed. For who asks often."""


def versions_of(environment: Environment) -> Select[EnvironmentVersion]:
    return select(EnvironmentVersion).where(EnvironmentVersion.environment_id == environment.id)


async def find_version(db: TenantSession, environment: Environment, number: int) -> EnvironmentVersion | None:
    statement = versions_of(environment).where(EnvironmentVersion.number == number)
    return (await db.execute(statement)).scalar_one_or_none()


def publications_of(environment: Environment) -> Select[Publication, int]:
    return (
        select(Publication, EnvironmentVersion.number)
        .join(EnvironmentVersion, EnvironmentVersion.id == Publication.environment_version_id)
        .where(EnvironmentVersion.environment_id == environment.id)
    )


async def find_published_version(db: TenantSession, environment: Environment, *, live: bool) -> int | None:
    """Number of the version that Roblox took last, for players to see (`live`) or only saved."""
    taken = (Publication.status == PublicationStatus.PUBLISHED) & (Publication.live == live)
    statement = publications_of(environment).where(taken).order_by(Publication.finished_at.desc()).limit(1)
    row = (await db.execute(statement)).one_or_none()
    return None if row is None else row[1]


def waiting_versions_of(environment: Environment) -> Select[EnvironmentVersion]:
    """Locked. One that a worker has begun meanwhile is left out."""
    return versions_of(environment).where(EnvironmentVersion.status == VersionStatus.QUEUED).with_for_update()


def unfinished_versions_of_user(user_id: UUID) -> Select[EnvironmentVersion]:
    by_user = EnvironmentVersion.created_by_id == user_id
    return select(EnvironmentVersion).where(by_user, EnvironmentVersion.status.in_(UNFINISHED)).with_for_update()


def queued_publications_of_user(user_id: UUID) -> Select[Publication]:
    by_user = Publication.created_by_id == user_id
    return select(Publication).where(by_user, Publication.status == PublicationStatus.QUEUED).with_for_update()


async def files_of(db: TenantSession, version_ids: list[UUID]) -> dict[UUID, list[RobloxAsset]]:
    """By version id. Those of a kind that only later code knows are left to it."""
    of_them = RobloxAsset.environment_version_id.in_(version_ids)
    statement = select(RobloxAsset).where(of_them, RobloxAsset.kind.in_(FILE_KINDS)).order_by(RobloxAsset.kind)
    found: dict[UUID, list[RobloxAsset]] = {version_id: [] for version_id in version_ids}
    for asset in (await db.execute(statement)).scalars():
        found[asset.environment_version_id].append(asset)
    return found


async def has_ready_file(db: TenantSession, environment: Environment, kind: FileKind) -> bool:
    """Whether the version that is ready has a file of this kind."""
    statement = (
        select(RobloxAsset.id)
        .join(EnvironmentVersion, EnvironmentVersion.id == RobloxAsset.environment_version_id)
        .where(EnvironmentVersion.environment_id == environment.id, RobloxAsset.kind == kind)
        .where(EnvironmentVersion.number == environment.ready_version)
    )
    return (await db.execute(statement)).scalar_one_or_none() is not None


async def lock_version(db: TenantSession, version_id: UUID, taken_at: datetime) -> EnvironmentVersion | None:
    """For a run that began then. None: it is gone, or a later run has claimed it."""
    own = (EnvironmentVersion.id == version_id) & not_taken_since(EnvironmentVersion.taken_at, taken_at)
    statement = select(EnvironmentVersion).where(own).with_for_update()
    return (await db.execute(statement)).scalar_one_or_none()


async def lock_publication(db: TenantSession, publication_id: UUID, taken_at: datetime) -> Publication | None:
    """For a run that began then. None: it is gone, or a later run has claimed it."""
    own = (Publication.id == publication_id) & not_taken_since(Publication.taken_at, taken_at)
    statement = select(Publication).where(own).with_for_update()
    return (await db.execute(statement)).scalar_one_or_none()


async def lock_queued_publication(db: TenantSession, publication_id: UUID, taken_at: datetime) -> Publication | None:
    """None: it is done, too."""
    publication = await lock_publication(db, publication_id, taken_at)
    return publication if publication is not None and publication.status == PublicationStatus.QUEUED else None


async def get_name_and_version(db: TenantSession, version_id: UUID) -> dict[str, Any]:
    """Of the environment that the version is of: what a line of the trail says of it."""
    statement = (
        select(Environment.name, EnvironmentVersion.number)
        .join(EnvironmentVersion, EnvironmentVersion.environment_id == Environment.id)
        .where(EnvironmentVersion.id == version_id)
    )
    name, number = (await db.execute(statement)).one()
    return {"name": name, "version": number}
