"""What a child process does that puts the reporter into a place. It loads nothing of the service.

Its callers import this module to name its function. So what reads places is imported in the child, by the function.
"""

from typing import Final

from blockyard.base.background import step_back
from worlds.reporting import Reporting

NICE: Final = 5
"""As a preview does."""


def put_reporter(place: bytes, reporting: Reporting) -> bytes:
    """Raises MadeBeforeReporting, WorldRefused."""
    step_back(NICE)
    from worlds.roblox.reporter import add_reporter

    return add_reporter(place, reporting)
