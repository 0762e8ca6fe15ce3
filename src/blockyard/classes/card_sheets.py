"""Sheets of cards for a class, drawn in a child process: one at a time, and each school in its turn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final
from uuid import UUID

from sqlalchemy import Row

from blockyard import __version__
from blockyard.base.children import ChildDied, run_in_child
from blockyard.base.errors import Conflict, NotFound, Unavailable
from blockyard.base.settings import ServiceSettings
from blockyard.classes import queries
from blockyard.classes.card_child import make_sheet
from blockyard.classes.enrollments import THING as STUDENT
from blockyard.classes.service import get_taught
from blockyard.identity.organizations import get_organization
from blockyard.students.cards.card import Card
from blockyard.students.cards.paper import Paper
from blockyard.students.logins import open_card, record_card_read
from blockyard.students.models import Student, StudentLogin
from blockyard.students.secrets.codes import shown_code
from blockyard.students.states import Method
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.settings import SecretSettings
from blockyard.web.tags import tag_of
from blockyard.web.turns import Turns

WAITING_OF_ONE: Final = 4
WAITING_OF_ALL: Final = 40


class CodeMissing(Conflict):
    code = "code_missing"


class CardsMissing(Conflict):
    code = "cards_missing"


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a sheet shows."""

    school: str
    class_name: str
    cards: Sequence[Card]
    address: str

    def on(self, paper: Paper) -> Callable[[], bytes]:
        """What draws it, in a child process."""
        return partial(make_sheet, self.school, self.class_name, self.cards, self.address, paper)

    def tag_on(self, paper: Paper) -> str:
        """Of the PDF, without drawing it: another one whenever that is, which another version of ours may draw otherwise."""
        return tag_of(repr((__version__, paper, self)).encode())


@dataclass(slots=True)
class CardSheets:
    """A part of the process that serves."""

    turns: Turns = field(default_factory=lambda: Turns(1, WAITING_OF_ONE, WAITING_OF_ALL))

    async def draw(self, organization_id: UUID, make: Callable[[], bytes]) -> bytes:
        """A PDF, made in a child process. Raises TooManyRequests, Unavailable."""
        async with self.turns.turn(organization_id):
            try:
                return await run_in_child(make)
            except ChildDied as error:
                raise Unavailable("The process that drew the cards ended. Send the request again.") from error


async def read_sheet(
    db: TenantSession, settings: SecretSettings, base_url: str, class_id: UUID, student_id: UUID | None
) -> Sheet:
    """Of the students who attend the class and have a way to sign in; or of one of them.

    Raises NotFound, NotYourClass, CodeMissing, CardsMissing, SecretsOff, CardLost.
    """
    found = await get_taught(db, class_id)
    if found.code is None:
        raise CodeMissing("The class has no code, which its students type first. Make one: POST .../code.")
    organization = await get_organization(db)
    logins = await read_logins(db, class_id, student_id)
    cards = [card_of(settings, organization.id, student.display_name, login) for student, login in logins]
    return Sheet(organization.name, found.name, cards, f"{base_url}/student/{shown_code(found.code)}")


async def read_logins(
    db: TenantSession, class_id: UUID, student_id: UUID | None
) -> Sequence[Row[Student, StudentLogin]]:
    """In the order of their names. Raises NotFound, CardsMissing."""
    attending = queries.active_students_in(class_id)
    if student_id is not None:
        attending = attending.where(Student.id == student_id)
        if (await db.execute(attending)).one_or_none() is None:
            raise NotFound(STUDENT)
    statement = attending.join(StudentLogin, StudentLogin.student_id == Student.id)
    rows = (await db.execute(statement.add_columns(StudentLogin))).all()
    if not rows and student_id is not None:
        raise CardsMissing("This student has no way to sign in. Make one: PUT /students/{student_id}/login.")
    if not rows:
        raise CardsMissing("No student of the class has a way to sign in. Make them: POST .../logins.")
    for student, _ in rows:
        record_card_read(db, student.id)
    return rows


def card_of(settings: SecretSettings, organization_id: UUID, display_name: str, login: StudentLogin) -> Card:
    """Raises SecretsOff, CardLost."""
    opened = open_card(settings, organization_id, login)
    pictures = tuple(opened.secret.split("-")) if opened.secret and login.method == Method.PICTURES else ()
    words = tuple(opened.secret.split()) if opened.secret and login.method == Method.WORDS else ()
    return Card(display_name, login.username, pictures, words, opened.badge)


def create_card_sheets(settings: ServiceSettings) -> CardSheets:  # noqa: ARG001 - every part is made of settings
    """A part of the process that serves."""
    return CardSheets()
