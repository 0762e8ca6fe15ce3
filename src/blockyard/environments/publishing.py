"""Sending a ready version to a place of Roblox: written down, carried out by a job, recorded.

Roblox knows no idempotency key: a worker that dies between Roblox's answer and our record publishes the same bytes once
more, as one more version of the place.
"""

from typing import Any, Final
from uuid import UUID

import httpx
from sqlalchemy import select

from blockyard import clock
from blockyard.audit.trail import record
from blockyard.environments import open_cloud, open_cloud_keys
from blockyard.environments.files import find
from blockyard.environments.models import EnvironmentVersion, Publication, RobloxAsset
from blockyard.environments.request import DesignRequest
from blockyard.environments.schemas import PublicationCreate, PublicationRead, VersionError
from blockyard.environments.states import FileKind, PublicationStatus
from blockyard.errors import Problem
from blockyard.jobs.defer import defer
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.settings import Settings
from blockyard.tenancy.session import TenantSession

PUBLISH_TASK: Final = "environments.publish"


async def ask(db: TenantSession, settings: Settings, name: str, wish: PublicationCreate) -> PublicationRead:
    """Raises NotFound, NotReady, KeysOff, KeyMissing: what the job could only fail with later."""
    place = await find(db, name, FileKind.PLACE)
    await open_cloud_keys.opened(db, settings)
    number = await version_number(db, place.environment_version_id)
    publication = Publication(
        environment_version_id=place.environment_version_id,
        status=PublicationStatus.QUEUED,
        **wish.model_dump(),
    )
    db.add(publication)
    await db.flush()
    await defer(db, PUBLISH_TASK, lock=f"place:{wish.place_id}", publication_id=str(publication.id))
    details = {"name": name, "version": number, "place_id": wish.place_id, "live": wish.live}
    record(db, "environment.publication_asked", "publication", publication.id, details)
    return publication_read(publication, number)


async def version_number(db: TenantSession, version_id: UUID) -> int:
    statement = select(EnvironmentVersion.number).where(EnvironmentVersion.id == version_id)
    return (await db.execute(statement)).scalar_one()


def publication_read(publication: Publication, number: int) -> PublicationRead:
    return PublicationRead(
        id=publication.id,
        version=number,
        universe_id=publication.universe_id,
        place_id=publication.place_id,
        live=publication.live,
        status=PublicationStatus(publication.status),
        place_version=publication.place_version,
        error=VersionError.model_validate(publication.error) if publication.error else None,
        created_by_id=publication.created_by_id,
        created_at=publication.created_at,
        finished_at=publication.finished_at,
    )


@tenant_task(PUBLISH_TASK)
async def publish(job: TenantJob, publication_id: str) -> None:
    async with job.session(read_only=True) as db:
        row = await queued(db, UUID(publication_id))
        if row is None:
            return
        wish, path, players = row
        try:
            key = await open_cloud_keys.opened(db, job.settings)
        except Problem as problem:
            refused: Problem | None = problem
        else:
            refused = None
    if refused is not None:
        await end(job, UUID(publication_id), error=refused)
        return
    content = await job.storage.files_of(job.context).read(path)
    try:
        async with httpx.AsyncClient(timeout=60) as client:
            number = await open_cloud.publish(
                client, job.settings.open_cloud_url, key, wish.universe_id, wish.place_id, content, "xml", wish.live
            )
            await open_cloud.set_max_players(
                client, job.settings.open_cloud_url, key, wish.universe_id, wish.place_id, players
            )
    except Problem as problem:
        if problem.status in (429, 503) and not job.is_last_attempt:
            raise
        await end(job, UUID(publication_id), error=problem)
    else:
        await end(job, UUID(publication_id), place_version=number)


async def queued(db: TenantSession, publication_id: UUID) -> tuple[PublicationCreate, str, int] | None:
    """What is to be sent where, the place file's path, and how many players; None: it is done, or gone."""
    statement = (
        select(Publication, RobloxAsset.path, EnvironmentVersion.request)
        .join(RobloxAsset, RobloxAsset.environment_version_id == Publication.environment_version_id)
        .join(EnvironmentVersion, EnvironmentVersion.id == Publication.environment_version_id)
        .where(Publication.id == publication_id, RobloxAsset.kind == FileKind.PLACE)
    )
    row = (await db.execute(statement)).one_or_none()
    if row is None or row[0].status != PublicationStatus.QUEUED:
        return None
    wish = PublicationCreate(universe_id=row[0].universe_id, place_id=row[0].place_id, live=row[0].live)
    return wish, row[1], DesignRequest.model_validate(row[2]).max_players


async def end(
    job: TenantJob, publication_id: UUID, *, place_version: int | None = None, error: Problem | None = None
) -> None:
    async with job.session() as db:
        statement = select(Publication).where(Publication.id == publication_id).with_for_update()
        publication = (await db.execute(statement)).scalar_one_or_none()
        if publication is None or publication.status != PublicationStatus.QUEUED:
            return
        publication.finished_at = clock.now()
        outcome: dict[str, Any] = {"place_id": publication.place_id}
        if error is None:
            publication.status, publication.place_version = PublicationStatus.PUBLISHED, place_version
            outcome["place_version"] = place_version
        else:
            publication.status = PublicationStatus.FAILED
            publication.error = {"code": error.code, "detail": error.detail}
            outcome["code"] = error.code
        record(db, f"environment.{publication.status}", "publication", publication.id, outcome)
