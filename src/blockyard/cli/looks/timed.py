"""Looks run side by side, each with a time limit, and none keeps another from its end."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from blockyard.app.settings import Settings
from blockyard.base.unreachable import why_no_answer
from blockyard.tenancy.doctor.finding import Finding

SECONDS: Final = 20.0


@dataclass(frozen=True, slots=True)
class Look:
    name: str
    examine: Callable[[Settings], list[Finding]]
    setting: str | None = None
    """Without it there is nothing to look at; None: there always is."""
    asks_database: bool = False

    def applies(self, settings: Settings) -> bool:
        return self.setting is None or bool(getattr(settings, self.setting))


def look_at_all(looks: Sequence[Look], settings: Settings, seconds: float = SECONDS) -> list[Finding]:
    """What all of them found, in their order. One that takes longer than `seconds`, or fails itself, is a finding."""
    found: dict[str, list[Finding]] = {}

    def run(look: Look) -> None:
        try:
            found[look.name] = look.examine(settings)
        except Exception as error:  # whatever it is, the others go on; its text may quote a secret
            found[look.name] = [failed(look, f"failed: {why_no_answer(error)}")]

    deadline = time.monotonic() + seconds
    threads = [threading.Thread(target=run, args=[look], name=look.name, daemon=True) for look in looks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, deadline - time.monotonic()))
    slow = f"took longer than {seconds:.0f} s"
    return [finding for look in looks for finding in found.get(look.name) or pending(look, found, slow)]


def pending(look: Look, found: dict[str, list[Finding]], slow: str) -> list[Finding]:
    return [] if look.name in found else [failed(look, slow)]


def failed(look: Look, problem: str) -> Finding:
    return Finding(
        "look_failed", look.name, f"this look {problem}", "see whether what it asks answers, and run it again"
    )
