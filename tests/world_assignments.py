"""What a class of the world was given: an assignment that its student has played, and a result that its teacher decided."""

from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from blockyard.assignments.models import Assignment, AssignmentTarget, Attempt, ProgressEvent, Result
from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.classes.models import SchoolClass
from blockyard.environments.models import Environment

TITLE: Final = "The gases of Mars"


def add_assignments(session: Session, key: str, organization_id: UUID, teacher_id: UUID, student_id: UUID) -> None:
    """Of a school that has a class, which the student attends, and an environment."""
    now, own = clock.now(), {"organization_id": organization_id}
    stamp = own | {"created_by_id": teacher_id}
    class_id = session.execute(select(SchoolClass.id).filter_by(**own)).scalars().first()
    environment_id = session.execute(select(Environment.id).filter_by(**own)).scalars().first()
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
        given_to_some=True,
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
    session.flush()
