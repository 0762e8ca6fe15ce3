"""How a student signs in: made, reset and taken away by who teaches her. Routes ask by `makes_lasting_power`.

The secrets are short, for children. What keeps them is that guesses are counted (sign_in.py), and that a card
is voided at once.
"""

import json
import re
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from psycopg.errors import UniqueViolation
from sqlalchemy.exc import IntegrityError

from blockyard.audit.trail import record
from blockyard.base.errors import Conflict, NotFound
from blockyard.identity.passwords import hash_password
from blockyard.identity.tokens import new_organization_secret, secret_hash
from blockyard.students import queries
from blockyard.students.models import Student, StudentLogin
from blockyard.students.schemas import StudentCardRead, StudentLoginPut, StudentLoginRead
from blockyard.students.secrets.pictures import new_pictures, normal_pictures
from blockyard.students.secrets.words import new_words, normal_words
from blockyard.students.service import StudentArchived, lock_taught_student, require_teacher_of
from blockyard.students.states import Method
from blockyard.students.usernames import new_user_name
from blockyard.tenancy.sealed import NotOpened, ring_of, seal, unseal
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.settings import SecretSettings

LOGIN: Final = "sign-in of this student"
TAKEN: Final = "Another student of this school has this user name. Choose another one."
NAMES: Final = re.compile("[a-z]+")
MOST_NAMES: Final = 100
"""That are tried for one student. Whose they are, who teaches may not see, so the database is asked."""


class UsernameTaken(Conflict):
    code = "username_taken"


class CardLost(Conflict):
    code = "card_lost"


@dataclass(frozen=True, slots=True)
class Card:
    """What a student holds in her hands. `secret` is None where it is a password, which nobody else knows."""

    secret: str | None
    badge: str


async def put_login(
    db: TenantSession, settings: SecretSettings, student_id: UUID, body: StudentLoginPut
) -> StudentLoginRead:
    """A new secret and a new badge: the card of before is void, and who is signed in with it is signed out.

    Raises NotFound, NotYourStudent, StudentArchived, UsernameTaken, SecretsOff.
    """
    student = await lock_taught_student(db, student_id)
    if student.archived_at is not None:
        raise StudentArchived("This student is archived. Bring the entry back first: PUT is_active.")
    await reset_login(db, settings, student, body)
    return await read_login(db, student_id)


async def reset_login(db: TenantSession, settings: SecretSettings, student: Student, body: StudentLoginPut) -> None:
    """`student` is locked. Raises UsernameTaken, SecretsOff."""
    secret = body.password or new_secret(body.method)
    badge = new_organization_secret(db.context.organization_id)
    shown = None if body.method is Method.PASSWORD else secret
    values = {
        "method": body.method,
        "secret_hash": await hash_password(normal_form(body.method, secret)),
        "badge_hash": secret_hash(badge),
        "card_sealed": seal(
            ring_of(settings), db.context.organization_id, json.dumps({"secret": shown, "badge": badge})
        ),
    }
    found = (await db.execute(queries.login_of(student.id).with_for_update())).scalar_one_or_none()
    if found is None:
        await make_login(db, student, body.username, values)
        record(db, "student_login.created", "student", student.id, {"method": body.method})
    else:
        for name, value in values.items():
            setattr(found, name, value)
        if body.username is not None:
            found.username = body.username
        await keep_username(db)
        record(db, "student_login.reset", "student", student.id, {"method": body.method})
    await db.execute(queries.sign_ins_of(student.id))


async def make_login(db: TenantSession, student: Student, username: str | None, values: dict[str, Any]) -> None:
    """Raises UsernameTaken."""
    taken: set[str] = set()
    while len(taken) < MOST_NAMES:
        name = username or new_user_name(student.display_name, taken)
        try:
            async with db.begin_nested():
                db.add(StudentLogin(student_id=student.id, username=name, **values))
            return
        except IntegrityError as error:
            if not isinstance(error.orig, UniqueViolation):
                raise
        if username is not None:
            break
        taken.add(name)
    raise UsernameTaken(TAKEN)


async def keep_username(db: TenantSession) -> None:
    """Raises UsernameTaken."""
    try:
        await db.flush()
    except IntegrityError as error:
        if isinstance(error.orig, UniqueViolation):
            raise UsernameTaken(TAKEN) from error
        raise


async def read_login(db: TenantSession, student_id: UUID) -> StudentLoginRead:
    """Raises NotFound."""
    found = await get_login(db, student_id)
    last = (await db.execute(queries.last_sign_in_of(student_id))).scalar_one()
    return StudentLoginRead(
        student_id=student_id,
        username=found.username,
        method=Method(found.method),
        last_signed_in_at=last,
        created_at=found.created_at,
        updated_at=found.updated_at,
    )


async def read_card(db: TenantSession, settings: SecretSettings, student_id: UUID) -> StudentCardRead:
    """Raises NotFound, NotYourStudent, SecretsOff, CardLost."""
    found = await get_login(db, student_id)
    await require_teacher_of(db, [student_id])
    card = open_card(settings, db.context.organization_id, found)
    record_card_read(db, student_id)
    return StudentCardRead(username=found.username, method=Method(found.method), secret=card.secret, badge=card.badge)


def record_card_read(db: TenantSession, student_id: UUID) -> None:
    """Whoever has seen a card can sign in as the student."""
    record(db, "student_login.card_read", "student", student_id)


async def remove_login(db: TenantSession, student_id: UUID) -> None:
    """The card is void, and the student is signed out. Raises NotFound, NotYourStudent."""
    await lock_taught_student(db, student_id)
    found = await get_login(db, student_id)
    await db.delete(found)
    await db.flush()  # nobody signs in with it from now on
    await db.execute(queries.sign_ins_of(student_id))
    record(db, "student_login.removed", "student", student_id)


async def get_login(db: TenantSession, student_id: UUID) -> StudentLogin:
    """Raises NotFound."""
    found = (await db.execute(queries.login_of(student_id))).scalar_one_or_none()
    if found is None:
        raise NotFound(LOGIN)
    return found


def open_card(settings: SecretSettings, organization_id: UUID, login: StudentLogin) -> Card:
    """Raises SecretsOff, CardLost."""
    try:
        return Card(**json.loads(unseal(ring_of(settings), organization_id, login.card_sealed)))
    except NotOpened as error:
        raise CardLost("This card was sealed with a key that is gone. Reset the sign-in and print it anew.") from error


def new_secret(method: Method) -> str:
    return normal_pictures(new_pictures()) if method is Method.PICTURES else " ".join(new_words())


def normal_form(method: Method, secret: str) -> str:
    """Of what is typed in several ways; a password is what it is."""
    if method is Method.PICTURES:
        return "-".join(NAMES.findall(secret.lower()))
    return normal_words(secret) if method is Method.WORDS else secret
