"""/classes/{class_id}/live: who plays now."""

from typing import Annotated
from uuid import UUID

from fastapi import Header, Request
from fastapi.responses import StreamingResponse

from blockyard.assignments.live import STREAM_SCHEMA, live_events, look_at
from blockyard.assignments.permissions import RESULTS_READ
from blockyard.identity.access import Session, requires
from blockyard.web.routing import APIRouter
from blockyard.web.streams import HEADERS

router = APIRouter(prefix="/classes/{class_id}", tags=["assignments"])

LastEventId = Annotated[str, Header(alias="Last-Event-ID", description="The id of the last event that you have seen.")]


@router.get(
    "/live",
    summary="Follow who plays in a class, where they are, and who is stuck",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {"schema": STREAM_SCHEMA}}}},
    dependencies=[requires(RESULTS_READ)],
)
async def follow_class(
    db: Session, request: Request, class_id: UUID, last_event_id: LastEventId = ""
) -> StreamingResponse:
    """Server-sent events: `class` when you come and at each change that a look finds. A look comes one to five seconds after
    the one before. Whether you may still see the class is asked at each: if not, `problem` says why, and the stream ends. It
    also ends after ten minutes; connect again then, with the last event's id as `Last-Event-ID`."""
    look = await look_at(db, class_id)
    return StreamingResponse(live_events(request, look, last_event_id), media_type="text/event-stream", headers=HEADERS)
