"""A network that loses half of all calls: on the way there, or the answer on the way back."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

import httpx

LOST: Final = 0.25
"""Of all calls, in each direction."""
TWICE: Final = 0.1


class Fate(Enum):
    LOST_THERE = "lost there"
    LOST_BACK = "lost back"
    ARRIVES_TWICE = "twice"
    ARRIVES = "arrives"


@dataclass
class Network:
    chance: random.Random
    told: dict[Fate, int] = field(default_factory=lambda: dict.fromkeys(Fate, 0))
    cut: int = 0
    """How many calls met a service that was not there."""

    def draw(self) -> Fate:
        number = self.chance.random()
        bounds = ((LOST, Fate.LOST_THERE), (2 * LOST, Fate.LOST_BACK), (2 * LOST + TWICE, Fate.ARRIVES_TWICE))
        fate = next((fate for bound, fate in bounds if number < bound), Fate.ARRIVES)
        self.told[fate] += 1
        return fate

    def carry(self, send: Callable[[], httpx.Response]) -> httpx.Response | None:
        """The answer, if one comes back."""
        fate = self.draw()
        if fate is Fate.LOST_THERE:
            return None
        try:
            answer = send()
            if fate is Fate.ARRIVES_TWICE:
                answer = send()
        except httpx.TransportError:
            self.cut += 1
            return None
        return None if fate is Fate.LOST_BACK else answer
