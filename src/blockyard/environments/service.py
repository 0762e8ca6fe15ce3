"""Decisions about environments: asked for over HTTP, built by jobs.py."""

from datetime import timedelta
from typing import Any, Final
from urllib.parse import quote
from uuid import UUID

from psycopg.errors import ForeignKeyViolation, UniqueViolation
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import AlreadyExists, Conflict, NotFound, Unprocessable
from blockyard.environments import queries
from blockyard.environments.models import Environment, EnvironmentVersion
from blockyard.environments.notice_schemas import NoticeRead
from blockyard.environments.schemas import (
    EnvironmentRead,
    EnvironmentUpdate,
    SettingsRead,
    StatusRead,
    VersionError,
)
from blockyard.environments.states import PublicationStatus, VersionStatus
from blockyard.jobs.defer import defer
from blockyard.quota import Countable, Quota
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected
from worlds.request import DesignRequest, stored_request

THING: Final = "environment"
BUILD_TASK: Final = "environments.build_version"
FORGET_TASK: Final = "environments.forget_files"
FORGET_ALL_TASK: Final = "environments.forget_all_files"
LEFT_ALONE: Final = timedelta(minutes=5)
"""After an organization is deleted: longer than a worker that is still building writes its files."""
PREFIX: Final = "/api/v1/roblox/environment"

WHOLE: Final = ("plan", "lesson", "text_source")
"""Of a request: never merged with what was there."""
OF_OTHER_TEXT: Final = ("plan", "answers", "lesson", "text_source")
"""What was made of the text before, or said of it."""


class NotReady(Conflict):
    code = "environment_not_ready"


class EnvironmentAssigned(Conflict):
    code = "environment_assigned"


class NothingToBuild(Unprocessable):
    code = "nothing_to_build"


async def create_environment(db: TenantSession, quota: Quota, body: DesignRequest) -> EnvironmentRead:
    """Raises AlreadyExists, PlanLimitReached."""
    await quota.claim(db, Countable.ENVIRONMENTS)
    await quota.claim(db, Countable.BUILDS)
    request = body.model_dump(mode="json", exclude_unset=True)
    environment = Environment(request=request, latest_version=1)
    db.add(environment)
    await store_name(db, environment, body.name)
    version = await add_version(db, environment)
    record(db, "environment.created", "environment", environment.id, {"name": environment.name})
    return present_environment(environment, version)


async def store_name(db: TenantSession, environment: Environment, name: str) -> None:
    """Raises AlreadyExists."""
    environment.name = name
    try:
        await db.flush()
    except IntegrityError as error:
        if isinstance(error.orig, UniqueViolation):
            raise AlreadyExists(
                f"This organization already has an environment {name}. Choose another name, or change that one "
                f"with PATCH {link(name)}."
            ) from error
        raise


async def add_version(db: TenantSession, environment: Environment) -> EnvironmentVersion:
    """A version of the request as it stands, and the job that builds it, after the one before."""
    version = EnvironmentVersion(
        environment_id=environment.id,
        number=environment.latest_version,
        status=VersionStatus.QUEUED,
        progress=0,
        request=environment.request,
        notices=[],
    )
    db.add(version)
    await db.flush()
    await defer(db, BUILD_TASK, lock=str(environment.id), version_id=str(version.id))
    return version


async def get_environment(db: TenantSession, name: str, *, lock: bool = False) -> Environment:
    """Raises NotFound."""
    statement = select(Environment)
    row = await queries.find_called(db, statement.with_for_update() if lock else statement, name)
    if row is None:
        raise NotFound(THING)
    return row[0]


async def get_read(db: TenantSession, name: str) -> EnvironmentRead:
    """Raises NotFound."""
    return present_environment(*await with_latest(db, name))


async def with_latest(db: TenantSession, name: str) -> tuple[Environment, EnvironmentVersion]:
    """Raises NotFound."""
    row = await queries.find_called(db, queries.with_latest(), name)
    if row is None:
        raise NotFound(THING)
    return row[0], row[1]


