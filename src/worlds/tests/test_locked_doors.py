"""A locked room or building is entered through one doorway, which a door fills until somebody opens it."""

from itertools import pairwise
from typing import Any

import pytest

from worlds.catalogue.families.locks import LOCKED_DOOR
from worlds.checks.navigation import locked_doors, open_walk, reaches, walk_of
from worlds.checks.report import scene_checks
from worlds.design import scene_of
from worlds.geometry import Box
from worlds.plan.check import repaired
from worlds.plan.plan import Plan
from worlds.request import DesignRequest
from worlds.scene import Component, Scene

ROOMS = ("lobby", "library", "laboratory", "observatory", "treasury")
LOCKED = ROOMS[1:]


def room(name: str, **more: Any) -> dict[str, Any]:
    things = [{"id": f"desk-{name}", "noun": "desk"}, {"id": f"globe-{name}", "noun": "globe"}]
    return {"id": name, "kind": "room", "title": name, "things": things} | more


def world_of(**zone: Any) -> tuple[Scene, list[str]]:
    plan, notices = repaired(Plan.model_validate({"world": {"id": "world", "title": "World", "zones": [zone]}}))
    assert [one.code for one in notices if one.code != "wish_not_granted"] == []
    return scene_of(DesignRequest(name="x", description="x"), plan), [one.detail for one in notices]


@pytest.fixture(scope="module")
def house() -> Scene:
    rooms = [room(name, is_locked=name in LOCKED) for name in ROOMS]
    return world_of(id="house", kind="building", title="house", order="route", zones=rooms)[0]


def doors_of(scene: Scene) -> dict[str, Component]:
    return {one.id: one for one in locked_doors(scene)}


def room_at(scene: Scene, x: float, z: float) -> str:
    floors = [part.box for part in scene.scenery if part.name == "Floor"]
    found = [number for number, box in enumerate(floors) if Box((x, 0, z), (x, 0, z)).overlaps(box, slack=-0.001)]
    return ROOMS[found[0]] if found else "outside"


def open_rooms(scene: Scene, opened: set[str]) -> list[str]:
    """Whose desk is reached while the doors of all other rooms are shut."""
    walk = walk_of(scene, opened)
    return [
        name
        for name in ROOMS
        for desk in scene.components
        if desk.wish == f"desk-{name}"
        if any(walk.areas_at(Box(pad.base, pad.base), 1) & walk.areas_at(desk.box, 3) for pad in pads(scene))
    ]


def pads(scene: Scene) -> list[Component]:
    return [one for one in scene.components if one.wish == "spawn"]


def test_a_door_is_named_after_its_room_and_told_from_the_room_before(house: Scene) -> None:
    doors = doors_of(house)
    assert [(one.id, one.wish, one.thing, one.label) for one in doors.values()] == [
        (f"{name}-door", f"{name}-door", LOCKED_DOOR, f"door of the {name}") for name in LOCKED
    ]
    for before, name in pairwise(ROOMS):
        assert doors[f"{name}-door"].visit is not None
        x, _, z = doors[f"{name}-door"].visit or (0, 0, 0)
        assert room_at(house, x, z) == before
        base = doors[f"{name}-door"].base
        assert room_at(house, 2 * base[0] - x, 2 * base[2] - z) == name


def test_its_leaf_fills_the_doorway(house: Scene) -> None:
    lintels = [part.box for part in house.scenery if part.name == "Lintel"]
    for door in doors_of(house).values():
        over = next(
            box for box in lintels if abs(box.centre[0] - door.base[0]) + abs(box.centre[2] - door.base[2]) < 0.1
        )
        inside = [part.box for part in door.parts if part.name in ("Post", "Leaf", "Head")]
        assert all(part.collides for part in door.parts if part.name in ("Post", "Leaf", "Head"))
        axis = 0 if over.size[0] > over.size[2] else 2
        low, high = min(box.low[axis] for box in inside), max(box.high[axis] for box in inside)
        assert (round(high - low, 2), round(over.size[axis], 2)) == (7.0, 7.0)
        assert abs(low - over.low[axis]) < 0.02
        assert round(max(box.high[1] for box in inside), 2) == round(over.low[1], 2) == 9.0


