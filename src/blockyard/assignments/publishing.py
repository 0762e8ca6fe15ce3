"""Giving an assignment to its students, and taking it from them: what is published is played, what is closed is not."""

from typing import Any
from uuid import UUID

from blockyard.assignments.models import Assignment
from blockyard.assignments.opening import keep_spells
from blockyard.assignments.schemas import AssignmentRead
from blockyard.assignments.service import AssignmentPublished, details_of, lock_assignment, read_assignment
from blockyard.assignments.states import AssignmentState
from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict
from blockyard.classes.service import ClassArchived, lock_class
from blockyard.environments.files import NO_PLAY, NoPlay, get_ready_version
from blockyard.environments.service import NotReady, get_environment
from blockyard.tenancy.session import TenantSession


class AssignmentNotPublished(Conflict):
    code = "assignment_not_published"


class TimeOver(Conflict):
    code = "time_over"


async def publish_assignment(db: TenantSession, assignment_id: UUID) -> AssignmentRead:
    """From now on it is this version, or that which is ready now. A closed one is open again.

    Raises NotFound, NotYourClass, AssignmentPublished, TimeOver, ClassArchived, NotReady, NoSuchVersion, NoPlay.
    """
    found = await lock_assignment(db, assignment_id)
    if found.closes_at is not None and found.closes_at <= clock.now():
        raise TimeOver("The time of this assignment is over. Move closes_at, or take it away (null), to open it.")
    if found.state == AssignmentState.PUBLISHED:
        raise AssignmentPublished("This assignment is published already.")
    if (await lock_class(db, found.class_id)).archived_at is not None:
        raise ClassArchived("This class is archived: nobody plays in it. Bring it back first: PUT its is_active.")
    if found.state == AssignmentState.DRAFT:
        await fix_version(db, found)
        found.published_at = clock.now()
    else:
        keep_spells(found, clock.now())
    found.state, found.closed_at = AssignmentState.PUBLISHED, None
    await db.flush()
    record(db, "assignment.published", "assignment", found.id, details_of(found) | {"version": found.version})
    return await read_assignment(db, assignment_id)


async def fix_version(db: TenantSession, found: Assignment) -> None:
    """Raises NotReady, NoSuchVersion, NoPlay."""
    environment = await get_environment(db, str(found.environment_id))
    wanted = found.version or environment.ready_version
    if wanted is None:
        raise NotReady("No version of this environment is ready yet. See its status.")
    version = await get_ready_version(db, environment, wanted)
    found.version, found.question_count = wanted, count_questions(version.play_answers)


def count_questions(play_answers: dict[str, Any] | None) -> int:
    """Raises NoPlay."""
    if play_answers is None:
        raise NoPlay(NO_PLAY)
    return sum(map(len, play_answers.values()))


async def close_assignment(db: TenantSession, assignment_id: UUID) -> AssignmentRead:
    """Raises NotFound, NotYourClass, AssignmentNotPublished."""
    found = await lock_assignment(db, assignment_id)
    if found.state != AssignmentState.PUBLISHED:
        raise AssignmentNotPublished(f"This assignment is {found.state}: only a published one is closed.")
    found.state, found.closed_at = AssignmentState.CLOSED, clock.now()
    await db.flush()
    record(db, "assignment.closed", "assignment", found.id, details_of(found))
    return await read_assignment(db, assignment_id)