async def update_environment(
    db: TenantSession, quota: Quota, name: str, body: EnvironmentUpdate, expected: Expected
) -> tuple[EnvironmentRead, bool]:
    """A new version, in place of those that wait, and True. What is shown stays until it is ready.

    A body that says nothing new makes none, unless the latest version failed: then it is built once more. Another name is
    something new, since the world says it: on its picture, and to who enters.
    Raises NotFound, PreconditionFailed, AlreadyExists, PlanLimitReached, NothingToBuild.
    """
    environment = await get_environment(db, name, lock=True)
    shown = await get_read(db, name)
    expected.require(shown)
    changes = body.model_dump(mode="json", exclude_unset=True)
    present = environment.request | {"name": environment.name}
    merged = stored_request(changed(present, changes))
    if shown.status != VersionStatus.FAILED and asks_the_same(merged, present):
        return shown, False
    await quota.claim(db, Countable.BUILDS)
    details: dict[str, Any] = {"name": merged.name, "changed": sorted(changes)}
    if merged.name != environment.name:
        details["renamed_from"] = environment.name
        await store_name(db, environment, merged.name)
    environment.request = merged.model_dump(mode="json", exclude_unset=True)
    environment.latest_version += 1
    await supersede_waiting(db, environment)
    version = await add_version(db, environment)
    await db.refresh(environment)
    record(db, "environment.updated", "environment", environment.id, details | {"version": version.number})
    return present_environment(environment, version), True


async def supersede_waiting(db: TenantSession, environment: Environment) -> None:
    """Builds that were not begun end here: their jobs find nothing to do."""
    number = environment.latest_version
    for version in (await db.execute(queries.waiting_versions_of(environment))).scalars():
        version.status, version.finished_at = VersionStatus.SUPERSEDED, clock.now()
        version.error = {
            "code": "superseded",
            "detail": f"Version {number} was asked for before this one was begun, so it was not built.",
        }


