"""The place file of an environment with the reporter of one of its places: for who puts it there by hand."""

from dataclasses import dataclass
from uuid import UUID

from blockyard.base.errors import NotFound
from blockyard.base.settings import ServiceSettings
from blockyard.environments.files import find_file
from blockyard.environments.previews import Previews
from blockyard.environments.states import FileKind
from blockyard.game.place_keys import PlaceRevoked, get_place_key
from blockyard.game.reporting import reporting_of
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import FileMissing
from worlds.reporting import Reporting


@dataclass(frozen=True, slots=True)
class Wanted:
    """A version's place without the reporter, and what the reporter is told."""

    context: TenantContext
    environment: str
    """Its name."""
    version: int
    path: str
    reporting: Reporting


async def find_wanted(
    db: TenantSession, settings: ServiceSettings, name: str, place_key_id: UUID, version: int | None
) -> Wanted:
    """Of the version that is ready, or of a certain one. Raises NotFound, PlaceRevoked, NotReady, NoSuchVersion,
    PublicUrlNeeded."""
    place = await get_place_key(db, name, place_key_id)
    if place.revoked_at is not None:
        raise PlaceRevoked
    reporting = reporting_of(settings, place)
    environment, number, asset = await find_file(db, name, FileKind.PLACE, version)
    return Wanted(db.context, environment.name, number, asset.path, reporting)


async def make_place_file(process: Process, wanted: Wanted) -> bytes:
    """With the reporter. Raises NotFound, and what Previews.put_reporter raises."""
    try:
        silent = await process.storage.files_of(wanted.context).read(wanted.path)
    except FileMissing as error:
        raise NotFound("file of this environment") from error
    return await process.part(Previews).put_reporter(wanted.context.organization_id, silent, wanted.reporting)
