"""What happened in a class, as xAPI statements."""

from typing import Any, Final
from urllib.parse import quote
from uuid import UUID

from blockyard.assignments import figure_queries
from blockyard.assignments.grade_queries import DIGITS
from blockyard.assignments.models import Assignment, Attempt, ProgressEvent
from blockyard.assignments.statement_schemas import (
    StatementAccount,
    StatementActor,
    StatementContext,
    StatementDefinition,
    StatementObject,
    StatementParents,
    StatementRead,
    StatementResult,
    StatementScore,
    StatementVerb,
)
from blockyard.assignments.states import COMPLETED, ProgressType
from blockyard.classes.service import read_class
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

VERSION: Final = "1.0.3"
ADL: Final = "http://adlnet.gov/expapi"
VERBS: Final[dict[str, str]] = {
    ProgressType.STARTED: "initialized",
    ProgressType.ANSWERED: "answered",
    ProgressType.CHECKPOINT: "progressed",
    ProgressType.FOUND: "interacted",
    ProgressType.DONE: "completed",
    ProgressType.FINISHED: "completed",
    ProgressType.HELP: "asked",
    COMPLETED: "completed",
}
PARTS: Final = (("question", "question"), ("activity", "interaction"), ("thing", "objective"))
"""What the data of an event may name, and of which kind xAPI says it is. The first that is there is the statement's object;
without any it is the assignment."""


async def list_statements(db: TenantSession, class_id: UUID, home_page: str, asked: Asked) -> Page[StatementRead]:
    """Raises NotFound."""
    await read_class(db, class_id)
    told = figure_queries.told_in_class(class_id)
    return await page_of(db, told, asked, lambda row: present_statement(*row, home_page=home_page))


def present_statement(
    event: ProgressEvent, attempt: Attempt, assignment: Assignment, counts: bool | None, *, home_page: str
) -> StatementRead:
    whole = thing_called(f"{home_page}/api/v1/assignments/{assignment.id}", "assessment", assignment.title)
    part = object_of(event, whole)
    verb = VERBS[event.type]
    return StatementRead(
        id=event.id,
        actor=StatementActor(account=StatementAccount(home_page=home_page, name=str(event.student_id))),
        verb=StatementVerb(id=f"{ADL}/verbs/{verb}", display={"en": verb}),
        object=part,
        result=result_of(event, attempt, assignment, {f"{home_page}/xapi/counts": counts}),
        context=StatementContext(
            registration=event.attempt_id,
            context_activities=None if part is whole else StatementParents(parent=[whole]),
        ),
        timestamp=event.happened_at,
        stored=event.received_at,
    )


def object_of(event: ProgressEvent, assignment: StatementObject) -> StatementObject:
    if event.type == ProgressType.FINISHED:
        return thing_called(f"{assignment.id}/world", "simulation", "world")
    for name, kind in PARTS:
        if name in event.data:
            named = event.data[name]
            return thing_called(f"{assignment.id}/{name}/{quote(named, safe='')}", kind, named)
    return assignment


def result_of(
    event: ProgressEvent, attempt: Attempt, assignment: Assignment, counts: dict[str, Any]
) -> StatementResult | None:
    """`counts`: an extension that says of an answer whether it is the first to its question."""
    if event.type == ProgressType.ANSWERED:
        response = f"{event.data['answer']:g}"
        return StatementResult(success=event.data["correct"], response=response, extensions=counts)
    if event.type in (ProgressType.DONE, ProgressType.FINISHED):
        return StatementResult(completion=True)
    if event.type != COMPLETED:
        return None
    raw = round(attempt.score * assignment.max_score, DIGITS)
    score = StatementScore(scaled=float(attempt.score), raw=float(raw), min=0, max=float(assignment.max_score))
    return StatementResult(completion=True, score=score, duration=f"PT{attempt.seconds_active}S")


def thing_called(iri: str, kind: str, name: str) -> StatementObject:
    definition = StatementDefinition(type=f"{ADL}/activities/{kind}", name={"und": name})
    return StatementObject(id=iri, definition=definition)
