"""A class's code: what its students type first, to sign in or to join."""

from typing import Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base.errors import NotFound, Unavailable
from blockyard.classes import queries
from blockyard.classes.schemas import ClassCodeRead
from blockyard.classes.service import lock_taught
from blockyard.students.secrets.codes import new_code, shown_code
from blockyard.tenancy.session import TenantSession

THING: Final = "code of this class"
TRIES: Final = 3


class NoCodeFree(Unavailable):
    code = "no_code_free"


async def make_code(db: TenantSession, class_id: UUID) -> ClassCodeRead:
    """The one of before is good no more. Raises NotFound, NotYourClass, NoCodeFree."""
    await lock_taught(db, class_id)
    for _ in range(TRIES):
        code = new_code()
        if await set_code(db, class_id, code):
            record(db, "class.code_made", "class", class_id)
            return ClassCodeRead(code=shown_code(code))
    raise NoCodeFree("No code was free. Ask again.")


async def close_code(db: TenantSession, class_id: UUID) -> None:
    """Nobody signs in with it or joins by it from now on. Raises NotFound, NotYourClass."""
    found = await lock_taught(db, class_id)
    if found.code is None:
        raise NotFound(THING)
    await set_code(db, class_id, None)
    record(db, "class.code_closed", "class", class_id)


async def set_code(db: TenantSession, class_id: UUID, code: str | None) -> bool:
    """False: another class has this code."""
    said = " ".join(filter(None, ("classes.set_code", str(class_id), code)))
    parameters = {"class_id": class_id, "code": code, **db.seal(said)}
    return bool((await db.execute(queries.SET_CODE, parameters)).scalar_one())
