"""In which classes a place counts. Whoever may publish an environment makes the key of a place for it, also for one that was
given to a colleague's class: there it must not write results."""

from collections.abc import Set
from dataclasses import dataclass
from uuid import UUID

from blockyard.game import queries
from blockyard.identity.permissions import ADMINS
from blockyard.tenancy.session import TenantSession


@dataclass(frozen=True, slots=True)
class CountingPlace:
    environment_id: UUID
    class_ids: Set[UUID] | None
    """Where what it tells counts. None: wherever its environment was given."""


async def find_counting(db: TenantSession, place_key_id: UUID) -> CountingPlace | None:
    """By what the author of its key is now, as an API key does what its maker may now. None: it was revoked."""
    found = (await db.execute(queries.place_with(place_key_id))).one_or_none()
    if found is None:
        return None
    environment_id, author_id, made_by_id = found
    role = (await db.execute(queries.role_of(author_id))).scalar_one_or_none()
    if role is None:
        return CountingPlace(environment_id, frozenset())
    if role in ADMINS or author_id == made_by_id:
        return CountingPlace(environment_id, None)
    class_ids = (await db.execute(queries.classes_taught_by(author_id))).scalars()
    return CountingPlace(environment_id, frozenset(class_ids))
