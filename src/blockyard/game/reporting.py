"""How a world in a place of Roblox tells us what happens in it: what the reporter is told of its place."""

from typing import Final
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy import select

from blockyard.base.errors import Conflict
from blockyard.base.settings import ServiceSettings
from blockyard.environments.reporters import Reporters
from blockyard.game.models import PlaceKey
from blockyard.tenancy.session import TenantSession
from worlds.reporting import Reporting, Road

HTTPS_PORTS: Final = (None, 443)


class PublicUrlNeeded(Conflict):
    code = "public_url_needed"


def create_reporters(settings: ServiceSettings) -> Reporters:
    """Publications ask it which places report."""

    async def find_reporting(
        db: TenantSession, environment_id: UUID, universe_id: int, place_id: int
    ) -> Reporting | None:
        """Of the newest key that the environment has for the place. Raises PublicUrlNeeded."""
        statement = (
            select(PlaceKey)
            .where(PlaceKey.environment_id == environment_id, PlaceKey.revoked_at.is_(None))
            .where(PlaceKey.universe_id == universe_id, PlaceKey.place_id == place_id)
            .order_by(PlaceKey.id.desc())
            .limit(1)
        )
        place = (await db.execute(statement)).scalar_one_or_none()
        return None if place is None else reporting_of(settings, place)

    return Reporters(find_reporting)


def reporting_of(settings: ServiceSettings, place: PlaceKey) -> Reporting:
    """Raises PublicUrlNeeded."""
    if place.road == Road.PULL:
        return Reporting(Road.PULL, str(place.id))
    return Reporting(Road.PUSH, str(place.id), public_url(settings))


def public_url(settings: ServiceSettings) -> str:
    """Where Roblox's servers reach us. In development, wherever we are. Raises PublicUrlNeeded."""
    url = urlsplit(settings.base_url)
    is_reached = settings.public_url is not None and url.scheme == "https" and url.port in HTTPS_PORTS
    if settings.environment == "production" and not is_reached:
        raise PublicUrlNeeded(
            "Roblox sends to https addresses on port 443 alone, and this installation has none: its operator sets "
            "BLOCKYARD_PUBLIC_URL. Or make a place key of the road `pull`, which needs no address."
        )
    return settings.base_url
