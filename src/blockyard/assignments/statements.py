"""What happened in a class, as xAPI statements."""

from typing import Any, Final
from urllib.parse import quote
from uuid import UUID

from blockyard.assignments import figure_queries
from blockyard.assignments.models import ProgressEvent
from blockyard.assignments.statement_schemas import (
    StatementAccount,
    StatementActor,
    StatementContext,
    StatementDefinition,
    StatementObject,
    StatementParents,
    StatementRead,
    StatementResult,
    StatementVerb,
)
from blockyard.assignments.states import ProgressType
from blockyard.classes.service import read_class
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

VERSION: Final = "1.0.3"
ADL: Final = "http://adlnet.gov/expapi"
VERBS: Final = {
    ProgressType.STARTED: "initialized",
    ProgressType.ANSWERED: "answered",
    ProgressType.CHECKPOINT: "progressed",
    ProgressType.FOUND: "interacted",
    ProgressType.DONE: "completed",
    ProgressType.FINISHED: "completed",
    ProgressType.HELP: "asked",
}
PARTS: Final = (("question", "question"), ("activity", "interaction"), ("thing", "objective"))
"""What the data of an event may name, and of which kind xAPI says it is. The first that is there is the statement's object;
without any it is the assignment."""


async def list_statements(db: TenantSession, class_id: UUID, home_page: str, asked: Asked) -> Page[StatementRead]:
    """Raises NotFound."""
    await read_class(db, class_id)
    told = figure_queries.told_in_class(class_id)
    return await page_of(db, told, asked, lambda row: present_statement(row[0], row[1], row[2], home_page))


def present_statement(event: ProgressEvent, assignment_id: UUID, title: str, home_page: str) -> StatementRead:
    assignment = thing_called(f"{home_page}/api/v1/assignments/{assignment_id}", "assessment", title)
    verb = VERBS[ProgressType(event.type)]
    return StatementRead(
        id=event.id,
        actor=StatementActor(account=StatementAccount(home_page=home_page, name=str(event.student_id))),
        verb=StatementVerb(id=f"{ADL}/verbs/{verb}", display={"en": verb}),
        object=object_of(event.data, assignment),
        result=result_of(event),
        context=StatementContext(
            registration=event.attempt_id, context_activities=StatementParents(parent=[assignment])
        ),
        timestamp=event.happened_at,
        stored=event.received_at,
    )


def object_of(data: dict[str, Any], assignment: StatementObject) -> StatementObject:
    for name, kind in PARTS:
        if name in data:
            return thing_called(f"{assignment.id}/{name}/{quote(data[name], safe='')}", kind, data[name])
    return assignment


def result_of(event: ProgressEvent) -> StatementResult | None:
    if event.type == ProgressType.ANSWERED:
        return StatementResult(success=event.data["correct"], response=f"{event.data['answer']:g}")
    if event.type in (ProgressType.DONE, ProgressType.FINISHED):
        return StatementResult(completion=True)
    return None


def thing_called(iri: str, kind: str, name: str) -> StatementObject:
    definition = StatementDefinition(type=f"{ADL}/activities/{kind}", name={"und": name})
    return StatementObject(id=iri, definition=definition)
