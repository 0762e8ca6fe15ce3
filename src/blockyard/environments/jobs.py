"""Building a version: design it, make its files, keep them, and only then show it.

The same request gives the same bytes under the same paths, so an attempt may be repeated; and nobody sees the version
before the transaction that lists its files and makes it the ready one. What is built for an environment that was deleted
meanwhile goes with the job that forgets its files, which waits for this one.
"""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from blockyard.audit import trail
from blockyard.base import clock
from blockyard.base.errors import Unprocessable
from blockyard.base.logs import get_logger
from blockyard.environments import files, making, queries
from blockyard.environments.making_child import NICE
from blockyard.environments.models import Environment, EnvironmentVersion, RobloxAsset
from blockyard.environments.reading import ask_model, find_in_child
from blockyard.environments.rojo.build import RojoBuildFailed, binary_place
from blockyard.environments.service import BUILD_TASK, FORGET_ALL_TASK, FORGET_TASK, record_failure
from blockyard.environments.settings import EnvironmentSettings
from blockyard.environments.states import UNFINISHED, FileKind, VersionStatus
from blockyard.jobs.attempts import Failure, Lifecycle, attempt
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.quota import Countable, Quota
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import Files
from worlds.request import stored_request
from worlds.roblox.gate import WorldRefused

log = get_logger(__name__)

TIME_LIMIT_SECONDS: Final = 600.0
"""For an attempt. What it waits for (model, child process, storage, Rojo) has shorter limits of its own, and making the
world has the one that who asked can keep."""
DESIGNED: Final = 40
"""Progress when the world is made; keeping its files is the rest."""


@tenant_task(BUILD_TASK, has_row=True)
async def build_version(job: TenantJob, version_id: str) -> None:
    await attempt(job, UUID(version_id), BUILD)


async def claim(job: TenantJob, db: TenantSession, version_id: UUID) -> EnvironmentVersion | None:
    """Mark it as being designed, by this run."""
    version = await queries.lock_version(db, version_id, job.taken_at)
    if version is None or version.status not in UNFINISHED:
        return None
    version.status, version.progress = VersionStatus.DESIGNING, 5
    version.started_at, version.taken_at = version.started_at or clock.now(), job.taken_at
    return version


class NotShown(Unprocessable):
    """The same request gives the same fault: to run again is in vain."""

    code = "world_refused"


NO_BINARY_PLACE: Final = {
    "code": "no_binary_place",
    "detail": "Rojo did not build the binary place (.rbxl) as it should. The place file (.rbxlx) is complete.",
}


@dataclass(frozen=True, slots=True)
class Built:
    """The files of a version, kept in storage, and what is told of it."""

    assets: list[RobloxAsset]
    facts: dict[str, Any]


async def work(job: TenantJob, version: EnvironmentVersion) -> Built:
    """Raises NotShown, TooSlow, StorageUnavailable."""
    try:
        return await build(job, version)
    except WorldRefused as error:
        log.error("world_refused", version_id=str(version.id), why=str(error))
        raise NotShown(
            "A script or a part of this world did not pass our own check, so it is not shown. It was logged; describe it "
            "differently, or try again after the next update."
        ) from error


async def build(job: TenantJob, version: EnvironmentVersion) -> Built:
    """Raises WorldRefused, TooSlow, StorageUnavailable."""
    request = stored_request(version.request)
    find = partial(find_in_child, request, NICE)
    proposal, remarks, designer = await ask_model(job.part(EnvironmentSettings), request, find)
    made = await making.make_in_child(version.number, request, proposal, remarks)
    await report_progress(job, version.id, VersionStatus.BUILDING, DESIGNED)
    storage = job.process.storage.files_of(job.context)
    assets: list[RobloxAsset] = []
    for kind, content in made.files:
        assets.append(await store_file(storage, version, kind, content))
        done = DESIGNED + (95 - DESIGNED) * len(assets) // len(made.files)
        await report_progress(job, version.id, VersionStatus.BUILDING, done)
    notices = made.facts["notices"]
    rojo = job.part(EnvironmentSettings).rojo_binary
    if rojo is not None:
        try:
            content = await binary_place(rojo, made.project, made.place)
        except RojoBuildFailed as error:
            log.error("rojo_build_failed", version_id=str(version.id), why=str(error))
            notices.append(NO_BINARY_PLACE)
        else:
            assets.append(await store_file(storage, version, FileKind.BINARY_PLACE, content))
    return Built(assets, made.facts | {"designer": designer})


