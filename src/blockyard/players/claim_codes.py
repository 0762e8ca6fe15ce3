"""The sheet of codes that a class types in a game: one for each student, for a day."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict, NotFound
from blockyard.base.zones import words_in
from blockyard.classes.card_child import make_claim_sheet
from blockyard.classes.enrollments import list_active_students
from blockyard.classes.models import SchoolClass
from blockyard.classes.service import ClassArchived, get_taught, lock_taught
from blockyard.identity.organizations import get_organization
from blockyard.players import queries
from blockyard.players.models import ClaimCode
from blockyard.players.schemas import ClaimCodeRead, ClaimCodesRead
from blockyard.students.cards.card import ClaimCard
from blockyard.students.cards.paper import Paper
from blockyard.students.secrets.codes import code_hash, new_code, shown_code
from blockyard.tenancy.sealed import NotOpened, ring_of, seal, unseal
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.settings import SecretSettings

GOOD_FOR: Final = timedelta(hours=24)
"""A sheet may be printed in the evening before it is used."""
SHEET: Final = "sheet of codes of this class"


class NobodyAttends(Conflict):
    code = "nobody_attends"


class ClaimCodeLost(Conflict):
    code = "claim_code_lost"


async def create_codes(db: TenantSession, settings: SecretSettings, class_id: UUID) -> ClaimCodesRead:
    """The codes of before end. Raises NotFound, NotYourClass, ClassArchived, NobodyAttends, SecretsOff."""
    require_active(await lock_taught(db, class_id))
    students = await list_active_students(db, class_id)
    if not students:
        raise NobodyAttends("No student attends the class. Let some attend it first: POST .../students.")
    await db.execute(queries.delete_codes_of(class_id))
    ring, expires_at = ring_of(settings), clock.now() + GOOD_FOR
    for student in students:
        code = new_code()
        sealed = seal(ring, db.context.organization_id, code)
        of_whom = {"class_id": class_id, "student_id": student.id}
        db.add(ClaimCode(**of_whom, code_hash=code_hash(code), code_sealed=sealed, expires_at=expires_at))
    await db.flush()
    record(db, "class.claim_codes_made", "class", class_id)
    return await open_codes(db, settings, class_id)


async def read_codes(db: TenantSession, settings: SecretSettings, class_id: UUID) -> ClaimCodesRead:
    """Raises NotFound, NotYourClass, ClassArchived, SecretsOff, ClaimCodeLost."""
    require_active(await get_taught(db, class_id))
    return await open_codes(db, settings, class_id)


def require_active(found: SchoolClass) -> None:
    """Raises ClassArchived: no game takes its codes."""
    if found.archived_at is not None:
        raise ClassArchived(
            "This class is archived: nobody plays in it, and its codes open nothing. Bring it back first: PUT its"
            " is_active."
        )


async def open_codes(db: TenantSession, settings: SecretSettings, class_id: UUID) -> ClaimCodesRead:
    """Of a class that the user teaches. Raises NotFound, SecretsOff, ClaimCodeLost."""
    rows = (await db.execute(queries.codes_of(class_id, clock.now()))).all()
    if not rows:
        raise NotFound(SHEET)
    codes = [present_code(db, settings, code, display_name) for code, display_name in rows]
    return ClaimCodesRead(expires_at=rows[0][0].expires_at, codes=codes)


async def read_sheet(db: TenantSession, settings: SecretSettings, class_id: UUID, paper: Paper) -> Callable[[], bytes]:
    """What draws it, in a child process. Raises NotFound, NotYourClass, ClassArchived, SecretsOff, ClaimCodeLost."""
    found = await get_taught(db, class_id)
    require_active(found)
    read, organization = await open_codes(db, settings, class_id), await get_organization(db)
    until = words_in(organization.time_zone, read.expires_at)
    cards = [ClaimCard(one.display_name, one.code, until) for one in read.codes]
    return partial(make_claim_sheet, organization.name, found.name, cards, paper)


def present_code(db: TenantSession, settings: SecretSettings, code: ClaimCode, display_name: str) -> ClaimCodeRead:
    """Raises SecretsOff, ClaimCodeLost."""
    try:
        opened = unseal(ring_of(settings), db.context.organization_id, code.code_sealed)
    except NotOpened as error:
        raise ClaimCodeLost("These codes were sealed with a key that is gone. Make new ones.") from error
    return ClaimCodeRead(
        student_id=code.student_id, display_name=display_name, code=shown_code(opened), used_at=code.used_at
    )
