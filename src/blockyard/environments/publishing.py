"""Sending a ready version to a place of Roblox: written down, carried out by a job, recorded.

Roblox knows no idempotency key: a worker that dies between Roblox's answer and our record publishes the same bytes once
more, as one more version of the place.
"""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import httpx
from sqlalchemy import select

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.base.logs import get_logger
from blockyard.environments import open_cloud, open_cloud_keys
from blockyard.environments.files import find
from blockyard.environments.models import EnvironmentVersion, Publication, RobloxAsset
from blockyard.environments.schemas import PublicationCreate, PublicationRead, VersionError
from blockyard.environments.settings import EnvironmentSettings
from blockyard.environments.states import FileKind, PublicationStatus
from blockyard.jobs.defer import defer
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.tenancy.session import TenantSession

log = get_logger(__name__)

PUBLISH_TASK: Final = "environments.publish"


async def ask(db: TenantSession, settings: EnvironmentSettings, name: str, wish: PublicationCreate) -> PublicationRead:
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


@dataclass(frozen=True, slots=True)
class Sending:
    """What a job has to send, and what of it is done."""

    universe_id: int
    place_id: int
    live: bool
    place_version: int | None
    """Set once Roblox has taken the place."""
    path: str
    players: int


@tenant_task(PUBLISH_TASK)
async def publish(job: TenantJob, publication_id: str) -> None:
    number = UUID(publication_id)
    try:
        async with job.session(read_only=True) as db:
            sending = await queued(db, number)
            if sending is None:
                return
            key = await open_cloud_keys.opened(db, job.part(EnvironmentSettings))
        async with httpx.AsyncClient(timeout=60) as client:
            await send(job, client, key, number, sending)
    except Problem as problem:
        if problem.status in (429, 503) and not job.is_last_attempt:
            raise
        await end(job, number, error=problem)
    except Exception:
        log.exception("publish_attempt_failed", publication_id=publication_id, attempt=job.attempt)
        if job.is_last_attempt:
            await end(
                job, number, error=Problem("It failed for a reason of ours, which was logged. Publish again later.")
            )
        raise
    else:
        await end(job, number)


async def send(job: TenantJob, client: httpx.AsyncClient, key: str, publication_id: UUID, sending: Sending) -> None:
    """The place, noted as soon as Roblox has it; then how many players a server takes."""
    place = (job.part(EnvironmentSettings).open_cloud_url, key, sending.universe_id, sending.place_id)
    if sending.place_version is None:
        content = await job.process.storage.files_of(job.context).read(sending.path)
        taken = await open_cloud.publish(client, *place, content, "xml", sending.live)
        async with job.session() as db:
            publication = await locked(db, publication_id)
            if publication is not None:
                publication.place_version = taken
    await open_cloud.set_max_players(client, *place, sending.players)


async def queued(db: TenantSession, publication_id: UUID) -> Sending | None:
    """None: it is done, or gone."""
    statement = (
        select(Publication, RobloxAsset.path, EnvironmentVersion.max_players)
        .join(RobloxAsset, RobloxAsset.environment_version_id == Publication.environment_version_id)
        .join(EnvironmentVersion, EnvironmentVersion.id == Publication.environment_version_id)
        .where(Publication.id == publication_id, RobloxAsset.kind == FileKind.PLACE)
    )
    row = (await db.execute(statement)).one_or_none()
    if row is None or row[0].status != PublicationStatus.QUEUED:
        return None
    publication, path, players = row
    assert players is not None, "it is set together with the files"
    return Sending(
        publication.universe_id, publication.place_id, publication.live, publication.place_version, path, players
    )


async def locked(db: TenantSession, publication_id: UUID) -> Publication | None:
    """None: it is done, or gone."""
    statement = select(Publication).where(Publication.id == publication_id).with_for_update()
    publication = (await db.execute(statement)).scalar_one_or_none()
    return publication if publication is not None and publication.status == PublicationStatus.QUEUED else None


async def end(job: TenantJob, publication_id: UUID, *, error: Problem | None = None) -> None:
    """Published if Roblox took the place, whatever it refused afterwards."""
    async with job.session() as db:
        publication = await locked(db, publication_id)
        if publication is None:
            return
        taken = publication.place_version is not None
        publication.status = PublicationStatus.PUBLISHED if taken else PublicationStatus.FAILED
        publication.finished_at = clock.now()
        details: dict[str, Any] = {"place_id": publication.place_id, "place_version": publication.place_version}
        if error is not None:
            publication.error = {"code": error.code, "detail": error.detail}
            details["code"] = error.code
        record(db, f"environment.{publication.status}", "publication", publication.id, details)
