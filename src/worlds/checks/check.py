"""One thing that was looked at, and whether it is as it should be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    metric: str
    holds: bool
    expected: str
    seen: str = ""
    components: tuple[str, ...] = ()
    """Ids of those that it is about."""
