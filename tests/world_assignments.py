"""What a class of the world was given: an assignment that its student has played, and a result that its teacher decided."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from blockyard.assignments.models import Assignment, AssignmentTarget, Attempt, ProgressEvent, Result
from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.classes.models import Enrollment, SchoolClass
from blockyard.environments.models import Environment
from blockyard.students.models import Student

TITLE: Final = "The gases of Mars"
NEWCOMERS: Final = {
    "alpha": UUID("0190a5a0-0000-7000-8000-0000000000a1"),
    "omega": UUID("0190a5a0-0000-7000-8000-0000000000a2"),
}
"""By school a student of whom there is no more than the entry."""


def add_assignments(session: Session, key: str, organization_id: UUID, teacher_id: UUID) -> None:
    """Of a school that has a class and an environment."""
    now, own = clock.now(), {"organization_id": organization_id}
    stamp = own | {"created_by_id": teacher_id}
    class_id = session.execute(select(SchoolClass.id).filter_by(**own)).scalars().first()
    environment_id = session.execute(select(Environment.id).filter_by(**own)).scalars().first()
    student_id = session.execute(select(Student.id).filter_by(**own).order_by(Student.id)).scalars().first()
    if student_id is None:
        student_id = add_student(session, key, stamp, class_id)
    assignment = Assignment(
        **stamp,
        id=new_id(),
        class_id=class_id,
        environment_id=environment_id,
        version=1,
        question_count=1,
        title=TITLE,
        instructions=f"secret of {key}",
        max_score=100,
        scoring="best",
        state="published",
        published_at=now,
    )
    session.add(assignment)
    session.flush()
    of_it = {"class_id": class_id, "assignment_id": assignment.id, "student_id": student_id}
    times = {"started_at": now, "last_seen_at": now, "progressed_at": now}
    attempt = Attempt(
        **own, id=new_id(), **of_it, number=1, via="browser", **times, answered=1, place=f"secret of {key}"
    )
    session.add_all([AssignmentTarget(**stamp, id=new_id(), **of_it), attempt])
    session.flush()
    event = ProgressEvent(
        **own,
        id=new_id(),
        class_id=class_id,
        attempt_id=attempt.id,
        student_id=student_id,
        event_id=new_id(),
        type="question.answered",
        data={"activity": f"quiz-of-{key}", "question": "quiz/0", "answer": 0, "correct": False},
        happened_at=now,
        received_at=now,
    )
    decided = {"feedback": f"secret of {key}", "decided_by_id": teacher_id, "decided_at": now}
    session.add_all([event, Result(**stamp, id=new_id(), **of_it, **decided)])
    session.add(Student(**stamp, id=NEWCOMERS[key], display_name=f"Noor, secret of {key}"))
    session.flush()


def add_student(session: Session, key: str, stamp: dict[str, Any], class_id: UUID | None) -> UUID:
    student = Student(**stamp, id=new_id(), display_name=f"Sam, secret of {key}")
    session.add(student)
    session.flush()
    session.add(Enrollment(**stamp, id=new_id(), class_id=class_id, student_id=student.id, status="active"))
    session.flush()
    return student.id
