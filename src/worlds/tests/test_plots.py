"""Zones are laid out whole: what a plan says of them is true of the scene."""

from typing import Any

from worlds.design import scene_of
from worlds.geometry import Box
from worlds.layout.body import around, gap, overlap
from worlds.plan.plan import Plan, Zone
from worlds.request import DesignRequest
from worlds.scene import Component, Scene


def scene(**world: Any) -> Scene:
    plan = Plan(world=Zone.model_validate({"id": "world", "title": "World"} | world))
    return scene_of(DesignRequest(name="x", description="x"), plan)


def thing(name: str, count: int = 1, *places: tuple[str, ...], **more: Any) -> dict[str, Any]:
    """`places`: kind, then what it is about."""
    told = [{"kind": kind, "of": of} for kind, *of in places]
    return {"id": name.replace("_", "-"), "noun": name, "choice": name, "count": count, "places": told} | more


def zone(name: str, *things: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": name, "title": name, "things": things} | more


def named(found: Scene, name: str) -> list[Component]:
    return [one for one in found.components if one.thing == name]


def ground_of(components: list[Component]) -> tuple[float, float, float, float]:
    return around([one.box.footprint for one in components])


def holds(found: Scene) -> bool:
    return all(one.holds for one in found.relations) and found.notices == ()


def test_a_house_with_three_rooms() -> None:
    kitchen = zone("kitchen", thing("table"), thing("chair", 4, ("around", "table")), kind="room")
    bedroom = zone("bedroom", thing("bed", 2), kind="room")
    study = zone("study", thing("desk"), kind="room")
    found = scene(zones=[zone("house", kind="building", zones=[kitchen, bedroom, study])])
    assert holds(found)
    floors = [part.box for part in found.scenery if part.name == "Floor"]
    assert len(floors) == 3

    def room_of(one: Component) -> int:
        rooms = [Box(floor.low, (floor.high[0], 40, floor.high[2])) for floor in floors]
        (number,) = [number for number, room in enumerate(rooms) if room.contains(one.box)]
        return number

    assert {room_of(one) for one in [*named(found, "table"), *named(found, "chair")]} == {0}
    assert [room_of(one) for one in named(found, "bed")] == [1, 1]
    assert [room_of(one) for one in named(found, "desk")] == [2]


def test_a_room_alone_is_a_building() -> None:
    found = scene(zones=[zone("room", thing("desk"), thing("bookshelf", 3), kind="room")])
    (floor,) = [part.box for part in found.scenery if part.name == "Floor"]
    inside = Box(floor.low, (floor.high[0], 40, floor.high[2]))
    assert all(inside.contains(one.box) for name in ("desk", "bookshelf") for one in named(found, name))


def test_what_is_around_the_same_thing_twice_stands_once() -> None:
    """Put down twice, it would count for two, and the last would find no place of its own."""
    twice = ("around", "fountain"), ("around", "fountain")
    found = scene(things=[thing("fountain"), thing("tree", 3, *twice), thing("bench", 3, ("near", "fountain"))])
    assert holds(found)
    boxes = [one.box for one in found.components if one.thing != "spawn_pad"]
    assert len(boxes) == 7
    assert not any(
        overlap(box.footprint, other.footprint) for number, box in enumerate(boxes) for other in boxes[number + 1 :]
    )


def test_sides_and_enclosures() -> None:
    village = zone("village", thing("house", 7), thing("well", 1, ("middle",)), enclosure="wall")
    forest = zone("forest", thing("tree", 20), places=[{"kind": "west"}])
    farm = zone("farm", thing("cow", 5), enclosure="fence", places=[{"kind": "east"}])
    found = scene(zones=[village, forest, farm])
    assert holds(found), found.notices
    houses, trees, cows = (ground_of(named(found, name)) for name in ("house", "tree", "cow"))
    assert trees[2] < houses[0]
    assert houses[2] < cows[0]
    walls = around([part.box.footprint for part in found.scenery if part.name == "Wall"])
    assert walls[0] < houses[0]
    assert houses[2] < walls[2]
    (well,) = named(found, "well")
    beside = [one.base[axis] - well.base[axis] for one in named(found, "house") for axis in (0, 2)]
    assert min(beside) < 0 < max(beside), "houses stand around it"


def test_copies_of_a_zone_have_their_own_things() -> None:
    island = zone("island", thing("palm_tree", 2), thing("rock", 1, ("near", "palm-tree")), count=6)
    found = scene(zones=[island])
    assert (len(named(found, "palm_tree")), len(named(found, "rock"))) == (12, 6)
    assert holds(found)


def test_what_is_on_a_zone_stands_there() -> None:
    hill = zone("hill", kind="hill")
    found = scene(things=[thing("castle", 1, ("on", "hill")), thing("tree", 8)], zones=[hill])
    castle = named(found, "castle")[0].box.footprint
    assert not any(overlap(castle, tree.box.footprint) for tree in named(found, "tree"))
    assert holds(found)


def test_a_thing_keeps_to_a_zone() -> None:
    camp = zone("camp", thing("tent", 3))
    found = scene(things=[thing("bench", 1, ("next_to", "camp"))], zones=[camp])
    assert [(one.relation, one.objects, one.holds) for one in found.relations] == [("next_to", ("camp",), True)]


def test_so_many_for_each_zone() -> None:
    camp = zone("camp", thing("tent"), count=3)
    found = scene(things=[thing("bench", 2, ("near", "camp"), each="camp")], zones=[camp])
    assert len(named(found, "bench")) == 6


def test_names_and_texts_take_turns() -> None:
    signs = thing("sign", 4, texts=["evaporation", "condensation", "precipitation", "collection"])
    found = scene(things=[signs])
    words = {part.text.words for one in named(found, "sign") for part in one.parts if part.text}
    assert words == {"evaporation", "condensation", "precipitation", "collection"}


def test_a_street_has_houses_on_both_sides() -> None:
    found = scene(zones=[zone("street", thing("house", 6), thing("bench", 1), kind="street")])
    (road,) = [part.box for part in found.scenery if part.name == "Road"]
    houses = named(found, "house")
    west = [one for one in houses if one.box.high[0] < road.low[0]]
    east = [one for one in houses if one.box.low[0] > road.high[0]]
    assert (len(west), len(east)) == (3, 3)
    assert {one.yaw for one in west} == {270}
    assert {one.yaw for one in east} == {90}
    assert found.notices == ()


def test_in_a_row_and_in_a_circle() -> None:
    row = scene(zones=[zone("row", thing("statue", 3), thing("rock", 2), order="row")])
    stones = [*named(row, "statue"), *named(row, "rock")]
    assert [one.base[0] for one in stones] == sorted(one.base[0] for one in stones)
    assert len({one.box.high[2] for one in stones}) == 1
    ring = scene(zones=[zone("ring", thing("rock", 8), order="circle")])
    rocks = named(ring, "rock")
    middle = [sum(one.base[axis] for one in rocks) / 8 for axis in (0, 2)]
    away = [((one.base[0] - middle[0]) ** 2 + (one.base[2] - middle[1]) ** 2) ** 0.5 for one in rocks]
    assert max(away) - min(away) < 0.1


def test_players_arrive_in_the_zone_that_the_plan_starts_in() -> None:
    zones = [zone("camp", thing("tent")), zone("isle", thing("barn"), kind="island", places=[{"kind": "east"}])]
    world = Zone.model_validate({"id": "world", "title": "World", "zones": zones})
    for start, near, far in (("camp", "tent", "barn"), ("isle", "barn", "tent")):
        found = scene_of(DesignRequest(name="x", description="x"), Plan(world=world, start=start))
        pads = ground_of([one for one in found.components if one.wish == "spawn"])
        away = {name: gap(pads, ground_of(named(found, name))) for name in (near, far)}
        assert away[near] < away[far]
