"""What is closed is left and entered by its gates and doors alone."""

import pytest

from worlds.catalogue.solids import Paint, block
from worlds.layout.building import HEAD, built
from worlds.layout.dressing import CANOPY, EAVES
from worlds.layout.enclosures import GATE, HEIGHTS, enclosed
from worlds.layout.floor_plan import DOOR_WIDTH, Need, floor_plan
from worlds.layout.ways import Ways
from worlds.plan.plan import Enclosure
from worlds.scene import Part

INSIDE = (-30.0, -20.0, 30.0, 20.0)
STONE = Paint((90, 90, 90))


def reached(parts: list[Part], point: tuple[float, float]) -> bool:
    """From far in the south."""
    ways = Ways(200, 200, parts)
    ways.walk_from([(0.0, 0.0, 90.0)])
    return ways.reaches((point[0], 0.0, point[1]))


@pytest.mark.parametrize("kind", HEIGHTS)
def test_a_gate_is_the_only_way(kind: Enclosure) -> None:
    parts = enclosed(kind, INSIDE)
    assert reached(parts, (0, 0))
    bar = block("Bar", (GATE, 6.0, 3.0), (0.0, 0.0, INSIDE[3] + 1.0), STONE)
    assert not reached([*parts, bar], (0, 0))
    assert min(part.box.low[1] for part in parts) == 0
    assert all(not part.box.overlaps(block("Ground", (60, 20, 40), (0, 0, 0), STONE).box, 0.5) for part in parts)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7])
def test_each_door_is_the_only_way_into_what_lies_behind(count: int) -> None:
    plan = floor_plan([Need(f"room-{number}", 24.0, 20.0) for number in range(count)])
    parts = built(plan)
    middles = [
        ((low_x + high_x) / 2, (low_z + high_z) / 2) for low_x, low_z, high_x, high_z in (r.rect for r in plan.rooms)
    ]
    assert all(reached(parts, middle) for middle in middles)
    for number, door in enumerate(plan.doorways):
        size = (DOOR_WIDTH, 8.0, 1.0) if door.along == "x" else (1.0, 8.0, DOOR_WIDTH)
        shut = [*parts, block("Door", size, (door.x, 0.0, door.z), STONE)]
        assert [reached(shut, middle) for middle in middles] == [True] * number + [False] * (count - number)


DRESSING = ("Plinth", "Cornice", "Pier", "Frame")


def test_no_part_of_a_building_lies_outside_but_what_its_walls_are_dressed_with() -> None:
    plan = floor_plan([Need("one", 30.0, 20.0), Need("two", 14.0, 28.0), Need("three", 40.0, 12.0)])
    for part in built(plan):
        out = {"Canopy": EAVES + CANOPY}.get(part.name, EAVES if part.name in DRESSING else 0.0) + 1e-6
        assert abs(part.box.centre[0]) + part.box.size[0] / 2 <= plan.width / 2 + out
        assert abs(part.box.centre[2]) + part.box.size[2] / 2 <= plan.depth / 2 + out
        assert part.name != "Canopy" or part.box.low[1] > HEAD
