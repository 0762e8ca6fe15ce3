"""Which accounts at Roblox a student plays with, since when, and until when. The trail names none of them: it forgets
nothing."""

from typing import Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import AlreadyEnded, Conflict, NotFound
from blockyard.jobs.defer import current_request_id
from blockyard.players import queries
from blockyard.players.models import RobloxLink
from blockyard.players.schemas import RobloxLinkCreate, RobloxLinkRead
from blockyard.players.states import LinkMethod
from blockyard.students.service import StudentArchived, lock_taught_student, read_student
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "link of this student"


class RobloxUserLinked(Conflict):
    code = "roblox_user_linked"


async def create_link(db: TenantSession, student_id: UUID, body: RobloxLinkCreate) -> RobloxLinkRead:
    """Raises NotFound, NotYourStudent, StudentArchived, RobloxUserLinked."""
    student = await lock_taught_student(db, student_id)
    if student.archived_at is not None:
        raise StudentArchived("This student is archived. Bring the entry back first: PUT is_active.")
    parameters = {
        "player": body.roblox_user_id,
        "student_id": student_id,
        "now": clock.now(),
        "request_id": current_request_id(),
        **db.seal(f"players.link_by_teacher {body.roblox_user_id} {student_id}"),
    }
    link_id = (await db.execute(queries.LINK, parameters)).scalar_one()
    if link_id is None:
        raise RobloxUserLinked(
            "A student of this school plays with this account already. Delete that link first, or let the student type a"
            " code in the game."
        )
    record(db, "roblox_link.created", "student", student_id, {"link_id": str(link_id), "method": LinkMethod.TEACHER})
    return RobloxLinkRead.model_validate(await get_link(db, student_id, link_id))


async def list_links(db: TenantSession, student_id: UUID, asked: Asked) -> Page[RobloxLinkRead]:
    """Raises NotFound."""
    await read_student(db, student_id)
    return await page_of(db, queries.links_of(student_id), asked, RobloxLinkRead.model_validate)


async def read_link(db: TenantSession, student_id: UUID, link_id: UUID) -> RobloxLinkRead:
    """Raises NotFound."""
    await read_student(db, student_id)
    return RobloxLinkRead.model_validate(await get_link(db, student_id, link_id))


async def remove_link(db: TenantSession, student_id: UUID, link_id: UUID) -> None:
    """What the student has done stays hers, and what is told late of it finds her. Raises NotFound, NotYourStudent,
    AlreadyEnded."""
    await lock_taught_student(db, student_id)
    found = await get_link(db, student_id, link_id, lock=True)
    if found.ended_at is not None:
        raise AlreadyEnded(THING)
    found.ended_at = clock.now()
    record(db, "roblox_link.removed", "student", student_id, {"link_id": str(link_id)})


async def get_link(db: TenantSession, student_id: UUID, link_id: UUID, *, lock: bool = False) -> RobloxLink:
    """An ended one too. Raises NotFound."""
    statement = queries.links_of(student_id).where(RobloxLink.id == link_id)
    found = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found
