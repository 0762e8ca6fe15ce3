"""The status of an environment as a stream of server-sent events, until its latest version is finished."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from fastapi import Request

from blockyard.environments import queries
from blockyard.environments.schemas import StatusRead
from blockyard.environments.service import present_status, with_latest
from blockyard.environments.states import UNFINISHED
from blockyard.identity.access import enter_anew
from blockyard.tenancy.reads import read_json
from blockyard.tenancy.session import TenantSession
from blockyard.web.ending import ending_of
from blockyard.web.streams import Pace, tell_looks

FIRST_WAIT_SECONDS: Final = 0.5
LONGEST_WAIT_SECONDS: Final = 3.0
"""Between two looks: after each that finds nothing new the wait is half as long again. Most builds take a second; one that
waits in the queue is not asked for twice a second by everybody who watches. A look that finds nothing new takes 0.3 ms of a
processor (2 ms with an API key, which is looked up each time), so a thousand watchers take a tenth of one.
"""
LIMIT_SECONDS: Final = 600.0
"""Then the client connects again, as EventSource does by itself."""
STREAM_SCHEMA: Final = {
    "type": "string",
    "description": "Events, each with an `id`, an `event` and its `data` in one line. `status` at each change, `done` after "
    "the last, `problem` if you may read no more. The data of `status` and `done` is a StatusRead as JSON, that of "
    "`problem` a ProblemDocument. `id` is what you send as Last-Event-ID to go on.",
}
"""Of the body as a whole: OpenAPI 3.1 has no word for one event, and generators type what they return by this."""
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Look:
    """What a look found. Its id is the version and the time of its last change, so equal ids show the same."""

    id: str
    environment_id: UUID
    status: StatusRead

    @property
    def data(self) -> str:
        return self.status.model_dump_json()

    @property
    def is_last(self) -> bool:
        return self.status.status not in UNFINISHED


async def look_at(db: TenantSession, name: str) -> Look:
    """Raises NotFound."""
    environment, version = await with_latest(db, name)
    changed_at = max(environment.updated_at, version.updated_at)
    return Look(look_id(version.number, changed_at), environment.id, present_status(environment, version))


async def look_again(db: TenantSession, last: Look) -> Look:
    """`last` if nothing has changed, which a lean read tells at a tenth of the cost. It is looked for by its id, so another
    name ends no stream. Raises NotFound."""
    found = await read_json(db, queries.LAST_CHANGE, environment_id=last.environment_id)
    if found is not None:
        change = json.loads(found)
        if look_id(change["number"], datetime.fromisoformat(change["changed_at"])) == last.id:
            return last
    return await look_at(db, str(last.environment_id))


def look_id(version: int, changed_at: datetime) -> str:
    """The version, and microseconds since 1970."""
    return f"{version}-{(changed_at - EPOCH) // timedelta(microseconds=1)}"


def status_events(request: Request, look: Look, seen: str, word: str) -> AsyncIterator[bytes]:
    """What `look` and later ones find, after the event with the id `seen`. `word` ends every id (identity/tickets.py).

    Each look enters the organization anew: the stream ends for who is removed meanwhile, and for a key that is revoked.
    """

    async def look_anew(last: Look) -> Look:
        async with enter_anew(request) as db:
            return await look_again(db, last)

    pace = Pace(FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS, LIMIT_SECONDS)
    return tell_looks(ending_of(request), "status", look, look_anew, pace=pace, seen=seen, word=word)