def test_both_sides_look_different(house: Scene) -> None:
    door = doors_of(house)["library-door"]
    (face,) = [part for part in door.parts if part.name == "Leaf"]
    pads_ = {part.name for part in door.parts if part.name in ("Keypad", "PushButton", "Board", "Band")}
    assert pads_ == {"Keypad", "PushButton", "Board", "Band"}
    axis = 0 if door.yaw in (90, 270) else 2
    visit = door.visit or (0.0, 0.0, 0.0)
    side = {
        part.name: (part.position[axis] - face.position[axis]) * (visit[axis] - face.position[axis]) > 0
        for part in door.parts
    }
    assert (side["Keypad"], side["Board"], side["PushButton"], side["Band"]) == (True, True, False, False)


def test_each_door_opens_one_more_room(house: Scene) -> None:
    opened: set[str] = set()
    assert open_rooms(house, opened) == ["lobby"]
    for number, name in enumerate(LOCKED, 2):
        opened.add(f"{name}-door")
        assert open_rooms(house, opened) == [*ROOMS[:number]]


def test_a_later_door_alone_opens_nothing(house: Scene) -> None:
    assert open_rooms(house, {"laboratory-door", "observatory-door", "treasury-door"}) == ["lobby"]


def test_the_solver_asks_by_the_spot_before_a_door(house: Scene) -> None:
    doors = doors_of(house)
    spots = {name: one.visit for name, one in doors.items() if one.visit}
    shut = walk_of(house)
    assert [name for name, spot in spots.items() if reaches(house, shut, spot)] == ["library-door"]
    assert [name for name, spot in spots.items() if reaches(house, open_walk(house), spot)] == [*doors]


def test_the_checks_take_doors_as_open(house: Scene) -> None:
    assert [one for one in scene_checks(house) if not one.holds] == []
    assert house.notices == ()


def test_a_locked_building_is_shut_at_its_entrance() -> None:
    scene, told = world_of(
        id="vault", kind="building", title="vault", is_locked=True, things=[{"id": "desk", "noun": "desk"}]
    )
    (door,) = locked_doors(scene)
    assert (door.id, door.label, door.yaw, told) == ("vault-door", "door of the vault", 180, [])
    assert door.visit is not None
    assert room_at(scene, door.visit[0], door.visit[2]) == "outside"
    desk = next(one for one in scene.components if one.wish == "desk")
    for without, is_open in (((), False), (("vault-door",), True)):
        walk = walk_of(scene, without)
        starts = [walk.areas_at(pad.box, 0) for pad in pads(scene)]
        assert [bool(start & walk.areas_at(desk.box, 3)) for start in starts] == [is_open] * len(starts)
    assert [one for one in scene_checks(scene) if not one.holds] == []


def test_copies_of_a_locked_room_have_a_door_each() -> None:
    scene, _ = world_of(
        id="house",
        kind="building",
        title="house",
        zones=[{"id": "cell", "kind": "room", "title": "cell", "count": 3, "is_locked": True}],
    )
    assert [(one.id, one.wish) for one in locked_doors(scene)] == [(f"cell-{i}-door", "cell-door") for i in (1, 2, 3)]


def test_one_entrance_has_one_door() -> None:
    rooms = [room("lobby", is_locked=True)]
    scene, told = world_of(id="house", kind="building", title="house", is_locked=True, zones=rooms)
    assert [*doors_of(scene)] == ["lobby-door"]
    assert told == ["house is not locked: its first room is locked by the same door."]


def test_open_ground_has_no_door_and_says_so() -> None:
    scene, told = world_of(
        id="yard", title="yard", enclosure="wall", is_locked=True, things=[{"id": "desk", "noun": "desk"}]
    )
    assert locked_doors(scene) == []
    assert told == ["yard is not locked: only rooms and buildings have a door."]


def test_activities_may_name_a_door() -> None:
    zones = [
        {"id": "vault", "kind": "building", "title": "vault", "is_locked": True},
        {"id": "shed", "kind": "building", "title": "shed"},
    ]
    told = {"id": "open", "mechanic": "lock", "things": ["vault-door", "shed-door"], "goals": ["vault"]}
    plan = Plan.model_validate({"world": {"id": "world", "title": "World", "zones": zones}, "activities": [told]})
    mended, _ = repaired(plan)
    assert (mended.activities[0].things, mended.activities[0].goals) == (("vault-door",), ("vault",))