def changed(present: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """The request after a change. A plan and a lesson are replaced whole; other words end the plan and the answers. The
    lesson stays: whoever edited it has worked on its questions. Another text ends it, too, as it was of the one before.

    Raises NothingToBuild."""
    if changes.get("text", present.get("text")) != present.get("text"):
        present = {key: value for key, value in present.items() if key not in OF_OTHER_TEXT}
    if changes.get("description", present.get("description")) != present.get("description"):
        present = {key: value for key, value in present.items() if key not in ("plan", "answers")}
    merged = merge(present, {key: value for key, value in changes.items() if key not in WHOLE})
    wholes = {key: whole for key in WHOLE if (whole := changes.get(key, present.get(key))) is not None}
    merged = {key: value for key, value in merged.items() if key not in WHOLE} | wholes
    if not (merged.get("description") or merged.get("text") or "plan" in wholes or "lesson" in wholes):
        raise NothingToBuild("After this change nothing is said to build. Send a description with it.")
    return merged


def merge(document: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
    """As JSON Merge Patch says (RFC 7396): null removes."""
    merged = dict(document)
    for key, value in patch.items():
        merged[key] = merge(merged.get(key) or {}, value) if isinstance(value, dict) else value
    return {key: value for key, value in merged.items() if value is not None}


def asks_the_same(request: DesignRequest, document: dict[str, Any]) -> bool:
    """A default that is said is as good as one that is left out; but players that are said overrule the description."""
    stored = stored_request(document)
    return (request.model_dump(), request.given_players) == (stored.model_dump(), stored.given_players)


async def delete_environment(db: TenantSession, name: str, expected: Expected) -> None:
    """Its versions and files go with it. Raises NotFound, PreconditionFailed, EnvironmentAssigned."""
    environment = await get_environment(db, name, lock=True)
    expected.require(await get_read(db, name))
    record(db, "environment.deleted", "environment", environment.id, {"name": environment.name})
    await defer(db, FORGET_TASK, lock=str(environment.id), environment_id=str(environment.id))
    await db.delete(environment)
    try:
        await db.flush()
    except IntegrityError as error:
        if isinstance(error.orig, ForeignKeyViolation):
            raise EnvironmentAssigned(
                "A class was given this environment to play. Delete its assignments first: "
                "GET /api/v1/classes/{class_id}/assignments lists them."
            ) from error
        raise


MEMBER_REMOVED: Final = {
    "code": "member_removed",
    "detail": "Who asked for it is no member of this organization any more. Ask for it again.",
}


async def end_all_of_user(db: TenantSession, user_id: UUID) -> None:
    """A removed member's builds and publications end, since nobody could enter on their behalf any more."""
    for version in (await db.execute(queries.unfinished_versions_of_user(user_id))).scalars():
        version.status, version.error, version.finished_at = VersionStatus.FAILED, MEMBER_REMOVED, clock.now()
        await record_failure(db, version)
    for publication in (await db.execute(queries.queued_publications_of_user(user_id))).scalars():
        publication.status, publication.error = PublicationStatus.FAILED, MEMBER_REMOVED
        publication.finished_at = clock.now()
        published = await queries.get_name_and_version(db, publication.environment_version_id)
        details = {"place_id": publication.place_id, "code": MEMBER_REMOVED["code"]}
        record(db, "environment.failed", "publication", publication.id, published | details)


async def record_failure(db: TenantSession, version: EnvironmentVersion) -> None:
    """Of a version that has just failed."""
    assert version.error is not None
    named = select(Environment.name).where(Environment.id == version.environment_id)
    name = (await db.execute(named)).scalar_one()
    details = {"name": name, "version": version.number, "code": version.error["code"]}
    record(db, "environment.build_failed", "environment", version.environment_id, details)


async def forget_all(db: TenantSession) -> None:
    """The rows go with the organization; its files are the storage's."""
    await defer(db, FORGET_ALL_TASK, delay=LEFT_ALONE)


async def get_status(db: TenantSession, name: str) -> StatusRead:
    """Of the latest version. Raises NotFound."""
    return present_status(*await with_latest(db, name))


def present_status(environment: Environment, version: EnvironmentVersion) -> StatusRead:
    """`version` is the latest."""
    return StatusRead(
        name=environment.name,
        version=version.number,
        status=VersionStatus(version.status),
        progress=version.progress,
        error=VersionError.model_validate(version.error) if version.error else None,
        notices=[NoticeRead.model_validate(notice) for notice in version.notices],
        ready_version=environment.ready_version,
    )


def present_environment(environment: Environment, version: EnvironmentVersion) -> EnvironmentRead:
    request = stored_request(environment.request)
    return EnvironmentRead(
        id=environment.id,
        name=environment.name,
        description=request.description,
        answers=request.answers,
        text_source=None if request.text_source is None else request.text_source.model_dump(),
        grade_level=request.grade_level,
        subject=request.subject,
        max_players=request.given_players,
        effective_max_players=request.given_players or version.max_players,
        settings=SettingsRead.model_validate(request.settings.model_dump()),
        ready_version=environment.ready_version,
        latest_version=environment.latest_version,
        status=VersionStatus(version.status),
        progress=version.progress,
        links=links(environment),
        created_by_id=environment.created_by_id,
        created_at=environment.created_at,
        updated_at=environment.updated_at,
    )


def link(name: str) -> str:
    return f"{PREFIX}/{quote(name, safe='')}"


def status_link(name: str) -> str:
    return f"{PREFIX}/status/{quote(name, safe='')}"


def links(environment: Environment) -> dict[str, str]:
    """Files are listed once there are some: those of one version, at addresses that never mean another."""
    own = link(environment.name)
    found = {"status": status_link(environment.name), "versions": f"{own}/versions"}
    if environment.ready_version is not None:
        names = ("place.rbxlx", "project.zip", "picture.svg", "picture.png", "model.glb", "scene")
        pinned = f"?version={environment.ready_version}&environment={environment.id}"
        found |= {name.replace(".", "_"): f"{own}/{name}{pinned}" for name in names}
    return found
