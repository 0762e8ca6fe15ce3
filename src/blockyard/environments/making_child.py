"""What a child process does that makes a world's files. It loads nothing of the service: that takes longer than a world.

The worker imports this module to name its function. So what designs is imported in the child, by the function.
"""

from dataclasses import dataclass
from typing import Any, Final

from blockyard.base.background import step_back
from blockyard.environments.states import FileKind
from blockyard.jobs.processor_time import processor_time
from worlds.language_model.proposal import Proposal
from worlds.notice import Notice
from worlds.request import DesignRequest

NICE: Final = 10
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


def make_world(number: int, request: DesignRequest, proposal: Proposal | None, remarks: list[Notice]) -> Made:
    """Version `number`, of what a model proposes, or else of what the reader reads, with the remarks beside its own.

    Raises WorldRefused, TooSlow.
    """
    step_back(NICE)
    from blockyard.environments.made_files import make_files, told_of
    from worlds.design import design_of

    with processor_time(PROCESSOR_SECONDS, "Ask for fewer things."):
        design = design_of(request, proposal, remarks)
        files = dict(make_files(design, number))
        return Made(list(files.items()), design.project(), files[FileKind.PLACE], told_of(design))
