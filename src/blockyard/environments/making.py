"""Making a world's files, in a child process: it takes no time from what the worker does beside it, and ends when it has
worked for as long as a world may take, or the job's time is over."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from anyio import CapacityLimiter, to_process

from blockyard.base.background import step_back
from blockyard.environments import files
from blockyard.environments.reading import parsed
from blockyard.environments.states import FileKind
from blockyard.jobs.attempts import TooSlow
from worlds.brief.brief import Brief, Doubt
from worlds.design import design_from
from worlds.request import DesignRequest

NICE: Final = 19
"""How far it steps back behind what answers at once."""
PROCESSOR_SECONDS: Final = 120.0
"""That a world may take. Not by the clock: on a busy machine a child that steps back waits for its turns, and to ask for
fewer things would not help."""


@dataclass(frozen=True, slots=True)
class Made:
    files: list[tuple[FileKind, bytes]]
    project: dict[str, bytes]
    """Files by path: what Rojo builds."""
    place: bytes
    facts: dict[str, Any]
    """What is told of the version."""


async def make_in_child(request: DesignRequest, brief: Brief | None, doubts: list[Doubt]) -> Made:
    """Raises WorldRefused, TooSlow. As many at a time as call it: the worker's slots are the limit."""
    make = partial(make_world, request, brief, doubts)
    return await to_process.run_sync(make, cancellable=True, limiter=CapacityLimiter(1))


def make_world(request: DesignRequest, brief: Brief | None, doubts: list[Doubt]) -> Made:
    """Of `brief`, or else of what the parser reads, with `doubts` beside its own. Raises WorldRefused, TooSlow."""
    step_back(NICE)
    with processor_time(PROCESSOR_SECONDS):
        return made_of(request, brief, doubts)


def made_of(request: DesignRequest, brief: Brief | None, doubts: list[Doubt]) -> Made:
    design = design_from(request, brief or parsed(request, doubts))
    made = dict(files.make_files(design))
    facts = {
        "notices": [{"code": notice.code, "detail": notice.detail} for notice in design.scene.notices],
        "max_players": design.scene.max_players,
        "component_count": len(design.scene.components),
        "part_count": len(design.scene.parts),
    }
    return Made(list(made.items()), design.project(), made[FileKind.PLACE], facts)


@contextmanager
def processor_time(seconds: float) -> Iterator[None]:
    """Raises TooSlow in what runs longer than that, counted in seconds in which a processor worked for this process. For the
    main thread."""

    def end(_signal: int, _frame: object) -> None:
        raise TooSlow(f"It takes more than {seconds:.0f} s to make. Ask for fewer things.")

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
