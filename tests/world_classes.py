"""The classes of a school: one of its teacher's, in which its admin helps and a pupil learns; and a pupil of no class."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from uuid import UUID

from sqlalchemy.orm import Session

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.base.keys import KeyRing
from blockyard.classes.models import ClassCode, ClassTeacher, Enrollment, JoinRequest, SchoolClass, Term
from blockyard.identity.tokens import AccessTokens
from blockyard.students.models import Student, StudentLogin, StudentSignIn
from blockyard.tenancy.sealed import seal
from tests.databases import SECRET_KEYS

CODES = {"alpha": "BCDFGHJK", "omega": "LMNPQRST"}


@dataclass(frozen=True, slots=True)
class Pupil:
    """A student with a token."""

    id: UUID
    organization_id: UUID
    sign_in_id: UUID
    token: str

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


def add_classes(
    session: Session, key: str, organization_id: UUID, teacher_id: UUID, helper_id: UUID, tokens: AccessTokens
) -> tuple[Pupil, Pupil, UUID]:
    """The pupil of the class, the one of no class, whom the helper entered, and the id of one who does nothing yet."""
    stamp = {"organization_id": organization_id, "created_by_id": teacher_id}
    term = Term(
        **stamp,
        id=new_id(),
        sourced_id="term-1",
        name="Autumn",
        kind="term",
        starts_on=date(2026, 9, 1),
        ends_on=date(2026, 12, 18),
    )
    session.add(term)
    session.flush()
    school_class = SchoolClass(
        **stamp,
        id=new_id(),
        name="Science 5b",
        subject="Science",
        grade_level=5,
        description=f"secret of {key}",
        max_students=30,
        teacher_id=teacher_id,
        term_id=term.id,
        sourced_id="class-1",
        code=CODES[key],
        joining="request",
    )
    session.add(school_class)
    code_hash = sha256(CODES[key].encode()).digest()
    session.add(ClassCode(code_hash=code_hash, organization_id=organization_id, class_id=school_class.id))
    session.flush()
    session.add(ClassTeacher(**stamp, id=new_id(), class_id=school_class.id, user_id=helper_id, helps_as="co_teacher"))
    session.add(JoinRequest(**stamp, id=new_id(), class_id=school_class.id, display_name="Sam"))
    pupil = add_pupil(session, key, organization_id, teacher_id, "zoe", tokens)
    session.add(Enrollment(**stamp, id=new_id(), class_id=school_class.id, student_id=pupil.id, status="active"))
    other = add_pupil(session, key, organization_id, helper_id, "max", tokens)
    return pupil, other, add_student(session, stamp, "new", key).id


def add_student(session: Session, stamp: dict[str, UUID], name: str, key: str) -> Student:
    student = Student(**stamp, id=new_id(), sourced_id=f"student-{name}", display_name=f"{name.title()} of {key}")
    session.add(student)
    session.flush()
    return student


def add_pupil(
    session: Session, key: str, organization_id: UUID, author_id: UUID, username: str, tokens: AccessTokens
) -> Pupil:
    """Entered by the author, and signed in."""
    stamp = {"organization_id": organization_id, "created_by_id": author_id}
    student = add_student(session, stamp, username, key)
    session.add(
        StudentLogin(
            **stamp,
            id=new_id(),
            student_id=student.id,
            username=username,
            method="words",
            secret_hash=f"hash of {username} of {key}",
            badge_hash=sha256(f"{username} of {key}".encode()).digest(),
            card_sealed=seal(
                KeyRing.parse(SECRET_KEYS), organization_id, json.dumps({"secret": "a b c", "badge": key})
            ),
        )
    )
    now = clock.now()
    sign_in = StudentSignIn(
        organization_id=organization_id,
        id=new_id(),
        student_id=student.id,
        method="words",
        started_at=now,
        expires_at=now + timedelta(days=30),
    )
    session.add(sign_in)
    token = tokens.issue_to_student(student.id, organization_id, sign_in.id, sign_in.expires_at)
    return Pupil(student.id, organization_id, sign_in.id, token)
