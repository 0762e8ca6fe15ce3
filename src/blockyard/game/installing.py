"""Giving the experience of a place a new secret, without anybody who copies one.

The new secret opens as soon as it is made, beside the old one, and is kept sealed until Roblox has said that it took it: so
each try sends the same, and whichever of both Roblox has, it is good. Only then the old one is none any more.
"""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID

import httpx
from sqlalchemy import select

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict, Unprocessable
from blockyard.base.settings import ServiceSettings
from blockyard.environments.open_cloud_keys import unseal_open_cloud_key
from blockyard.environments.open_cloud_secrets import Universe, put_secret
from blockyard.environments.settings import EnvironmentSettings
from blockyard.game import pending_secrets, queries
from blockyard.game.models import PlaceKey
from blockyard.game.permissions import PLACE_KEYS_CREATE
from blockyard.game.place_keys import PlaceRevoked, UniverseMissing, get_place_key
from blockyard.game.reporting import public_url
from blockyard.game.schemas import PlaceKeyRead
from blockyard.identity.power.checks import lock_power
from blockyard.identity.power.place_keys import make_place_secret
from blockyard.identity.tokens import SHOWN_CHARACTERS, CurrentUser, secret_hash
from blockyard.jobs.attempts import Failure, Lifecycle
from blockyard.jobs.defer import defer
from blockyard.jobs.tasks import TenantJob
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import TenantSession
from worlds.reporting import Road

INSTALL_TASK: Final = "game.install_secret"
SECRET_NAME: Final = "blockyard_place_key"  # noqa: S105 - its name
"""As the reporter calls it."""
TIME_LIMIT_SECONDS: Final = 300.0
"""For an attempt, all of which is waiting for Roblox."""


class NoSecretNeeded(Unprocessable):
    code = "no_secret_needed"


class UniverseTaken(Conflict):
    code = "universe_taken"


async def enqueue_installation(
    process: Process, db: TenantSession, current_user: CurrentUser, name: str, place_key_id: UUID
) -> PlaceKeyRead:
    """Raises NotFound, what check_installable raises, PublicUrlNeeded, SecretsOff, KeyMissing, SignInEnded, EmailUnverified,
    StepUpRequired.
    """
    settings = process.part(EnvironmentSettings)
    power = await lock_power(db, current_user, PLACE_KEYS_CREATE)
    place = await get_place_key(db, name, place_key_id, lock=True)
    await check_installable(db, place)
    public_url(process.part(ServiceSettings))
    await unseal_open_cloud_key(db, settings)
    if await pending_secrets.find_pending(db, settings, place.id) is None:
        secret = make_place_secret(power, db.context.organization_id)
        await pending_secrets.keep_pending(db, settings, place.id, secret.key)
        place.pending_prefix, place.pending_hash = secret.prefix, secret.hash
    place.trouble = None
    await defer(db, INSTALL_TASK, lock=f"secret {place.universe_id}", place_key_id=str(place.id))
    record(db, "place_key.installation_asked", "place_key", place.id, {"title": place.title})
    await db.flush()
    return PlaceKeyRead.model_validate(place)


async def check_installable(db: TenantSession, place: PlaceKey) -> None:
    """Raises PlaceRevoked, NoSecretNeeded, UniverseMissing, UniverseTaken."""
    if place.revoked_at is not None:
        raise PlaceRevoked
    if place.road != Road.PUSH:
        raise NoSecretNeeded("A place on the pull road sends nothing to us, so it needs no secret.")
    if place.universe_id is None:
        raise UniverseMissing(
            "This place key names no universe. Make one that does, with `universe_id`, and install that."
        )
    others = select(PlaceKey.title).where(
        PlaceKey.universe_id == place.universe_id,
        PlaceKey.road == Road.PUSH,
        PlaceKey.revoked_at.is_(None),
        PlaceKey.id != place.id,
    )
    other = (await db.execute(others.limit(1))).scalar_one_or_none()
    if other is not None:
        raise UniverseTaken(
            f"An experience has one such secret, and the place key {other} is of the same universe. Revoke one of both "
            "first, or make this one of the road `pull`."
        )


@dataclass(frozen=True, slots=True)
class Installation:
    universe: Universe
    secret: str
    domain: str


async def claim(job: TenantJob, db: TenantSession, place_key_id: UUID) -> Installation | None:
    """Raises SecretsOff, KeyMissing, PublicUrlNeeded."""
    place = await queries.lock_place(db, place_key_id, job.taken_at)
    settings = job.part(EnvironmentSettings)
    secret = None if place is None else await pending_secrets.find_pending(db, settings, place.id)
    if place is None or secret is None:
        return None
    assert place.universe_id is not None, "who asked was refused otherwise"
    place.taken_at = job.taken_at
    key = await unseal_open_cloud_key(db, settings)
    universe = Universe(base_url=settings.open_cloud_url, api_key=key, universe_id=place.universe_id)
    host = urlsplit(public_url(job.part(ServiceSettings))).hostname
    assert host is not None, "an address of ours has one"
    return Installation(universe, secret, host)


async def install(_job: TenantJob, installation: Installation) -> str:
    """What Roblox has now."""
    async with httpx.AsyncClient(timeout=TIME_LIMIT_SECONDS) as client:
        await put_secret(client, installation.universe, SECRET_NAME, installation.secret, installation.domain)
    return installation.secret


async def record_installed(job: TenantJob, db: TenantSession, place_key_id: UUID, secret: str) -> None:
    place = await queries.lock_place(db, place_key_id, job.taken_at)
    if place is None:
        return
    place.prefix, place.secret_hash = secret[:SHOWN_CHARACTERS], secret_hash(secret)
    place.pending_prefix, place.pending_hash = None, None
    place.installed_at, place.trouble = clock.now(), None
    await pending_secrets.forget_pending(db, place.id)
    record(db, "place_key.installed", "place_key", place.id, {"title": place.title})


async def release(_job: TenantJob, _db: TenantSession, _place_key_id: UUID) -> None:
    """It goes on waiting."""


async def fail(job: TenantJob, db: TenantSession, place_key_id: UUID, failure: Failure) -> None:
    """Both secrets stay good: it may be that Roblox took the new one, and we did not hear of it."""
    place = await queries.lock_place(db, place_key_id, job.taken_at)
    if place is None:
        return
    place.trouble = {"code": failure.code, "detail": failure.detail}
    details = {"title": place.title, "code": failure.code}
    record(db, "place_key.installation_failed", "place_key", place.id, details)


async def reopen(job: TenantJob, db: TenantSession, place_key_id: UUID) -> None:
    """It waits again."""
    place = await queries.lock_place(db, place_key_id, job.taken_at)
    if place is not None:
        place.trouble = None


INSTALLATION: Final = Lifecycle(
    claim=claim,
    work=install,
    record=record_installed,
    release=release,
    fail=fail,
    reopen=reopen,
    time_limit=lambda _installation: TIME_LIMIT_SECONDS,
    too_slow=None,
    gave_up=Failure(
        "gave_up", "It failed for a reason of ours, which was logged. Ask for the installation again later."
    ),
)
