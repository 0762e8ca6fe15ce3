"""The SQL of places and their inbox, for the jobs that work on them."""

from collections.abc import Collection
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Update, select, text, update

from blockyard.game.models import GameEvent, PlaceKey
from blockyard.game.states import GameEventState, GameEventType
from blockyard.jobs.fence import not_taken_since
from blockyard.players.models import RobloxLink
from blockyard.students.models import Student
from blockyard.tenancy.session import TenantSession
from worlds.reporting import Road

KEEP: Final = text("SELECT game.keep_events(:organization_id, :place_key_id, CAST(:events AS jsonb))")
ENQUEUE_PULLS: Final = text("SELECT game.enqueue_pulls(:now, :of_each, :at_once)")
SWEEP: Final = text("SELECT game.sweep(:now, :places)")


def environment_of(place_key_id: UUID) -> Select[UUID]:
    """None of a place that was revoked: its key may have been stolen, so what waits counts for nobody."""
    return select(PlaceKey.environment_id).where(PlaceKey.id == place_key_id, PlaceKey.revoked_at.is_(None))


def pulled_in(universe_id: int) -> tuple[ColumnElement[bool], ...]:
    """Conditions on a place: it is on the pull road in this universe, and not revoked."""
    return PlaceKey.universe_id == universe_id, PlaceKey.road == Road.PULL, PlaceKey.revoked_at.is_(None)


async def lock_place(db: TenantSession, place_key_id: UUID, taken_at: datetime) -> PlaceKey | None:
    """For a run that began then. None: it is gone or revoked, or a later run has claimed it."""
    own = (PlaceKey.id == place_key_id) & not_taken_since(PlaceKey.taken_at, taken_at)
    statement = select(PlaceKey).where(own, PlaceKey.revoked_at.is_(None)).with_for_update()
    return (await db.execute(statement)).scalar_one_or_none()


def inbox_of(place_key_id: UUID) -> Select[GameEvent]:
    return select(GameEvent).where(GameEvent.place_key_id == place_key_id)


def claims_in(place_key_id: UUID) -> Select[GameEvent]:
    """Codes that wait, in the order in which they were typed."""
    waiting = GameEvent.waiting_place_id == place_key_id, GameEvent.type == GameEventType.CLAIM
    return select(GameEvent).where(*waiting).order_by(GameEvent.happened_at, GameEvent.event_id)


def known_in(place_key_id: UUID, most: int) -> Select[GameEvent, UUID]:
    """What waits and is of players who are students, with the student; those of one student together."""
    return (
        select(GameEvent, RobloxLink.student_id)
        .join(RobloxLink, RobloxLink.roblox_user_id == GameEvent.player)
        .where(GameEvent.waiting_place_id == place_key_id, GameEvent.type != GameEventType.CLAIM)
        .order_by(RobloxLink.student_id, GameEvent.happened_at, GameEvent.event_id)
        .limit(most)
    )


def lock_student(student_id: UUID) -> Select[UUID]:
    """Before all that is hers, as who erases her does: else both wait for each other."""
    return select(Student.id).where(Student.id == student_id).with_for_update(read=True, key_share=True)


def settle(place_key_id: UUID, event_ids: Collection[UUID], code: str | None) -> Update:
    """They wait no more. A code says why they are refused."""
    state = GameEventState.ATTACHED if code is None else GameEventState.REFUSED
    these = GameEvent.place_key_id == place_key_id, GameEvent.event_id.in_(event_ids)
    return update(GameEvent).where(*these).values(state=state, code=code)
