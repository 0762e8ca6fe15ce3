"""Starting a server again that ended by itself: its cause is told once, and tries come after longer and longer pauses."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from blockyard.local.embedded.cluster import Cluster
from blockyard.local.embedded.errors import ClusterError

FIRST_PAUSE_SECONDS: Final = 1.0
LONGEST_PAUSE_SECONDS: Final = 30.0
HEALTHY_AFTER_SECONDS: Final = 30.0
"""A server that dies sooner did not get well by being started."""


@dataclass
class Restarts:
    """Of one cluster. `warn` tells people."""

    cluster: Cluster
    warn: Callable[[str], None]
    pause: float = 0.0
    not_before: float = 0.0
    started_at: float = 0.0
    death_is_news: bool = True
    told: str = ""

    def keep_running(self) -> bool:
        """Start the server if it is down and its next try is due. Whether it runs."""
        if self.cluster.running:
            return True
        now = time.monotonic()
        if self.death_is_news:
            self.death_is_news = False
            self.warn(f"PostgreSQL ended unexpectedly and is started again. Its log: {self.cluster.log}")
            if now - self.started_at > HEALTHY_AFTER_SECONDS:
                self.pause, self.told = 0.0, ""
            self.not_before = now + self.pause
        if now < self.not_before:
            return False
        self.pause = min(max(FIRST_PAUSE_SECONDS, 2 * self.pause), LONGEST_PAUSE_SECONDS)
        try:
            self.cluster.start()
            self.death_is_news = True
        except ClusterError as error:
            self.tell(str(error))
        self.started_at = time.monotonic()
        self.not_before = self.started_at + self.pause
        return self.cluster.running

    def tell(self, why: str) -> None:
        """The first line says what is wrong; what follows is the log, whose times differ at every try."""
        what = why.partition("\n")[0]
        if what != self.told:
            self.told = what
            self.warn(f"{why}\nIt is tried again, after pauses of up to {LONGEST_PAUSE_SECONDS:.0f} s.")
