"""A place of the world's environment that has told something: of the same player in both schools, and what the pupil
did."""

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from blockyard.assignments.models import ProgressEvent
from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.environments.models import Environment
from blockyard.game.models import GameEvent, PlaceKey
from blockyard.identity.power.place_keys import PREFIX
from blockyard.identity.tokens import SHOWN_CHARACTERS, new_organization_secret, secret_hash
from tests.world_players import PLAYER


def add_game(session: Session, key: str, organization_id: UUID, teacher_id: UUID) -> str:
    """Returns the place's key."""
    own = {"organization_id": organization_id}
    environment_id = session.execute(select(Environment.id).filter_by(**own)).scalars().first()
    secret, pending = (PREFIX + new_organization_secret(organization_id) for _ in range(2))
    place = PlaceKey(
        **own,
        created_by_id=teacher_id,
        id=new_id(),
        environment_id=environment_id,
        road="push",
        title=f"Place of {key}",
        prefix=secret[:SHOWN_CHARACTERS],
        secret_hash=secret_hash(secret),
        pending_prefix=pending[:SHOWN_CHARACTERS],
        pending_hash=secret_hash(pending),
    )
    session.add(place)
    session.flush()
    now = clock.now()
    event = GameEvent(
        **own,
        id=new_id(),
        place_key_id=place.id,
        event_id=new_id(),
        type="help.opened",
        player=PLAYER,
        data={"activity": f"secret of {key}"},
        happened_at=now,
        received_at=now,
        state="attached",
    )
    session.add(event)
    of_school = ProgressEvent.organization_id == organization_id
    session.execute(update(ProgressEvent).where(of_school).values(place_key_id=place.id))
    session.flush()
    return secret
