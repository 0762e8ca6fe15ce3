"""The SQL of attempts, as teachers see them."""

from uuid import UUID

from sqlalchemy import Select, literal, select

from blockyard.assignments.lookups import person_of
from blockyard.assignments.models import Attempt


def attempts_in(assignment_id: UUID) -> Select[Attempt, str]:
    """With the name of the student."""
    person = person_of(Attempt.student_id)
    found = select(Attempt, person.c.display_name).join(person, literal(True))
    return found.where(Attempt.assignment_id == assignment_id)


def locked(assignment_id: UUID, attempt_id: UUID) -> Select[Attempt]:
    of_it = Attempt.assignment_id == assignment_id, Attempt.id == attempt_id
    return select(Attempt).where(*of_it).with_for_update()
