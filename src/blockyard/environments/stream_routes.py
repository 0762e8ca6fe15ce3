"""/roblox/environment/status/{name}/events, and tickets for it."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Header, Query, Request, Response
from fastapi.responses import StreamingResponse

from blockyard.environments import service
from blockyard.environments.events import STREAM_SCHEMA, look_at, status_events
from blockyard.environments.name_path import NamePath
from blockyard.environments.permissions import ENVIRONMENTS_READ
from blockyard.environments.schemas import StreamTicketRead
from blockyard.identity.access import Session, SignedIn, requires
from blockyard.identity.tickets import Ticket, Tickets
from blockyard.web.process import part_of, process_of
from blockyard.web.routing import APIRouter, without_key
from blockyard.web.streams import END, HEADERS, WORD_MARK

router = APIRouter(prefix="/roblox/environment/status/{name}", tags=["environments"])

LastEventId = Annotated[
    str, Header(alias="Last-Event-ID", description="The id of the last event that you have seen; EventSource sends it.")
]
TicketQuery = Annotated[
    str | None, Query(description="In place of Authorization, which EventSource cannot send: see stream-tickets.")
]


def stream_of(environment_id: str) -> str:
    """What a ticket is for. Not by the name, which may be another environment's tomorrow: so it opens its `url` alone, in
    which the id stands."""
    return f"environment-status:{environment_id}"


async def take_ticket(
    request: Request, name: NamePath, ticket: TicketQuery = None, last_event_id: LastEventId = ""
) -> None:
    """Raises TicketInvalid, TicketExpired."""
    if ticket is not None:
        word = last_event_id.partition(WORD_MARK)[2]
        request.state.ticket = process_of(request).part(Tickets).open(ticket, stream_of(name), word)


@router.get(
    "/events",
    summary="Follow an environment until it is finished",
    response_class=StreamingResponse,
    responses={
        200: {"content": {"text/event-stream": {"schema": STREAM_SCHEMA}}},
        204: {"description": "You have seen `done`, and nothing has changed. EventSource stops asking."},
    },
    dependencies=[requires(ENVIRONMENTS_READ), Depends(take_ticket)],
)
async def follow_environment(
    db: Session, request: Request, name: NamePath, last_event_id: LastEventId = ""
) -> Response:
    """Server-sent events: `status` when you come and at each change that a look finds, then `done`, and the stream ends. A
    look comes half a second to three seconds after the one before. Whether you may still read is asked at each: if not,
    `problem` says why, and the stream ends. It also ends after ten minutes.

    A client that connects again, as EventSource does by itself, sends the last event's id as `Last-Event-ID` and hears
    nothing twice. After `done` it is answered 204, which tells EventSource to stop; the next version is told to who comes
    later. You may as well close on `done` and `problem`. Comments (`: waiting`) only keep the connection open.

    Without a library, in a browser: get a ticket and open its `url`.
    """
    look = await look_at(db, name)
    seen = last_event_id.partition(WORD_MARK)[0]
    if look.is_last and seen == look.id + END:
        return Response(status_code=204)
    ticket: Ticket | None = getattr(request.state, "ticket", None)
    word = WORD_MARK + ticket.word if ticket else ""
    return StreamingResponse(
        status_events(request, look, seen, word),
        media_type="text/event-stream",
        headers=HEADERS,
    )


@router.post(
    "/stream-tickets",
    summary="Get a ticket that opens this environment's events without Authorization",
    status_code=201,
    dependencies=[requires(ENVIRONMENTS_READ), without_key("each ticket is good by itself, and nothing is kept.")],
)
async def create_stream_ticket(
    current_user: SignedIn, db: Session, name: NamePath, tickets: Annotated[Tickets, Depends(part_of(Tickets))]
) -> StreamTicketRead:
    """For a browser's `new EventSource(url)`. Who has the ticket may, in your name, read this environment's status as a
    stream at `url`, whatever it is called by then, and do nothing else: open it within 60 seconds, and go on, with the id of
    an event that they have seen, for 15 minutes in all. It ends earlier with your membership, your role, or the API key that
    you ask with; signing out does not end it. Nothing is stored, and each is good for any number of streams: get one for
    each page, when it opens.
    """
    environment_id = str((await service.get_environment(db, name)).id)
    issued = tickets.issue(current_user, stream_of(environment_id))
    return StreamTicketRead(
        ticket=issued.text,
        url=f"{service.status_link(environment_id)}/events?{urlencode({'ticket': issued.text})}",
        opens_until=issued.opens_until,
        ends_at=issued.ends_at,
    )
