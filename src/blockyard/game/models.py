"""Places of Roblox that tell what happens in them, and the inbox of what they told."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Computed, Index
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.game.states import GAME_EVENT_STATES, GAME_EVENT_TYPES, ROADS, PlaceState
from blockyard.students.visibility import ADMINS_SEE
from blockyard.tenancy.base import (
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    belongs_to,
    one_of,
    unique_within_organization,
)


class PlaceKey(Authored, OrganizationScoped, Base):
    """A place that an environment was put into. On the push road its servers have a secret; on the pull road they need none.

    Its id is what the reporter calls `place`.
    """

    __tablename__ = "place_keys"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            "installed_at",
            "last_seen_at",
            "look_at",
            "pending_hash",
            "pending_prefix",
            "prefix",
            "pulled_at",
            "revoked_at",
            "secret_hash",
            "taken_at",
            "trouble",
        ),
        unseen=("pending_hash", "secret_hash"),
    )
    __crossing__: ClassVar[bool] = True  # game.receive_events finds it before an organization is known

    environment_id: Mapped[UUID]
    road: Mapped[str]
    title: Mapped[str]
    prefix: Mapped[str | None]
    secret_hash: Mapped[bytes | None] = mapped_column(deferred=True, deferred_raiseload=True)
    universe_id: Mapped[int | None] = mapped_column(BigInteger)
    place_id: Mapped[int | None] = mapped_column(BigInteger)
    """Roblox's numbers."""
    last_seen_at: Mapped[datetime | None]
    """Written once a minute at most."""
    swept_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    pending_prefix: Mapped[str | None]
    pending_hash: Mapped[bytes | None] = mapped_column(deferred=True, deferred_raiseload=True)
    """Of a secret that is on its way to Roblox, or is there and we did not hear of it: it opens as the other does."""
    installed_at: Mapped[datetime | None]
    look_at: Mapped[datetime | None]
    """When its queue at Roblox is read next. None: now."""
    pulled_at: Mapped[datetime | None]
    trouble: Mapped[dict[str, Any] | None]
    """Why the last reading or installation came to nothing: a problem's code and detail."""
    taken_at: Mapped[datetime | None]
    """When the run of its job began that claimed it last (jobs/fence.py)."""

    @property
    def state(self) -> PlaceState:
        if self.revoked_at is not None:
            return PlaceState.REVOKED
        if self.trouble is not None:
            return PlaceState.TROUBLE
        if self.pending_prefix is not None:
            return PlaceState.INSTALLING
        return PlaceState.SILENT if self.last_seen_at is None else PlaceState.HEARD

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("environments", "environment_id"),
            Index(None, "organization_id", "secret_hash"),
            Index(None, "organization_id", "pending_hash"),
            Index(None, "organization_id", "environment_id"),
            one_of("road", ROADS),
            CheckConstraint("(road = 'push') = (secret_hash IS NOT NULL AND prefix IS NOT NULL)", name="secret"),
            CheckConstraint("(pending_hash IS NULL) = (pending_prefix IS NULL)", name="pending"),
        )


class GameEvent(OrganizationScoped, Base):
    """What a place told, once, however often it was sent. Only admins and the job that works on it see it."""

    __tablename__ = "game_events"
    # Deleted with the student of whom it tells.
    __app_rights__: ClassVar[Rights] = Rights(update=("state", "code"), delete=True)
    __seen_by__: ClassVar[tuple[str, ...] | None] = (ADMINS_SEE,)
    __crossing__: ClassVar[bool] = True

    place_key_id: Mapped[UUID]
    event_id: Mapped[UUID]
    """The sender's."""
    type: Mapped[str]
    player: Mapped[int] = mapped_column(BigInteger)
    """Her user id at Roblox."""
    data: Mapped[dict[str, Any]]
    happened_at: Mapped[datetime]
    received_at: Mapped[datetime]
    state: Mapped[str]
    code: Mapped[str | None]
    """Why it is refused."""
    waiting_place_id: Mapped[UUID | None] = mapped_column(
        Computed("CASE WHEN state = 'waiting' THEN place_key_id END", persisted=True), deferred=True
    )
    """What waits is found by it: policies let an index be asked for ids alone (tenancy/oracles.py)."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("place_keys", "place_key_id"),
            unique_within_organization("place_key_id", "event_id"),
            Index(None, "organization_id", "waiting_place_id"),
            one_of("type", GAME_EVENT_TYPES),
            one_of("state", GAME_EVENT_STATES),
            CheckConstraint("octet_length(data::text) <= 6000", name="data"),
        )
