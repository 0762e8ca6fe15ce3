"""What the room holds of students, and how long."""

from typing import Any, Final

from sqlalchemy import ScalarSelect, select
from sqlalchemy.orm import InstrumentedAttribute

from blockyard.assignments.forgetting import forget_attempts, forget_results
from blockyard.assignments.models import Assignment, AssignmentTarget, Attempt, ProgressEvent, Result
from blockyard.student_records import RetentionRule, StudentRecords


def title_of(assignment_id: InstrumentedAttribute[Any]) -> ScalarSelect[str]:
    found = select(Assignment.title).where(Assignment.id == assignment_id)
    return found.correlate(assignment_id.class_).scalar_subquery()


STUDENT_RECORDS: Final = (
    StudentRecords(
        model=AssignmentTarget,
        student=AssignmentTarget.student_id,
        holds="Assignments that were given to the student and not to the whole class",
        named={"assignment_title": title_of(AssignmentTarget.assignment_id)},
    ),
    StudentRecords(
        model=Attempt,
        student=Attempt.student_id,
        holds="Each time the student played an assignment, and what it came to",
        named={"assignment_title": title_of(Attempt.assignment_id)},
        may_stay=True,
    ),
    StudentRecords(
        model=ProgressEvent,
        student=ProgressEvent.student_id,
        holds="What happened in the attempts: answers, things found, places reached",
        may_stay=True,
    ),
    StudentRecords(
        model=Result,
        student=Result.student_id,
        holds="What a teacher decided of a result, and the feedback",
        named={"assignment_title": title_of(Result.assignment_id)},
        may_stay=True,
    ),
)

RETENTION_RULES: Final = (
    RetentionRule(
        name="attempt_old",
        words="attempts that nobody played since then, with what happened in them",
        model=Attempt,
        outdated=lambda _now, before: Attempt.last_seen_at < before,
        delete=forget_attempts,
        goes_with_it=(ProgressEvent.attempt_id,),
    ),
    RetentionRule(
        name="result_old",
        words="results and feedback that were decided before then",
        model=Result,
        outdated=lambda _now, before: Result.decided_at < before,
        delete=forget_results,
    ),
)
