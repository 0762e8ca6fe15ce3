"""/assignments/{assignment_id}/results."""

from uuid import UUID

from blockyard.assignments import results
from blockyard.assignments.permissions import RESULTS_READ, RESULTS_UPDATE
from blockyard.assignments.result_schemas import ResultPut, ResultRead
from blockyard.identity.access import Session, requires
from blockyard.web.if_match import IfMatch
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/assignments/{assignment_id}/results", tags=["assignments"])


@router.get("", summary="See what came of an assignment", dependencies=[requires(RESULTS_READ)])
async def list_results(db: Session, assignment_id: UUID) -> Page[ResultRead]:
    return await results.list_results(db, assignment_id)


@router.get("/{student_id}", summary="See what came of it for one student", dependencies=[requires(RESULTS_READ)])
async def get_result(db: Session, assignment_id: UUID, student_id: UUID) -> ResultRead:
    return await results.get_result(db, assignment_id, student_id)


@router.put("/{student_id}", summary="Decide a student's result", dependencies=[requires(RESULTS_UPDATE)])
async def put_result(
    db: Session, assignment_id: UUID, student_id: UUID, body: ResultPut, expected: IfMatch
) -> ResultRead:
    return await results.put_result(db, assignment_id, student_id, body, expected)
