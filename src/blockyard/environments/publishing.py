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
from blockyard.base.children import run_in_child
from blockyard.base.errors import NotFound
from blockyard.environments import open_cloud, open_cloud_keys, queries
from blockyard.environments.audiences import present_publication_audience
from blockyard.environments.files import find_file
from blockyard.environments.models import Environment, EnvironmentVersion, Publication, RobloxAsset
from blockyard.environments.open_cloud import Place
from blockyard.environments.open_cloud_calls import ANSWER_SECONDS
from blockyard.environments.reporters import Reporters, with_reporter
from blockyard.environments.schemas import PublicationCreate, PublicationRead, VersionError
from blockyard.environments.service import get_environment
from blockyard.environments.settings import EnvironmentSettings
from blockyard.environments.states import FileKind, PublicationStatus
from blockyard.jobs.attempts import Failure, Lifecycle, attempt
from blockyard.jobs.defer import defer
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.tenancy.session import TenantSession
from worlds.reporting import Reporting

THING: Final = "publication of this environment"
PUBLISH_TASK: Final = "environments.publish"
TIME_LIMIT_SECONDS: Final = 300.0
"""For an attempt, all of which is waiting: for storage, and twice for Roblox. Each has a shorter limit of its own."""


async def enqueue_publication(
    db: TenantSession, settings: EnvironmentSettings, reporters: Reporters, name: str, body: PublicationCreate
) -> PublicationRead:
    """Raises NotFound, NotReady, SecretsOff, KeyMissing, PublicUrlNeeded: what the job could only fail with later."""
    environment, _, place = await find_file(db, name, FileKind.PLACE)
    await open_cloud_keys.unseal_open_cloud_key(db, settings)
    await reporters.find(db, environment.id, body.universe_id, body.place_id)
    number = await version_number(db, place.environment_version_id)
    publication = Publication(
        environment_version_id=place.environment_version_id,
        status=PublicationStatus.QUEUED,
        **body.model_dump(),
    )
    db.add(publication)
    await db.flush()
    await defer(db, PUBLISH_TASK, lock=f"place:{body.place_id}", publication_id=str(publication.id))
    details = {"name": environment.name, "version": number, "place_id": body.place_id, "live": body.live}
    record(db, "environment.publication_asked", "publication", publication.id, details)
    return present_publication(environment, publication, number)


async def version_number(db: TenantSession, version_id: UUID) -> int:
    statement = select(EnvironmentVersion.number).where(EnvironmentVersion.id == version_id)
    return (await db.execute(statement)).scalar_one()


async def get_publication(db: TenantSession, name: str, publication_id: UUID) -> PublicationRead:
    """Raises NotFound."""
    environment = await get_environment(db, name)
    statement = queries.publications_of(environment).where(Publication.id == publication_id)
    row = (await db.execute(statement)).one_or_none()
    if row is None:
        raise NotFound(THING)
    return present_publication(environment, *row)


def present_publication(environment: Environment, publication: Publication, number: int) -> PublicationRead:
    reaches_players = publication.live and publication.status != PublicationStatus.FAILED
    return PublicationRead(
        id=publication.id,
        version=number,
        universe_id=publication.universe_id,
        place_id=publication.place_id,
        live=publication.live,
        status=PublicationStatus(publication.status),
        place_version=publication.place_version,
        error=VersionError.model_validate(publication.error) if publication.error else None,
        audience=present_publication_audience(environment) if reaches_players else None,
        created_by_id=publication.created_by_id,
        created_at=publication.created_at,
        finished_at=publication.finished_at,
    )


@tenant_task(PUBLISH_TASK, has_row=True)
async def publish(job: TenantJob, publication_id: str) -> None:
    await attempt(job, UUID(publication_id), PUBLICATION)


@dataclass(frozen=True, slots=True)
class Sending:
    """What a job has to send, and what of it is done."""

    publication_id: UUID
    place: Place
    live: bool
    place_version: int | None
    """Set once Roblox has taken the place."""
    path: str
    players: int
    reporting: Reporting | None
    """How the place tells us what happens in it; none: it does not."""


