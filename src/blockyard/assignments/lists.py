"""How the room's lists are sorted, searched and narrowed."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_

from blockyard.assignments.models import Assignment, Attempt, ProgressEvent
from blockyard.assignments.states import EVENT_TYPES, AssignmentState, ShownState, Via
from blockyard.base import clock
from blockyard.web.listing import Filter, Listing, equals, one_of


def is_shown_as(value: Any) -> ColumnElement[bool]:
    now, is_published = clock.now(), Assignment.state == AssignmentState.PUBLISHED
    later = and_(is_published, Assignment.opens_at > now)
    over = and_(is_published, Assignment.closes_at <= now)
    match value:
        case ShownState.DRAFT:
            return Assignment.state == AssignmentState.DRAFT
        case ShownState.SCHEDULED:
            return later
        case ShownState.CLOSED:
            return or_(Assignment.state == AssignmentState.CLOSED, over)
    has_begun = or_(Assignment.opens_at.is_(None), Assignment.opens_at <= now)
    return and_(is_published, has_begun, or_(Assignment.closes_at.is_(None), Assignment.closes_at > now))


def is_withdrawn(value: Any) -> ColumnElement[bool]:
    return Attempt.withdrawn_at.is_not(None).is_(value)


ASSIGNMENTS: Final = Listing(
    Assignment.id,
    sorts=(Assignment.title, Assignment.updated_at),
    searched=(Assignment.title,),
    filters={"state": Filter(one_of(*ShownState), is_shown_as, "Those that are shown as this only")},
)
ATTEMPTS: Final = Listing(
    Attempt.id,
    sorts=(Attempt.started_at, Attempt.last_seen_at),
    filters={
        "student_id": equals(Attempt.student_id, UUID, "Those of one student only"),
        "via": equals(Attempt.via, Via, "Those that are played there only"),
        "is_withdrawn": Filter(bool, is_withdrawn, "Whether they are withdrawn"),
    },
)
OWN_ASSIGNMENTS: Final = Listing(Assignment.id, sorts=(Assignment.title,))
OWN_EVENTS: Final = Listing(ProgressEvent.id)
STATEMENTS: Final = Listing(
    ProgressEvent.id,
    filters={"type": equals(ProgressEvent.type, one_of(*EVENT_TYPES), "Of events of this kind only")},
)
