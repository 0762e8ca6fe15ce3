"""The SQL of the inbox, for the job that works on it."""

from collections.abc import Collection
from typing import Final
from uuid import UUID

from sqlalchemy import Select, Update, select, text, update

from blockyard.game.models import GameEvent, PlaceKey
from blockyard.game.states import GameEventState, GameEventType
from blockyard.players.models import RobloxLink

KEEP: Final = text("SELECT game.keep_events(:organization_id, :place_key_id, CAST(:events AS jsonb))")
SWEEP: Final = text("SELECT game.sweep(:now, :places)")


def environment_of(place_key_id: UUID) -> Select[UUID]:
    return select(PlaceKey.environment_id).where(PlaceKey.id == place_key_id)


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


def settle(place_key_id: UUID, event_ids: Collection[UUID], code: str | None) -> Update:
    """They wait no more. A code says why they are refused."""
    state = GameEventState.ATTACHED if code is None else GameEventState.REFUSED
    these = GameEvent.place_key_id == place_key_id, GameEvent.event_id.in_(event_ids)
    return update(GameEvent).where(*these).values(state=state, code=code)
