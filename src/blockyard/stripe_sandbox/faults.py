"""Faults on demand: what a client must survive."""

import fnmatch
import random
from dataclasses import dataclass
from typing import Any, Final

Body = dict[str, Any]

KINDS: Final = ("drop", "429", "409", "500", "delay", "duplicate", "reorder", "late")
"""The first five befall requests, the last three deliveries of events."""


@dataclass
class Fault:
    kind: str
    operation: str = "*"
    probability: float = 1.0
    count: int | None = None
    seconds: float = 0.2


class Faults:
    """`Sandbox-Fault: 429` on a request, or rules set at POST /sandbox/faults."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - chance, not secrecy
        self.rules: list[Fault] = []

    def set(self, rules: list[Body]) -> None:
        self.rules = [Fault(**rule) for rule in rules]

    def of_request(self, header: str | None, operation: str) -> Fault | None:
        if header:
            kind, _, seconds = header.partition("=")
            return Fault(kind, seconds=float(seconds or 0.2))
        return self._strike(("drop", "429", "409", "500", "delay"), operation)

    def of_delivery(self, type: str) -> Fault | None:
        return self._strike(("duplicate", "reorder", "late"), type)

    def _strike(self, kinds: tuple[str, ...], what: str) -> Fault | None:
        for rule in self.rules:
            if rule.kind in kinds and fnmatch.fnmatch(what, rule.operation) and rule.count != 0:
                if self._random.random() >= rule.probability:
                    continue
                if rule.count is not None:
                    rule.count -= 1
                return rule
        return None
