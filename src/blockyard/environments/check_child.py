"""What a child process does that checks a version. It loads nothing of the service: that takes longer than a check.

The API imports this module to name its function. So what designs is imported in the child, by the function.
"""

import signal
from typing import Final

from blockyard.base.background import step_back
from blockyard.environments.preview_child import load
from worlds.plan.plan import Plan
from worlds.request import DesignRequest

NICE: Final = 5
"""As a preview does."""


def make_check(number: int, request: DesignRequest, plan: Plan, *, ends_after: float = 60.0) -> bytes:
    """VersionChecked as JSON, of version `number`, built of `plan`. The process ends when it takes longer."""
    load()
    step_back(NICE)
    from blockyard.environments.checked import present_checks
    from worlds.checks.report import verdicts
    from worlds.design import design_plan

    signal.setitimer(signal.ITIMER_REAL, ends_after)
    try:
        design = design_plan(request, plan)
        return present_checks(number, verdicts(design.scene, design.scripts)).model_dump_json().encode()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
