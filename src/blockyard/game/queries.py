"""The SQL of places and their inbox, for the jobs that work on them."""

from collections.abc import Collection
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Update, and_, or_, select, text, update
from sqlalchemy.sql.dml import ReturningUpdate

from blockyard.assignments.models import ProgressEvent
from blockyard.classes.models import ClassTeacher, SchoolClass
from blockyard.classes.states import Helper
from blockyard.environments.models import Environment
from blockyard.game.models import GameEvent, PlaceKey
from blockyard.game.states import GameEventState, GameEventType
from blockyard.identity.models import Membership
from blockyard.jobs.fence import not_taken_since
from blockyard.players.models import RobloxLink
from blockyard.students.models import Student
from blockyard.tenancy.session import TenantSession
from worlds.reporting import Road

KEEP: Final = text("SELECT game.keep_events(:organization_id, :place_key_id, CAST(:events AS jsonb))")
ENQUEUE_PULLS: Final = text("SELECT game.enqueue_pulls(:now, :of_each, :at_once)")
SWEEP: Final = text("SELECT game.sweep(:now, :places)")


def place_with(place_key_id: UUID) -> Select[UUID, UUID, UUID]:
    """Its environment, who made its key, and who made the environment. None of a place that was revoked: its key may have
    been stolen, so what waits counts for nobody."""
    statement = select(PlaceKey.environment_id, PlaceKey.created_by_id, Environment.created_by_id)
    statement = statement.join(Environment, Environment.id == PlaceKey.environment_id)
    return statement.where(PlaceKey.id == place_key_id, PlaceKey.revoked_at.is_(None))


def role_of(user_id: UUID) -> Select[str]:
    """None: she has left."""
    return select(Membership.role).where(Membership.user_id == user_id, Membership.removed_at.is_(None))


def classes_taught_by(user_id: UUID) -> Select[UUID]:
    """Also with somebody. Who assists in one does not decide there."""
    helps = select(ClassTeacher.class_id).where(
        ClassTeacher.user_id == user_id, ClassTeacher.helps_as == Helper.CO_TEACHER
    )
    return select(SchoolClass.id).where(or_(SchoolClass.teacher_id == user_id, SchoolClass.id.in_(helps)))


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


def held_then() -> ColumnElement[bool]:
    """That a link held when an event happened."""
    return and_(
        RobloxLink.roblox_user_id == GameEvent.player,
        RobloxLink.begins_at <= GameEvent.happened_at,
        or_(RobloxLink.ended_at.is_(None), GameEvent.happened_at < RobloxLink.ended_at),
    )


def known_in(place_key_id: UUID, most: int) -> Select[GameEvent, UUID]:
    """What waits and is of players who were students when it happened, with the student; those of one student together."""
    return (
        select(GameEvent, RobloxLink.student_id)
        .join(RobloxLink, held_then())
        .where(GameEvent.waiting_place_id == place_key_id, GameEvent.type != GameEventType.CLAIM)
        .order_by(RobloxLink.student_id, GameEvent.happened_at, GameEvent.event_id)
        .limit(most)
    )


def misplaced(player: int) -> Select[UUID, UUID]:
    """Ids of events of a player that count for another student than who the player was then: here, and in their attempt."""
    same = ProgressEvent.place_key_id == GameEvent.place_key_id, ProgressEvent.event_id == GameEvent.event_id
    return (
        select(GameEvent.id, ProgressEvent.id)
        .join(RobloxLink, held_then())
        .join(ProgressEvent, and_(*same))
        .where(GameEvent.player == player, ProgressEvent.student_id != RobloxLink.student_id)
    )


def wait_again(player: int, ids: Collection[UUID]) -> ReturningUpdate[UUID]:
    """These events of a player, and those that were refused. Returns their places."""
    refused = and_(GameEvent.state == GameEventState.REFUSED, GameEvent.type != GameEventType.CLAIM)
    statement = update(GameEvent).where(GameEvent.player == player, or_(GameEvent.id.in_(ids), refused))
    return statement.values(state=GameEventState.WAITING, code=None).returning(GameEvent.place_key_id)


def lock_student(student_id: UUID) -> Select[UUID]:
    """Before all that is hers, as who erases her does: else both wait for each other."""
    return select(Student.id).where(Student.id == student_id).with_for_update(read=True, key_share=True)


def settle(place_key_id: UUID, event_ids: Collection[UUID], code: str | None) -> Update:
    """They wait no more. A code says why they are refused."""
    state = GameEventState.ATTACHED if code is None else GameEventState.REFUSED
    these = GameEvent.place_key_id == place_key_id, GameEvent.event_id.in_(event_ids)
    return update(GameEvent).where(*these).values(state=state, code=code)
