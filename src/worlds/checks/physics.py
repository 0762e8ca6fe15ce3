"""Does everything stand on something, apart from everything else, inside the world?"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from worlds.checks.boxes import overlapping
from worlds.checks.check import Check
from worlds.daylight import is_under_water
from worlds.geometry import Box
from worlds.land.build import height_field
from worlds.land.field import HeightField
from worlds.scene import Component, Part, Scene

OVERLAP: Final = 0.05
TOUCH: Final = 0.06
LIFTED: Final = 0.1
FLUSH: Final = 0.2
"""Scenery so high is a path, and higher is a wall."""
SETTLED: Final = 0.6
"""Studs that a foot may stand above or in the land of a hill: its cells are four studs wide."""
JUMP: Final = 12.0
"""Studs over water or lava at which something may hang that was wished over it."""
SLOPE: Final = 0.3
"""Studs under the foot of what something else holds that still hold it up: no nest is level."""
SCENERY: Final = "scenery"


def physics(scene: Scene) -> Iterator[Check]:
    owned = [(component.id, part) for component in scene.components for part in component.parts]
    owned += [(SCENERY, part) for part in scene.scenery]
    yield from collisions(scene, owned)
    yield from stuck(scene)
    yield from floating(scene, owned)
    yield from out_of_bounds(scene)


def collisions(scene: Scene, owned: list[tuple[str, Part]]) -> Iterator[Check]:
    solid = [(owner, part) for owner, part in owned if owner != SCENERY or part.box.high[1] > FLUSH]
    parents = {component.id: component.parent for component in scene.components}
    met: dict[tuple[str, str], str] = {}
    for first, second in overlapping([part.box for _, part in solid], OVERLAP):
        (a, one), (b, other) = sorted((solid[first], solid[second]), key=lambda pair: pair[0])
        if a != b and not (holds(a, b, parents) or holds(b, a, parents)):
            met.setdefault((a, b), f"{one.name} and {other.name} overlap")
    for (a, b), seen in sorted(met.items()):
        yield Check("collisions", False, f"{a} apart from {b}", seen, tuple(one for one in (a, b) if one != SCENERY))


def holds(outer: str, inner: str, parents: dict[str, str | None]) -> bool:
    above = parents.get(inner)
    return above is not None and (above == outer or holds(outer, above, parents))


def stuck(scene: Scene) -> Iterator[Check]:
    """What stands in or on something may stand between its walls, and not in them."""
    by_id = {component.id: component for component in scene.components}
    for component in scene.components:
        walls = by_id[component.parent].parts if component.parent else ()
        met = [
            f"its {part.name} in {wall.name}"
            for part in component.parts
            for wall in walls
            if wall.collides and part.box.overlaps(wall.box, OVERLAP)
        ]
        if met:
            yield Check("stuck", False, f"{component.id} free in {component.parent}", met[0], (component.id,))


def floating(scene: Scene, owned: list[tuple[str, Part]]) -> Iterator[Check]:
    """A component whose foot stands on nothing, or that has a part which nothing joins to the ground."""
    land = None if scene.is_paved else height_field(scene)
    levels = {one.id: land.ground_at(one.base[0], one.base[2]) for one in scene.components} if land is not None else {}
    hovering = {one.id for one in scene.components if swims(one, scene) or (land is not None and hovers(one, land))}
    resting = {one.id for one in scene.components if one.held == "on" and carried(one, foot_of(one), owned)}
    levels |= {one.id: foot_of(one) for one in scene.components if one.id in hovering | resting}
    loose = loose_parts(owned, levels)
    for component in scene.components:
        foot = foot_of(component)
        is_down = foot <= LIFTED if land is None else rests(component, foot, land)
        is_down = is_down or component.id in hovering
        of_it = (component.id,)
        if not is_down and not carried(component, foot, owned):
            yield Check("floating", False, f"{component.id} stands on something", f"its foot is at {foot:.2f}", of_it)
        elif component.id in loose and not (land is not None and is_in_water(component, foot, land)):
            seen = f"loose: {', '.join(loose[component.id])}"
            yield Check("floating", False, f"{component.id} hangs together", seen, of_it)


def foot_of(component: Component) -> float:
    return min(part.box.low[1] for part in component.parts)


def rests(component: Component, foot: float, land: HeightField) -> bool:
    """On land, which may slope under it, or in water. What spans water rests on both of its banks."""
    west, north, east, south = component.box.footprint
    x, z = (west + east) / 2, (north + south) / 2
    spots = [(x, z), (west, north), (east, north), (west, south), (east, south), (x, north), (x, south)]
    heights = [land.ground_at(*spot) for spot in spots]
    return min(heights) - SETTLED <= foot <= max(heights) + SETTLED or is_in_water(component, foot, land)


def hovers(component: Component, land: HeightField) -> bool:
    """Wished over water or lava, and there it is, a jump above it at most."""
    x, z = component.base[0], component.base[2]
    cell = land.cell(x, z)
    above = component.base[1] - float(land.water[cell]) if land.wet[cell] else -1.0
    return component.hovers and 0 <= above <= JUMP


def swims(component: Component, scene: Scene) -> bool:
    """In a world under water, a jump above its bed at most."""
    return component.hovers and is_under_water(scene) and foot_of(component) <= JUMP


def is_in_water(component: Component, foot: float, land: HeightField) -> bool:
    x, _, z = component.box.centre
    cell = land.cell(x, z)
    return bool(land.wet[cell]) and land.ground_at(x, z) - SETTLED <= foot <= land.water[cell] + LIFTED


def carried(component: Component, foot: float, owned: list[tuple[str, Part]]) -> bool:
    feet = [part.box for part in component.parts if part.box.low[1] <= foot + LIFTED]
    slack = SLOPE if component.held == "on" else LIFTED
    return any(
        box.low[1] <= foot <= box.high[1] + slack and any(over(each, box) for each in feet)
        for box in (part.box for owner, part in owned if owner != component.id)
    )


def over(a: Box, b: Box) -> bool:
    return all(a.low[i] < b.high[i] and b.low[i] < a.high[i] for i in (0, 2))


def loose_parts(owned: list[tuple[str, Part]], levels: dict[str, float]) -> dict[str, list[str]]:
    """Names of the parts from which no touching parts lead down to the ground, by component; `levels`: of the land there."""
    neighbours: dict[int, list[int]] = defaultdict(list)
    for first, second in overlapping([part.box for _, part in owned], -TOUCH):
        neighbours[first].append(second)
        neighbours[second].append(first)
    stack = [
        i for i, (owner, part) in enumerate(owned) if owner == SCENERY or is_on_ground(part, levels.get(owner, 0.0))
    ]
    joined = set(stack)
    while stack:
        fresh = [i for i in neighbours[stack.pop()] if i not in joined]
        joined.update(fresh)
        stack += fresh
    loose: dict[str, list[str]] = defaultdict(list)
    for i, (owner, part) in enumerate(owned):
        if i not in joined:
            loose[owner].append(part.name)
    return loose


def is_on_ground(part: Part, level: float) -> bool:
    return part.box.low[1] <= TOUCH or abs(part.box.low[1] - level) <= SETTLED


def out_of_bounds(scene: Scene) -> Iterator[Check]:
    edge_x, edge_z = scene.width / 2 + OVERLAP, scene.depth / 2 + OVERLAP
    for component in scene.components:
        for box in (part.box for part in component.parts):
            if max(-box.low[0], box.high[0]) > edge_x or max(-box.low[2], box.high[2]) > edge_z:
                seen = f"{box.low} to {box.high}"
                yield Check("out_of_bounds", False, f"{component.id} inside the world", seen, (component.id,))
                break
