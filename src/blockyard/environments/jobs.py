"""Building a version: design it, make its files, keep them, and only then show it.

Whatever dies in between, the job runs again: the same request gives the same bytes under the same paths, and nobody sees
the version before the transaction that lists its files and makes it the ready one.
"""

import asyncio
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from blockyard import quota
from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Problem, Unavailable
from blockyard.base.logs import get_logger
from blockyard.environments import files
from blockyard.environments.models import Environment, EnvironmentVersion, RobloxAsset
from blockyard.environments.reading import brief_for, designed
from blockyard.environments.rojo.build import RojoBuildFailed, binary_place
from blockyard.environments.service import BUILD_TASK, FORGET_ALL_TASK, FORGET_TASK
from blockyard.environments.states import UNFINISHED, FileKind, VersionStatus
from blockyard.jobs.tasks import MAX_ATTEMPTS, TenantJob, tenant_task
from blockyard.quota import Countable
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import Files
from worlds.request import DesignRequest
from worlds.roblox.gate import WorldRefused

log = get_logger(__name__)

TIME_LIMIT_SECONDS: Final = 120.0
DESIGNED: Final = 40
"""Progress when the scene stands; the files share the rest."""


@tenant_task(BUILD_TASK)
async def build_version(job: TenantJob, version_id: str) -> None:
    version = await begin(job, UUID(version_id))
    if version is None:
        return
    try:
        async with asyncio.timeout(TIME_LIMIT_SECONDS):
            await work(job, version)
    except Unavailable as problem:  # it may pass: the job runs again
        if job.is_last_attempt:
            await fail(job, version.id, problem.code, problem.detail)
        raise
    except Problem as problem:
        await fail(job, version.id, problem.code, problem.detail)
    except WorldRefused as error:  # the same request gives the same fault: to run again is in vain
        log.error("world_refused", version_id=version_id, why=str(error))
        await fail(job, version.id, REFUSED["code"], REFUSED["detail"])
    except TimeoutError:
        words = f"It was not finished within {TIME_LIMIT_SECONDS:.0f} s. Ask for fewer things."
        await fail(job, version.id, "time_limit", words)
    except Exception:
        log.exception("build_attempt_failed", version_id=version_id, attempt=job.attempt)
        if job.is_last_attempt:
            await give_up(job, version.id)
        raise


async def begin(job: TenantJob, version_id: UUID) -> EnvironmentVersion | None:
    """Mark it as being designed. None: there is nothing to do any more."""
    async with job.session() as db:
        version = await locked(db, version_id)
        if version is None or version.status not in UNFINISHED:
            return None
        if job.attempt > MAX_ATTEMPTS:
            finish(version, VersionStatus.FAILED, GAVE_UP)
            return None
        version.status, version.progress = VersionStatus.DESIGNING, 5
        version.started_at = version.started_at or clock.now()
        return version


GAVE_UP: Final = {
    "code": "gave_up",
    "detail": "The world could not be built for a reason of ours. It was logged; change the description or try later.",
}


REFUSED: Final = {
    "code": "world_refused",
    "detail": "A script or a part of this world did not pass our own check, so it is not shown. It was logged; "
    "describe it differently, or try again after the next update.",
}


NO_BINARY_PLACE: Final = {
    "code": "no_binary_place",
    "detail": "Rojo did not build the binary place (.rbxl) as it should. The place file (.rbxlx) is complete.",
}


