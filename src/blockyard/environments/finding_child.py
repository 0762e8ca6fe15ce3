"""What a child process does that finds what a description teaches, before a model is asked. Like those that make previews
and worlds it loads nothing of the service, and what finds is imported in the child, by the function."""

import signal

from blockyard.base.background import step_back
from worlds.lesson.lesson import Lesson
from worlds.request import DesignRequest


def find_lesson(request: DesignRequest, nice: int, ends_after: float) -> Lesson:
    """By the rules. It steps back as what else this process makes; the process ends when it takes longer."""
    step_back(nice)
    from worlds.design import lesson_found_in

    signal.setitimer(signal.ITIMER_REAL, ends_after)
    try:
        return lesson_found_in(request)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
