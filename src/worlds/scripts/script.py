"""A script of a world."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Script:
    name: str
    kind: Literal["server", "client", "module"]
    service: Literal["ServerScriptService", "ReplicatedStorage", "StarterPlayerScripts", "StarterGui"]
    source: str
