"""A part of every process: how much the servers of one place may send, and how much is stored at once."""

from typing import Final

from starlette.types import Scope

from blockyard.game.settings import GameSettings
from blockyard.web.intake import Intake
from blockyard.web.limits import RateLimiter


class Reception:
    def __init__(self, settings: GameSettings) -> None:
        self.intake: Final = Intake()
        self.limiter: Final = RateLimiter("place", settings.game_requests_per_minute)

    def check(self, secret_hash: bytes, scope: Scope) -> None:
        """Counts a request of a place, by the hash of its key. Raises TooManyRequests."""
        self.limiter.check(secret_hash.hex(), scope)
