"""Making a world's files, in a child process: it takes no time from what the worker does beside it, and ends when it has
worked for as long as a world may take, or the job's time is over."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from blockyard.base.background import step_back
from blockyard.base.children import run_in_child
from blockyard.environments import files
from blockyard.environments.reading import designed
from blockyard.environments.states import FileKind
from blockyard.jobs.processor_time import processor_time
from worlds.brief.brief import Brief, Doubt
from worlds.request import DesignRequest

NICE: Final = 19
"""How far it steps back behind what answers at once."""
PROCESSOR_SECONDS: Final = 120.0
"""That a world may take."""


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
    return await run_in_child(make)


def make_world(request: DesignRequest, brief: Brief | None, doubts: list[Doubt]) -> Made:
    """Of a plan, of `brief`, or of what the parser reads: see `designed`. Raises WorldRefused, TooSlow."""
    step_back(NICE)
    with processor_time(PROCESSOR_SECONDS, "Ask for fewer things."):
        return made_of(request, brief, doubts)


def made_of(request: DesignRequest, brief: Brief | None, doubts: list[Doubt]) -> Made:
    design = designed(request, brief, doubts)
    made = dict(files.make_files(design))
    facts = {
        "notices": [{"code": notice.code, "detail": notice.detail} for notice in design.scene.notices],
        "plan": design.plan.model_dump(mode="json", exclude_defaults=True),
        "max_players": design.scene.max_players,
        "component_count": len(design.scene.components),
        "part_count": len(design.scene.parts),
    }
    return Made(list(made.items()), design.project(), made[FileKind.PLACE], facts)
