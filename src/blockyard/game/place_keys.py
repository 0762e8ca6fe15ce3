"""Decisions about places: made, read and revoked by who may publish the environment."""

from typing import Final
from uuid import UUID

from sqlalchemy import select

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import AlreadyEnded, Conflict, NotFound, Unprocessable
from blockyard.environments.service import get_environment
from blockyard.game.models import PlaceKey
from blockyard.game.pending_secrets import forget_pending
from blockyard.game.permissions import PLACE_KEYS_CREATE
from blockyard.game.schemas import PlaceKeyCreate, PlaceKeyCreated, PlaceKeyRead
from blockyard.identity.power.checks import lock_power
from blockyard.identity.power.place_keys import make_place_secret
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page
from worlds.reporting import Road

THING: Final = "place key"


class PlaceRevoked(Conflict):
    code = "place_key_revoked"

    def __init__(self) -> None:
        super().__init__("This place was revoked: nothing is heard of it any more. Make a new place key, and use that.")


class UniverseMissing(Unprocessable):
    code = "universe_missing"


async def create_place_key(
    db: TenantSession, current_user: CurrentUser, name: str, body: PlaceKeyCreate
) -> PlaceKeyCreated:
    """The answer is the only place where the key itself is ever seen.

    Raises NotFound, UniverseMissing, SignInEnded, EmailUnverified, StepUpRequired.
    """
    if body.road == Road.PULL and body.universe_id is None:
        raise UniverseMissing(
            "On the pull road we read the queue of the experience, so say which it is: send its `universe_id`."
        )
    environment = await get_environment(db, name)
    power = await lock_power(db, current_user, PLACE_KEYS_CREATE)
    row = PlaceKey(**body.model_dump(), environment_id=environment.id)
    key = None
    if body.road == Road.PUSH:
        secret = make_place_secret(power, db.context.organization_id)
        row.prefix, row.secret_hash, key = secret.prefix, secret.hash, secret.key
    db.add(row)
    await db.flush()
    details = {"title": row.title, "road": row.road, "environment": environment.name}
    record(db, "place_key.created", "place_key", row.id, details)
    return PlaceKeyCreated(**PlaceKeyRead.model_validate(row).model_dump(), key=key)


async def list_place_keys(db: TenantSession, name: str, asked: Asked) -> Page[PlaceKeyRead]:
    """Revoked ones too. Raises NotFound."""
    environment = await get_environment(db, name)
    of_it = select(PlaceKey).where(PlaceKey.environment_id == environment.id)
    return await page_of(db, of_it, asked, PlaceKeyRead.model_validate)


async def get_place_key(db: TenantSession, name: str, place_key_id: UUID, *, lock: bool = False) -> PlaceKey:
    """A revoked one too. Raises NotFound."""
    environment = await get_environment(db, name)
    statement = select(PlaceKey).where(PlaceKey.environment_id == environment.id, PlaceKey.id == place_key_id)
    row = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if row is None:
        raise NotFound(THING)
    return row


async def revoke_place_key(db: TenantSession, name: str, place_key_id: UUID, expected: Expected) -> None:
    """For good, and at once: the next batch is refused. Raises NotFound, AlreadyEnded, PreconditionFailed."""
    row = await get_place_key(db, name, place_key_id, lock=True)
    if row.revoked_at is not None:
        raise AlreadyEnded(THING)
    expected.require(PlaceKeyRead.model_validate(row))
    row.revoked_at = clock.now()
    row.pending_prefix, row.pending_hash = None, None
    await forget_pending(db, row.id)
    record(db, "place_key.revoked", "place_key", row.id, {"title": row.title})