async def claim(job: TenantJob, db: TenantSession, publication_id: UUID) -> Sending | None:
    """Raises SecretsOff, KeyMissing, PublicUrlNeeded."""
    publication = await queries.lock_queued_publication(db, publication_id, job.taken_at)
    if publication is None:
        return None
    publication.taken_at = job.taken_at
    statement = (
        select(RobloxAsset.path, EnvironmentVersion.max_players, EnvironmentVersion.environment_id)
        .join(EnvironmentVersion, EnvironmentVersion.id == RobloxAsset.environment_version_id)
        .where(EnvironmentVersion.id == publication.environment_version_id, RobloxAsset.kind == FileKind.PLACE)
    )
    path, players, environment_id = (await db.execute(statement)).one()
    assert players is not None, "it is set together with the files"
    settings, find = job.part(EnvironmentSettings), job.part(Reporters).find
    return Sending(
        publication.id,
        Place(
            base_url=settings.open_cloud_url,
            api_key=await open_cloud_keys.unseal_open_cloud_key(db, settings),
            universe_id=publication.universe_id,
            place_id=publication.place_id,
        ),
        publication.live,
        publication.place_version,
        path,
        players,
        await find(db, environment_id, publication.universe_id, publication.place_id),
    )


async def send_place(job: TenantJob, sending: Sending) -> None:
    """The place, with its reporter if it has one, noted as soon as Roblox has it; then how many players a server takes."""
    async with httpx.AsyncClient(timeout=ANSWER_SECONDS) as client:
        if sending.place_version is None:
            content = await job.process.storage.files_of(job.context).read(sending.path)
            if sending.reporting is not None:
                content = await with_reporter(run_in_child, content, sending.reporting)
            taken = await open_cloud.publish_place(client, sending.place, content, live=sending.live)
            async with job.session() as db:
                publication = await queries.lock_queued_publication(db, sending.publication_id, job.taken_at)
                if publication is not None:
                    publication.place_version = taken
        await open_cloud.set_max_players(client, sending.place, sending.players)


async def record_published(job: TenantJob, db: TenantSession, publication_id: UUID, _outcome: None) -> None:
    await settle_publication(job, db, publication_id)


async def release(_job: TenantJob, _db: TenantSession, _publication_id: UUID) -> None:
    """It stays queued."""


async def fail(job: TenantJob, db: TenantSession, publication_id: UUID, failure: Failure) -> None:
    await settle_publication(job, db, publication_id, failure)


async def settle_publication(
    job: TenantJob, db: TenantSession, publication_id: UUID, failure: Failure | None = None
) -> None:
    """Published if Roblox took the place, whatever it refused afterwards."""
    publication = await queries.lock_queued_publication(db, publication_id, job.taken_at)
    if publication is None:
        return
    taken = publication.place_version is not None
    publication.status = PublicationStatus.PUBLISHED if taken else PublicationStatus.FAILED
    publication.finished_at = clock.now()
    details: dict[str, Any] = {
        **await queries.get_name_and_version(db, publication.environment_version_id),
        "place_id": publication.place_id,
        "place_version": publication.place_version,
    }
    if failure is not None:
        publication.error = {"code": failure.code, "detail": failure.detail}
        details["code"] = failure.code
    record(db, f"environment.{publication.status}", "publication", publication.id, details)


async def reopen(job: TenantJob, db: TenantSession, publication_id: UUID) -> None:
    """It waits again."""
    publication = await queries.lock_publication(db, publication_id, job.taken_at)
    if publication is not None and publication.status == PublicationStatus.FAILED:
        publication.status, publication.error, publication.finished_at = PublicationStatus.QUEUED, None, None


PUBLICATION: Final = Lifecycle(
    claim=claim,
    work=send_place,
    record=record_published,
    release=release,
    fail=fail,
    reopen=reopen,
    time_limit=lambda _sending: TIME_LIMIT_SECONDS,
    too_slow=None,
    gave_up=Failure("gave_up", "It failed for a reason of ours, which was logged. Publish again later."),
)
