"""Rooms do not overlap, are as large as they must be, and all are reached from the entrance in their order."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worlds.layout.body import overlap
from worlds.layout.floor_plan import DOOR_WIDTH, THICKNESS, FloorPlan, Need, floor_plan

SIZES = st.floats(4.0, 60.0, allow_nan=False)


def plan_of(sizes: list[tuple[float, float]]) -> FloorPlan:
    return floor_plan([Need(f"room-{number}", *size) for number, size in enumerate(sizes)])


@given(st.lists(st.tuples(SIZES, SIZES), min_size=1, max_size=20))
def test_any_rooms(sizes: list[tuple[float, float]]) -> None:
    plan = plan_of(sizes)
    assert [room.id for room in plan.rooms] == [f"room-{number}" for number in range(len(sizes))]
    for room, (width, depth) in zip(plan.rooms, sizes, strict=True):
        low_x, low_z, high_x, high_z = room.rect
        assert high_x - low_x >= width - 1e-6
        assert high_z - low_z >= depth - 1e-6
        assert -plan.width / 2 + THICKNESS <= low_x + 1e-6
        assert high_x <= plan.width / 2 - THICKNESS + 1e-6
        assert -plan.depth / 2 + THICKNESS <= low_z + 1e-6
        assert high_z <= plan.depth / 2 - THICKNESS + 1e-6
    assert not any(overlap(one.rect, other.rect) for one, other in combinations(plan.rooms, 2))
    inner = [(one.id, other.id) for one, other in pairwise(plan.rooms)]
    assert [door.rooms for door in plan.doorways] == [("room-0",), *inner]


@given(st.lists(st.tuples(SIZES, SIZES), min_size=1, max_size=20))
def test_a_door_lies_in_a_wall_and_fits(sizes: list[tuple[float, float]]) -> None:
    plan = plan_of(sizes)
    rects = {room.id: room.rect for room in plan.rooms}
    for door in plan.doorways:
        axis, place = (0, door.x) if door.along == "x" else (1, door.z)
        for room in door.rooms:
            rect = rects[room]
            assert rect[axis] + 0.5 <= place - DOOR_WIDTH / 2
            assert place + DOOR_WIDTH / 2 <= rect[axis + 2] - 0.5
        lines = [
            wall
            for wall in plan.walls
            if (wall.low[0] == wall.high[0]) == (door.along == "z")
            and abs(wall.low[1 - axis] - (door.z if door.along == "x" else door.x)) < 1e-6
            and wall.low[axis] <= place - DOOR_WIDTH / 2
            and place + DOOR_WIDTH / 2 <= wall.high[axis]
        ]
        assert len(lines) == 1


def test_nine_equal_rooms_are_three_by_three() -> None:
    plan = plan_of([(20.0, 20.0)] * 9)
    assert (plan.width, plan.depth) == (64.0, 64.0)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_few_rooms_waste_nothing(count: int) -> None:
    plan = plan_of([(20.0, 16.0)] * count)
    rooms = sum((rect[2] - rect[0]) * (rect[3] - rect[1]) for rect in (room.rect for room in plan.rooms))
    assert rooms == pytest.approx(count * 320.0)
