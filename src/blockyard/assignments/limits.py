"""How much a student's client may send in a minute."""

from uuid import UUID

from starlette.types import Scope

from blockyard.assignments.settings import AssignmentSettings
from blockyard.web.limits import RateLimiter


class PlayLimit:
    """A part of every process."""

    def __init__(self, settings: AssignmentSettings) -> None:
        self.attempts = RateLimiter("student", settings.attempts_per_minute, "attempts")
        self.events = RateLimiter("student", settings.events_per_minute, "events")

    def check_attempt(self, student_id: UUID, scope: Scope) -> None:
        """Raises TooManyRequests."""
        self.attempts.check(str(student_id), scope)

    def check_events(self, student_id: UUID, count: int, scope: Scope) -> None:
        """Raises TooManyRequests."""
        self.events.check(str(student_id), scope, count)