async def store_file(storage: Files, version: EnvironmentVersion, kind: FileKind, content: bytes) -> RobloxAsset:
    path = files.path_of(version, kind)
    await storage.write(path, content)
    return files.describe_file(version.id, kind, path, content)


async def report_progress(job: TenantJob, version_id: UUID, status: VersionStatus, progress: int) -> None:
    async with job.session() as db:
        version = await queries.lock_version(db, version_id, job.taken_at)
        if version is not None and version.status in UNFINISHED:
            version.status, version.progress = status, progress


async def record(job: TenantJob, db: TenantSession, version_id: UUID, built: Built) -> None:
    """List its files and make it the ready one, unless a newer one is."""
    version = await queries.lock_version(db, version_id, job.taken_at)
    if version is None or version.status not in UNFINISHED:
        return
    statement = select(Environment).where(Environment.id == version.environment_id).with_for_update()
    environment = (await db.execute(statement)).scalar_one()
    await job.part(Quota).claim(db, Countable.STORAGE_BYTES, sum(asset.size_bytes for asset in built.assets))
    db.add_all(built.assets)
    for name, value in built.facts.items():
        setattr(version, name, value)
    finish(version, VersionStatus.READY)
    environment.ready_version = max(environment.ready_version or 0, version.number)
    details = {"name": environment.name, "version": version.number, "parts": version.part_count}
    trail.record(db, "environment.built", "environment", environment.id, details)


async def release(_job: TenantJob, _db: TenantSession, _version_id: UUID) -> None:
    """It stays what it is, and the next attempt goes through it again."""


async def fail(job: TenantJob, db: TenantSession, version_id: UUID, failure: Failure) -> None:
    version = await queries.lock_version(db, version_id, job.taken_at)
    if version is not None and version.status in UNFINISHED:
        finish(version, VersionStatus.FAILED, {"code": failure.code, "detail": failure.detail})
        await record_failure(db, version)


async def reopen(job: TenantJob, db: TenantSession, version_id: UUID) -> None:
    """It waits again."""
    version = await queries.lock_version(db, version_id, job.taken_at)
    if version is not None and version.status == VersionStatus.FAILED:
        version.status, version.error, version.finished_at = VersionStatus.QUEUED, None, None


def finish(version: EnvironmentVersion, status: VersionStatus, error: dict[str, Any] | None = None) -> None:
    version.status, version.error, version.finished_at = status, error, clock.now()
    if status is VersionStatus.READY:
        version.progress = 100


BUILD: Final = Lifecycle(
    claim=claim,
    work=work,
    record=record,
    release=release,
    fail=fail,
    reopen=reopen,
    time_limit=lambda _version: TIME_LIMIT_SECONDS,
    too_slow=None,
    gave_up=Failure(
        "gave_up",
        "The world could not be built for a reason of ours. It was logged; change the description or try later.",
    ),
)


@tenant_task(FORGET_TASK)
async def forget_files(job: TenantJob, environment_id: str) -> None:
    """What a deleted environment left in storage."""
    count = await job.process.storage.files_of(job.context).delete_under(files.folder_of(UUID(environment_id)))
    log.info("files_forgotten", environment_id=environment_id, files=count)


@tenant_task(FORGET_ALL_TASK)
async def forget_all_files(job: TenantJob) -> None:
    """What a deleted organization left in storage. It cannot be entered any more, and need not be."""
    count = await job.process.storage.files_of(job.context).delete_under(files.ROOT)
    log.info("files_forgotten", files=count)
