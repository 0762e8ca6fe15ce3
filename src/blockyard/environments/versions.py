"""Versions of an environment, as they are read."""

from collections.abc import Sequence
from typing import Final

from blockyard.base.errors import NotFound
from blockyard.environments import queries, service
from blockyard.environments.models import EnvironmentVersion, RobloxAsset
from blockyard.environments.notice_schemas import NoticeRead
from blockyard.environments.schemas import FileRead, VersionError, VersionRead
from blockyard.environments.states import VersionStatus
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "version of this environment"


async def list_versions(db: TenantSession, name: str, asked: Asked) -> Page[VersionRead]:
    """Raises NotFound."""
    statement = queries.versions_of(await service.get_environment(db, name))
    page = await page_of(db, statement, asked, lambda version: version)
    files = await queries.files_of(db, [version.id for version in page.items])
    items = [present_version(version, files[version.id]) for version in page.items]
    return Page(items=items, next_cursor=page.next_cursor, has_more=page.has_more)


async def get_version(db: TenantSession, name: str, number: int) -> VersionRead:
    """Raises NotFound."""
    environment = await service.get_environment(db, name)
    version = await queries.find_version(db, environment, number)
    if version is None:
        raise NotFound(THING)
    files = await queries.files_of(db, [version.id])
    return present_version(version, files[version.id])


def present_version(version: EnvironmentVersion, files: Sequence[RobloxAsset]) -> VersionRead:
    return VersionRead(
        number=version.number,
        status=VersionStatus(version.status),
        progress=version.progress,
        designer=version.designer,
        notices=[NoticeRead.model_validate(notice) for notice in version.notices],
        component_count=version.component_count,
        part_count=version.part_count,
        max_players=version.max_players,
        error=VersionError.model_validate(version.error) if version.error else None,
        description=version.request.get("description", ""),
        text_source=version.request.get("text_source"),
        files=[FileRead.model_validate(file) for file in files],
        created_by_id=version.created_by_id,
        created_at=version.created_at,
        started_at=version.started_at,
        finished_at=version.finished_at,
    )
