"""Sheets of cards for a class, drawn in a child process: one at a time, and each school in its turn."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final
from uuid import UUID

from blockyard.base.children import ChildDied, run_in_child
from blockyard.base.errors import Conflict, NotFound, Unavailable
from blockyard.base.settings import ServiceSettings
from blockyard.classes import queries
from blockyard.classes.card_child import make_sheet
from blockyard.classes.service import THING, require_teacher
from blockyard.identity.organizations import get_organization
from blockyard.students.cards.card import Card
from blockyard.students.cards.paper import Paper
from blockyard.students.logins import open_card, record_card_read
from blockyard.students.models import Student, StudentLogin
from blockyard.students.secrets.codes import shown_code
from blockyard.students.states import Method
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.settings import SecretSettings
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


@dataclass(slots=True)
class CardSheets:
    """A part of the process that serves."""

    turns: Turns = field(default_factory=lambda: Turns(1, WAITING_OF_ONE, WAITING_OF_ALL))

    async def draw(self, organization_id: UUID, sheet: Sheet, paper: Paper) -> bytes:
        """A PDF. Raises TooManyRequests, Unavailable."""
        make = partial(make_sheet, sheet.school, sheet.class_name, sheet.cards, sheet.address, paper)
        async with self.turns.turn(organization_id):
            try:
                return await run_in_child(make)
            except ChildDied as error:
                raise Unavailable("The process that drew the cards ended. Send the request again.") from error


async def read_sheet(db: TenantSession, settings: SecretSettings, base_url: str, class_id: UUID) -> Sheet:
    """Of the students who attend the class, and have a way to sign in.

    Raises NotFound, NotYourClass, CodeMissing, CardsMissing, SecretsOff, CardLost.
    """
    found = (await db.execute(queries.class_with(class_id))).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    await require_teacher(db, found)
    if found.code is None:
        raise CodeMissing("The class has no code, which its students type first. Make one: POST .../code.")
    statement = queries.active_students_in(class_id).join(StudentLogin, StudentLogin.student_id == Student.id)
    rows = (await db.execute(statement.add_columns(StudentLogin))).all()
    if not rows:
        raise CardsMissing("No student of the class has a way to sign in. Make them: POST .../logins.")
    for student, _login in rows:
        record_card_read(db, student.id)
    organization = await get_organization(db)
    cards = [card_of(settings, organization.id, student.display_name, login) for student, login in rows]
    return Sheet(organization.name, found.name, cards, f"{base_url}/student/{shown_code(found.code)}")


def card_of(settings: SecretSettings, organization_id: UUID, display_name: str, login: StudentLogin) -> Card:
    """Raises SecretsOff, CardLost."""
    opened = open_card(settings, organization_id, login)
    pictures = tuple(opened.secret.split("-")) if opened.secret and login.method == Method.PICTURES else ()
    words = tuple(opened.secret.split()) if opened.secret and login.method == Method.WORDS else ()
    return Card(display_name, login.username, pictures, words, opened.badge)


def create_card_sheets(settings: ServiceSettings) -> CardSheets:  # noqa: ARG001 - every part is made of settings
    """A part of the process that serves."""
    return CardSheets()
