"""Previews and checks as the API makes them: in turns, each in a child process that is killed when it takes too long or
nobody waits.

Designing a world is pure computation; in a thread it would hold up all that the process serves, and could not be stopped.
"""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Final
from uuid import UUID

from blockyard.base.children import ChildDied, Made, run_in_child
from blockyard.base.errors import Unavailable, Unprocessable
from blockyard.base.logs import get_logger
from blockyard.base.tracebacks import describe_error
from blockyard.environments.check_child import make_check
from blockyard.environments.preview_child import NICE, load, make_preview
from blockyard.environments.reading import ask_model, find_in_child
from blockyard.environments.reporters import with_reporter
from blockyard.environments.settings import EnvironmentSettings
from blockyard.web.turns import Turns
from worlds.language_model.proposal import Proposal
from worlds.lesson.lesson import Lesson
from worlds.notice import Notice
from worlds.plan.plan import Plan
from worlds.reporting import Reporting
from worlds.request import DesignRequest

log = get_logger(__name__)

WAITING_OF_ONE: Final = 3
WAITING_OF_ALL: Final = 100
ASKING_AT_ONCE: Final = 32
"""Organizations whose previews wait for a model."""
GRACE_SECONDS: Final = 5.0


class PreviewTooSlow(Unprocessable):
    code = "time_limit"


class Previews:
    """A part of every process that serves; its children start with `warm_up`, or with the first previews."""

    def __init__(self, settings: EnvironmentSettings) -> None:
        self.settings = settings
        self.turns = Turns(settings.previews_at_once, WAITING_OF_ONE, WAITING_OF_ALL)
        self.asking = Turns(ASKING_AT_ONCE, WAITING_OF_ONE, WAITING_OF_ALL)
        self.warming: set[asyncio.Task[None]] = set()

    async def preview(self, organization_id: UUID, request: DesignRequest) -> bytes:
        """PreviewRead as JSON. Cancelled, it leaves nothing running. Raises TooManyRequests, PreviewTooSlow, Unavailable."""
        proposal, remarks, designer = await self.ask(organization_id, request)
        async with self.turns.turn(organization_id):
            return await self.compute(partial(make_preview, request, proposal, remarks, designer, ends_after=self.end))

    async def ask(self, organization_id: UUID, request: DesignRequest) -> tuple[Proposal | None, list[Notice], str]:
        """A model is waited for beside those whose turn it is: that takes no processor, and a minute. Raises
        TooManyRequests."""
        async with self.asking.turn(organization_id):
            return await ask_model(self.settings, request, partial(self.find, organization_id, request))

    async def find(self, organization_id: UUID, request: DesignRequest) -> Lesson:
        """What the rules find, when it is its turn. Raises TooManyRequests."""
        async with self.turns.turn(organization_id):
            return await find_in_child(request, NICE)

    async def check(self, organization_id: UUID, number: int, request: DesignRequest, plan: Plan) -> bytes:
        """VersionChecked as JSON. It takes turns with previews. Raises what they do."""
        async with self.turns.turn(organization_id):
            return await self.compute(partial(make_check, number, request, plan, ends_after=self.end))

    async def put_reporter(self, organization_id: UUID, place: bytes, reporting: Reporting) -> bytes:
        """The place file with it. It takes turns with previews. Raises what they do, ReporterUnfit, ReporterRefused."""
        async with self.turns.turn(organization_id):
            return await with_reporter(self.compute, place, reporting)

    @property
    def end(self) -> float:
        """Seconds after which a child ends itself, also if this process is gone."""
        return self.settings.preview_seconds + GRACE_SECONDS

    async def compute(self, make: Callable[[], bytes]) -> bytes:
        """In a child that has loaded. Raises PreviewTooSlow, Unavailable."""
        limit = self.settings.preview_seconds
        ended = False
        try:
            await run_again_in_child(load)
            async with asyncio.timeout(limit):
                made = await run_again_in_child(make)
                ended = True
                return made
        except TimeoutError as error:
            raise PreviewTooSlow(
                f"This takes longer than {limit:.0f} s. Ask for fewer things; if they are few, send it again."
            ) from error
        except ChildDied as error:
            log.error("preview_process_broken", exc_info=error)
            raise Unavailable("The process that worked at this ended. Send the request again.") from error
        finally:
            if not ended:
                self.start_child()

    def warm_up(self) -> None:
        """Start all children beside what goes on, unless the settings leave it to the first previews."""
        if not self.settings.previews_warm:
            return
        for _ in range(self.turns.at_once):
            self.start_child()

    def start_child(self) -> None:
        """For the next preview: it takes some seconds to load."""
        task = asyncio.create_task(self.make_first())
        self.warming.add(task)
        task.add_done_callback(self.warming.discard)

    async def make_first(self) -> None:
        try:
            await run_in_child(load)
        except ChildDied as error:
            log.warning("preview_process_broken", error=describe_error(error))

    async def close(self) -> None:
        for task in [*self.warming]:
            task.cancel()
        await asyncio.gather(*self.warming, return_exceptions=True)


async def run_again_in_child(make: Callable[[], Made]) -> Made:
    """Once more where the child died: somebody waits for the answer, and no job is there to run again. Raises ChildDied."""
    try:
        return await run_in_child(make)
    except ChildDied:
        log.warning("child_replaced")
    return await run_in_child(make)
