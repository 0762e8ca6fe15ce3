"""Who plays in a class now, as a stream of server-sent events."""

import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from fastapi import Request

from blockyard.assignments import live_queries
from blockyard.assignments.live_schemas import LiveRead, LiveStudentRead
from blockyard.base import clock
from blockyard.classes.service import read_class
from blockyard.identity.access import enter_anew
from blockyard.tenancy.session import TenantSession
from blockyard.web.ending import ending_of
from blockyard.web.process import process_of
from blockyard.web.settings import WebSettings
from blockyard.web.streams import Pace, tell_looks

FIRST_WAIT_SECONDS: Final = 1.0
LONGEST_WAIT_SECONDS: Final = 5.0
"""Between two looks. Each reads the attempts of the class that were heard of lately, by their index."""
STILL_IN: Final = timedelta(minutes=10)
"""For so long after something was heard of a student. Longer than STUCK, or nobody would ever be seen to be stuck."""
STUCK: Final = timedelta(minutes=3)
MOST_STUDENTS: Final = 200
STREAM_SCHEMA: Final = {
    "type": "string",
    "description": "Events, each with an `id`, an `event` and its `data` in one line. `class` when you come and at each "
    "change, `problem` if you may read no more. The data of `class` is a LiveRead as JSON, that of `problem` a "
    "ProblemDocument. `id` is what you send as Last-Event-ID to go on.",
}
"""Of the body as a whole: OpenAPI 3.1 has no word for one event, and generators type what they return by this."""
ID_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class LiveLook:
    """What a look found. It is never the last: a class goes on."""

    class_id: UUID
    data: str
    is_last: bool = False

    @property
    def id(self) -> str:
        return hashlib.sha256(self.data.encode()).hexdigest()[:ID_DIGITS]


async def look_at(db: TenantSession, class_id: UUID) -> LiveLook:
    """Raises NotFound."""
    await read_class(db, class_id)
    return LiveLook(class_id, (await read_live(db, class_id)).model_dump_json())


async def read_live(db: TenantSession, class_id: UUID) -> LiveRead:
    now = clock.now()
    rows = await db.execute(live_queries.playing_in(class_id, now - STILL_IN, now - STUCK, MOST_STUDENTS))
    return LiveRead(students=[LiveStudentRead.model_validate(row) for row in rows])


def live_events(request: Request, look: LiveLook, seen: str) -> AsyncIterator[bytes]:
    """What `look` and later ones find, after the event with the id `seen`. Each look enters the organization anew, and asks
    whether the class is still seen."""

    async def look_anew(last: LiveLook) -> LiveLook:
        async with enter_anew(request) as db:
            return await look_at(db, last.class_id)

    pace = Pace(FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS, process_of(request).part(WebSettings).stream_seconds)
    return tell_looks(ending_of(request), "class", look, look_anew, pace=pace, seen=seen)
