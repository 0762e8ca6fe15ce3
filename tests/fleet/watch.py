"""What both nodes say of themselves, twice a second, all night."""

import threading
import time
from dataclasses import dataclass

import httpx

from tests.fleet.fleet import Fleet

EVERY_SECONDS = 0.5
PATIENCE_SECONDS = 30.0


@dataclass(frozen=True)
class Look:
    at: float
    """Of the monotonic clock, when it was asked."""
    until: float
    """When the answer came."""
    node: str
    status: int | None
    """None: nobody listened, or no answer came."""
    told: str


class Watch:
    def __init__(self, fleet: Fleet) -> None:
        self.fleet = fleet
        self.looks: list[Look] = []
        self.closing = threading.Event()
        self.threads = [
            threading.Thread(target=self.look_at, args=[node], name=f"watch {node}") for node in fleet.nodes
        ]
        for thread in self.threads:
            thread.start()

    def look_at(self, node: str) -> None:
        with httpx.Client(timeout=PATIENCE_SECONDS) as client:
            while not self.closing.wait(EVERY_SECONDS):
                at = time.monotonic()
                try:
                    answer = client.get(f"{self.fleet.nodes[node]}/health/ready")
                except httpx.HTTPError:
                    self.looks.append(Look(at, time.monotonic(), node, None, ""))
                else:
                    self.looks.append(Look(at, time.monotonic(), node, answer.status_code, answer.text))

    def since(self, moment: float, node: str) -> list[Look]:
        """Those that were asked after it."""
        return [look for look in self.looks if look.at > moment and look.node == node]

    def close(self) -> None:
        self.closing.set()
        for thread in self.threads:
            thread.join()
