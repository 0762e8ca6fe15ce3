"""Somebody types a class's code and a name, and is let in or waits for the class's teacher.

Nobody is known yet, so what is written is written in the name of the teacher to whom the class belongs: she chose it.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func, select

from blockyard.audit.trail import record
from blockyard.base.errors import Conflict, NotFound, Problem
from blockyard.classes import queries
from blockyard.classes.enrollment_schemas import ClassStudentRead
from blockyard.classes.enrollments import ClassFull, create_class_student
from blockyard.classes.join_schemas import JoinCreate, JoinRead, JoinRequestRead
from blockyard.classes.models import JoinRequest
from blockyard.classes.service import lock_taught, read_class
from blockyard.classes.states import Joining
from blockyard.identity import throttle
from blockyard.identity.origin import Origin
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.throttle import Subject, hash_key, place_of
from blockyard.quota import Quota
from blockyard.students.logins import put_login, read_card
from blockyard.students.schemas import StudentCreate, StudentLoginPut
from blockyard.students.secrets.codes import code_hash
from blockyard.students.states import Method
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_connection
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import TenantSession, any_role
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "request to join this class"
PER_ADDRESS: Final = 100
"""Codes that no open class has, in a quarter of an hour."""
PER_CLASS: Final = 100
"""Who joins or asks to, in an hour."""
MOST_WAITING: Final = 100
CLOSED: Final = "No class takes anybody in with this code. Look at it again, or ask your teacher."
WAIT: Final = "or ask your teacher."


class CodeClosed(Problem):
    """Nobody learns whether a class has this code and takes nobody in."""

    status, code = 404, "code_closed"


class TooManyWait(Conflict):
    code = "too_many_wait"


@dataclass(frozen=True, slots=True)
class OpenClass:
    """A class that a code leads to, and who answers for it."""

    context: TenantContext
    class_id: UUID
    name: str
    joining: Joining


async def join(process: Process, body: JoinCreate, origin: Origin) -> JoinRead:
    """Raises CodeClosed, TooManyRequests, ClassFull, TooManyWait."""
    found = await find_open_class(process, body.class_code, origin)
    of_class = Subject(hash_key("join", "class", str(found.class_id)), PER_CLASS, timedelta(hours=1))
    await throttle.count(process.gate_engine, of_class, advice=WAIT)
    async with process.tenant_sessions.open(found.context, authorize=any_role) as db:
        if found.joining is Joining.REQUEST:
            await ask_to_join(db, found.class_id, body.display_name)
            return JoinRead(class_name=found.name, is_in=False, card=None)
        settings = process.part(IdentitySettings)
        student = await let_in(db, process.part(Quota), found.class_id, body.display_name)
        await put_login(db, settings, student.id, StudentLoginPut(method=Method.PICTURES))
        return JoinRead(class_name=found.name, is_in=True, card=await read_card(db, settings, student.id))


async def let_in(db: TenantSession, quota: Quota, class_id: UUID, display_name: str) -> ClassStudentRead:
    """A child is not told how full the school's plan is. Raises ClassFull."""
    try:
        return await create_class_student(db, quota, class_id, StudentCreate(display_name=display_name))
    except Problem as problem:
        if problem.status not in (402, 409):
            raise
        raise ClassFull("The class takes in nobody else now. Tell your teacher.") from problem


async def find_open_class(process: Process, typed: str, origin: Origin) -> OpenClass:
    """Raises CodeClosed, TooManyRequests."""
    async with gate_connection(process.gate_engine) as gate:
        row = (await gate.execute(queries.FIND_CODE, {"code_hash": code_hash(typed)})).one_or_none()
    if row is None or row.joining == Joining.CLOSED:
        address = Subject(hash_key("join", "address", place_of(origin.host)), PER_ADDRESS)
        await throttle.count(process.gate_engine, address, advice=WAIT)
        raise CodeClosed(CLOSED)
    context = TenantContext(row.organization_id, row.teacher_id)
    return OpenClass(context, row.class_id, row.class_name, Joining(row.joining))


async def ask_to_join(db: TenantSession, class_id: UUID, display_name: str) -> None:
    """The same name asks once. Raises TooManyWait."""
    waiting = queries.requests_in(class_id)
    same = (await db.execute(waiting.where(JoinRequest.display_name == display_name))).scalars().first()
    if same is not None:
        return
    count = (await db.execute(select(func.count()).select_from(waiting.subquery()))).scalar_one()
    if count >= MOST_WAITING:
        raise TooManyWait("Too many wait to be let into this class. Tell your teacher.")
    db.add(JoinRequest(class_id=class_id, display_name=display_name))


async def list_requests(db: TenantSession, class_id: UUID, asked: Asked) -> Page[JoinRequestRead]:
    """Raises NotFound."""
    await read_class(db, class_id)
    return await page_of(db, queries.requests_in(class_id), asked, JoinRequestRead.model_validate)


async def read_request(db: TenantSession, class_id: UUID, request_id: UUID) -> JoinRequestRead:
    """Raises NotFound."""
    await read_class(db, class_id)
    return JoinRequestRead.model_validate(await get_request(db, class_id, request_id))


async def accept_request(db: TenantSession, quota: Quota, class_id: UUID, request_id: UUID) -> ClassStudentRead:
    """Raises NotFound, NotYourClass, ClassFull, PlanLimitReached."""
    name = (await read_request(db, class_id, request_id)).display_name
    made = await create_class_student(db, quota, class_id, StudentCreate(display_name=name))
    await db.delete(await get_request(db, class_id, request_id))
    return made


async def refuse_request(db: TenantSession, class_id: UUID, request_id: UUID) -> None:
    """Raises NotFound, NotYourClass."""
    await lock_taught(db, class_id)
    await db.delete(await get_request(db, class_id, request_id))
    record(db, "class.join_refused", "class", class_id)


async def refuse_all_requests(db: TenantSession, class_id: UUID) -> None:
    """Raises NotFound, NotYourClass."""
    await lock_taught(db, class_id)
    waiting = (await db.execute(queries.requests_in(class_id))).scalars().all()
    for one in waiting:
        await db.delete(one)
    if waiting:
        record(db, "class.join_refused", "class", class_id)


async def get_request(db: TenantSession, class_id: UUID, request_id: UUID) -> JoinRequest:
    """Raises NotFound."""
    statement = queries.requests_in(class_id).where(JoinRequest.id == request_id)
    found = (await db.execute(statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found
