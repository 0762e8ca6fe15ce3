"""What came of an assignment, and what a teacher decides of it."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement

from blockyard.assignments import grade_queries
from blockyard.assignments.models import Assignment, Result
from blockyard.assignments.result_schemas import ResultPut, ResultRead
from blockyard.assignments.service import details_of, exact, get_assignment, lock_assignment
from blockyard.assignments.states import ScoreStatus
from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import NotFound, Unprocessable
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected
from blockyard.web.schemas import Page

THING: Final = "student of this assignment"


class ScoreTooHigh(Unprocessable):
    code = "score_too_high"


class ScoreNotSubmitted(Unprocessable):
    code = "score_not_submitted"


async def list_results(db: TenantSession, assignment_id: UUID) -> Page[ResultRead]:
    """Of a draft none. Raises NotFound."""
    assignment = await get_assignment(db, assignment_id)
    rows = await db.execute(grade_queries.grades_of(is_this(assignment), [assignment.class_id], clock.now()))
    return Page.whole([ResultRead.model_validate(row) for row in rows])


async def put_result(
    db: TenantSession, assignment_id: UUID, student_id: UUID, body: ResultPut, expected: Expected
) -> ResultRead:
    """What is the same as before is no change. Raises NotFound, PreconditionFailed, NotYourClass, ScoreTooHigh,
    ScoreNotSubmitted."""
    assignment = await lock_assignment(db, assignment_id)
    expected.require(await read_result(db, assignment, student_id))
    sent = body.model_dump(exclude_unset=True)
    if body.score is not None:
        sent["score"] = exact(body.score)
        require_within(assignment, sent["score"])
    result = (await db.execute(grade_queries.result_of(assignment_id, student_id))).scalar_one_or_none()
    if result is None:
        result = Result(class_id=assignment.class_id, assignment_id=assignment_id, student_id=student_id)
    changed = [name for name, value in sent.items() if value != getattr(result, name)]
    if not changed:
        return await read_result(db, assignment, student_id)
    for name in changed:
        setattr(result, name, sent[name])
    if result.status == ScoreStatus.NOT_SUBMITTED and result.score is not None:
        raise ScoreNotSubmitted(
            "What is not submitted has no score. Send `score: null` with this status, or `status: null` with the score."
        )
    result.decided_by_id, result.decided_at = db.context.user_id, clock.now()
    db.add(result)
    await db.flush()
    details = details_of(assignment) | {"student_id": str(student_id), "decided": sorted(changed)}
    record(db, "result.decided", "assignment", assignment_id, details)
    return await read_result(db, assignment, student_id)


def require_within(assignment: Assignment, score: Decimal) -> None:
    """Raises ScoreTooHigh."""
    if score > assignment.max_score:
        raise ScoreTooHigh(
            f"This assignment is worth {assignment.max_score:f} at most. Change its max_score to give more."
        )


async def get_result(db: TenantSession, assignment_id: UUID, student_id: UUID) -> ResultRead:
    """Raises NotFound."""
    return await read_result(db, await get_assignment(db, assignment_id), student_id)


async def read_result(db: TenantSession, assignment: Assignment, student_id: UUID) -> ResultRead:
    """Raises NotFound."""
    own = grade_queries.grades_of(is_this(assignment), [assignment.class_id], clock.now(), student_id)
    row = (await db.execute(own)).one_or_none()
    if row is None:
        raise NotFound(THING)
    return ResultRead.model_validate(row)


def is_this(assignment: Assignment) -> ColumnElement[bool]:
    return Assignment.id == assignment.id
