"""What a child process does that computes a preview. It loads nothing of the service: that takes longer than a preview.

The API imports this module to name its function. So what designs is imported in the child, by the function.
"""

import signal
from functools import cache
from typing import Final

from blockyard.base.background import step_back
from worlds.language_model.proposal import Proposal
from worlds.notice import Notice
from worlds.request import DesignRequest

NICE: Final = 5
"""How far a preview steps back behind what the service answers at once."""
FIRST: Final = DesignRequest(name="First", description="A tree", subject="all that there is")
"""Of no topic: so all of them are looked through."""


@cache
def load() -> None:
    """All that previews and checks are computed with, once in the life of this process: before it steps back, and before the
    time of what somebody waits for begins. A first world is made, since much is read only then."""
    from blockyard.environments.checked import present_checks  # noqa: F401 - loaded, for check_child.py
    from blockyard.environments.preview import present_preview
    from worlds.checks.report import verdicts  # noqa: F401 - as above
    from worlds.design import design_of

    design = design_of(FIRST, None, [])
    present_preview(design, "parser", design.picture())


def make_preview(
    request: DesignRequest, proposal: Proposal | None, remarks: list[Notice], designer: str, *, ends_after: float = 60.0
) -> bytes:
    """PreviewRead as JSON, of what a model proposes, or else of what the reader reads. The process ends when it takes
    longer."""
    load()
    step_back(NICE)
    from blockyard.environments.preview import present_preview
    from worlds.design import design_of

    signal.setitimer(signal.ITIMER_REAL, ends_after)
    try:
        design = design_of(request, proposal, remarks)
        return present_preview(design, designer, design.picture()).model_dump_json().encode()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