async def work(job: TenantJob, version: EnvironmentVersion) -> None:
    request = DesignRequest.model_validate(version.request)
    brief, designer = await brief_for(job.settings, request)
    design = await designed(request, brief)
    await report(job, version.id, VersionStatus.BUILDING, DESIGNED)
    storage = job.storage.files_of(job.context)
    assets: list[RobloxAsset] = []
    makers = iter(files.made(design))
    while (made := await asyncio.to_thread(next, makers, None)) is not None:
        assets.append(await kept(storage, version, *made))
        done = DESIGNED + (95 - DESIGNED) * len(assets) // len(files.MAKERS)
        await report(job, version.id, VersionStatus.BUILDING, done)
    notices = [{"code": notice.code, "detail": notice.detail} for notice in design.scene.notices]
    if job.settings.rojo_binary is not None:
        try:
            content = await binary_place(job.settings.rojo_binary, design.project(), design.place())
        except RojoBuildFailed as error:
            log.error("rojo_build_failed", version_id=str(version.id), why=str(error))
            notices.append(NO_BINARY_PLACE)
        else:
            assets.append(await kept(storage, version, FileKind.BINARY_PLACE, content))
    outcome = {
        "designer": designer,
        "notices": notices,
        "max_players": design.scene.max_players,
        "component_count": len(design.scene.components),
        "part_count": len(design.scene.parts),
    }
    shown = await show(job, version.id, assets, outcome)
    if not shown:
        await storage.delete_under(files.folder(version.environment_id))


async def kept(storage: Files, version: EnvironmentVersion, kind: FileKind, content: bytes) -> RobloxAsset:
    path = files.path_of(version, kind)
    await storage.write(path, content)
    return files.asset(version.id, kind, path, content)


async def report(job: TenantJob, version_id: UUID, status: VersionStatus, progress: int) -> None:
    async with job.session() as db:
        version = await locked(db, version_id)
        if version is not None and version.status in UNFINISHED:
            version.status, version.progress = status, progress


async def show(job: TenantJob, version_id: UUID, assets: list[RobloxAsset], outcome: dict[str, Any]) -> bool:
    """List its files and make it the ready one, unless a newer one is. False: the environment is gone."""
    async with job.session() as db:
        version = await locked(db, version_id)
        if version is None:
            return False
        if version.status not in UNFINISHED:
            return True
        statement = select(Environment).where(Environment.id == version.environment_id).with_for_update()
        environment = (await db.execute(statement)).scalar_one()
        await quota.claim(db, Countable.STORAGE_BYTES, sum(asset.size_bytes for asset in assets))
        db.add_all(assets)
        for name, value in outcome.items():
            setattr(version, name, value)
        finish(version, VersionStatus.READY)
        environment.ready_version = max(environment.ready_version or 0, version.number)
        details = {"name": environment.name, "version": version.number, "parts": version.part_count}
        record(db, "environment.built", "environment", environment.id, details)
        return True


async def fail(job: TenantJob, version_id: UUID, code: str, detail: str) -> None:
    async with job.session() as db:
        version = await locked(db, version_id)
        if version is not None and version.status in UNFINISHED:
            finish(version, VersionStatus.FAILED, {"code": code, "detail": detail})


async def give_up(job: TenantJob, version_id: UUID) -> None:
    await fail(job, version_id, GAVE_UP["code"], GAVE_UP["detail"])


def finish(version: EnvironmentVersion, status: VersionStatus, error: dict[str, Any] | None = None) -> None:
    version.status, version.error, version.finished_at = status, error, clock.now()
    if status is VersionStatus.READY:
        version.progress = 100


async def locked(db: TenantSession, version_id: UUID) -> EnvironmentVersion | None:
    statement = select(EnvironmentVersion).where(EnvironmentVersion.id == version_id).with_for_update()
    return (await db.execute(statement)).scalar_one_or_none()


@tenant_task(FORGET_TASK)
async def forget_files(job: TenantJob, environment_id: str) -> None:
    """What a deleted environment left in storage."""
    count = await job.storage.files_of(job.context).delete_under(files.folder(UUID(environment_id)))
    log.info("files_forgotten", environment_id=environment_id, files=count)


@tenant_task(FORGET_ALL_TASK)
async def forget_all_files(job: TenantJob) -> None:
    """What a deleted organization left in storage. It cannot be entered any more, and need not be."""
    count = await job.storage.files_of(job.context).delete_under(files.ROOT)
    log.info("files_forgotten", files=count)
