"""What our own checks say of a world: the same ones that the benchmark asks, one verdict a kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.checks.check import Check
from worlds.checks.clearance import clearance
from worlds.checks.codes import CHECK_CODES, CheckCode
from worlds.checks.links import links
from worlds.checks.navigation import open_walk, reachability
from worlds.checks.physics import physics
from worlds.checks.scripts import scripts_checks
from worlds.checks.solver import finishable
from worlds.checks.terrain import terrain
from worlds.scene import Scene
from worlds.scripts.script import Script

RIGHT: Final[dict[CheckCode, str]] = {
    "collisions": "No two things overlap.",
    "stuck": "What stands inside stands free of the walls.",
    "floating": "Everything stands on something and hangs together.",
    "links": "Ways between zones keep clear of what stands there and of the land.",
    "out_of_bounds": "Everything stands inside the world.",
    "blocked_openings": "All doors are free.",
    "spawns": "Players arrive in the open.",
    "reachability": "A way leads from where players arrive to everything that is to be visited.",
    "finishable": "A player who knows the answers comes to the end of everything that is done here.",
    "terrain": "The land carries what stands on it.",
    "scripts_parsed": "All scripts parse.",
    "forbidden_uses": "No script uses what scripts must not.",
    "long_lines": "No script has a line that moderation would take for hidden code.",
}
"""What a verdict says where nothing is wrong."""
TOLD: Final = 5
"""Faults of one kind that are told; the components are named for all."""


@dataclass(frozen=True, slots=True)
class Verdict:
    code: CheckCode
    passed: bool
    detail: str
    components: tuple[str, ...]
    """Ids of those at fault."""


def verdicts(scene: Scene, scripts: Sequence[Script]) -> list[Verdict]:
    """One of each code. Takes some tenths of a second, and a few seconds for a world of thousands of parts."""
    found = [*scene_checks(scene), *scripts_checks(scripts)]
    return [
        verdict(code, [check for check in found if check.metric == code and not check.holds]) for code in CHECK_CODES
    ]


def scene_checks(scene: Scene) -> Iterator[Check]:
    yield from physics(scene)
    yield from links(scene)
    yield from clearance(scene)
    yield from reachability(scene, open_walk(scene))
    yield from finishable(scene)
    yield from terrain(scene)


def verdict(code: CheckCode, faults: Sequence[Check]) -> Verdict:
    if not faults:
        return Verdict(code, True, RIGHT[code], ())
    told = [f"{fault.expected}: {fault.seen or 'no'}" for fault in faults[:TOLD]]
    more = [f"and {len(faults) - TOLD} more"] if len(faults) > TOLD else []
    components = {component for fault in faults for component in fault.components}
    return Verdict(code, False, "Not so: " + "; ".join([*told, *more]) + ".", tuple(sorted(components)))
