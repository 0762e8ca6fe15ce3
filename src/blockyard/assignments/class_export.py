"""A class as another system is told of it: its gradebook, who attends and teaches it, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from blockyard.assignments.gradebook import Gradebook, read_gradebook
from blockyard.classes.models import ClassTeacher, Enrollment, SchoolClass, Term
from blockyard.classes.states import EnrollmentState, Helper, TermKind
from blockyard.identity.models import Membership, Organization
from blockyard.identity.organizations import get_organization
from blockyard.students.models import Student, StudentLogin
from blockyard.tenancy.session import TenantSession


@dataclass(frozen=True, slots=True)
class Attending:
    """A student who attends the class, or did and left something in it. `username` None: she has no card yet."""

    student: Student
    enrollment: Enrollment
    username: str | None


@dataclass(frozen=True, slots=True)
class Teaching:
    """`helps_as` None: it is her class."""

    member: Membership
    helps_as: Helper | None


@dataclass(frozen=True, slots=True)
class ClassExport:
    """`year`: the school year in which the term is; None: there is none."""

    book: Gradebook
    school: Organization
    term: Term | None
    year: Term | None
    students: dict[UUID, Attending]
    teachers: Sequence[Teaching]

    @property
    def school_id(self) -> str:
        """As the school's roster calls it; else our id."""
        return self.book.school_class.school_sourced_id or str(self.school.id)


async def read_class_export(db: TenantSession, class_id: UUID) -> ClassExport:
    """Raises NotFound."""
    book = await read_gradebook(db, class_id)
    found = book.school_class
    term = (await db.execute(select(Term).where(Term.id == found.term_id))).scalar_one_or_none()
    year = None if term is None else (await db.execute(year_of(term))).scalars().first()
    students = await read_attending(db, book)
    return ClassExport(book, await get_organization(db), term, year, students, await read_teaching(db, found))


def year_of(term: Term) -> Select[Term]:
    """The shortest one first."""
    years = select(Term).where(Term.kind == TermKind.SCHOOL_YEAR, Term.id != term.id)
    return years.where(Term.starts_on <= term.starts_on, Term.ends_on >= term.ends_on).order_by(
        Term.ends_on - Term.starts_on, Term.id
    )


async def read_attending(db: TenantSession, book: Gradebook) -> dict[UUID, Attending]:
    """By their ids, in the order of names. Entries that are nobody's mean nothing elsewhere."""
    of_class = select(Enrollment).where(Enrollment.class_id == book.school_class.id)
    enrollments = {
        one.student_id: one
        for one in (await db.execute(of_class)).scalars()
        if one.status != EnrollmentState.DROPPED or one.student_id in book.students
    }
    rows = await db.execute(students_with_names(enrollments))
    return {student.id: Attending(student, enrollments[student.id], username) for student, username in rows}


def students_with_names(ids: Any) -> Select[Student, str | None]:
    """And what they sign in with."""
    found = select(Student, StudentLogin.username).outerjoin(StudentLogin, StudentLogin.student_id == Student.id)
    return found.where(Student.id.in_(ids), ~Student.anonymous).order_by(Student.display_name, Student.id)


async def read_teaching(db: TenantSession, found: SchoolClass) -> list[Teaching]:
    """Whose class it is comes first. Who is no member any more is left out."""
    helping = select(ClassTeacher).where(ClassTeacher.class_id == found.id).order_by(ClassTeacher.id)
    helpers = {one.user_id: Helper(one.helps_as) for one in (await db.execute(helping)).scalars()}
    ids = [found.teacher_id, *helpers]
    members = select(Membership).where(Membership.user_id.in_(ids), Membership.removed_at.is_(None))
    by_id = {one.user_id: one for one in (await db.execute(members)).scalars()}
    return [Teaching(by_id[id], helpers.get(id)) for id in dict.fromkeys(ids) if id in by_id]
