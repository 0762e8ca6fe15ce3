"""Ways between zones: they keep off what stands there, go around what rises, and end at a gate, a door or a bank."""

from itertools import pairwise
from typing import Any

import pytest

from worlds.catalogue.solids import Paint
from worlds.design import scene_of
from worlds.geometry import Box
from worlds.land.build import height_field
from worlds.layout.links import laid
from worlds.layout.route_map import RouteMap
from worlds.plan.plan import Link, LinkKind, Plan
from worlds.request import DesignRequest
from worlds.scene import Scene

WALKED = ("Walkway", "Deck", "Step")


def scene(*zones: dict[str, Any], link: str, ends: tuple[str, str], **more: Any) -> Scene:
    links = [{"id": "link", "kind": link, "ends": ends}]
    said = {"world": {"id": "world", "title": "World", "zones": zones} | more, "links": links}
    return scene_of(DesignRequest(name="x", description="x"), Plan.model_validate(said))


def zone(name: str, noun: str = "", count: int = 1, **more: Any) -> dict[str, Any]:
    things = [{"id": f"{name}-thing", "noun": noun, "choice": noun, "count": count}] if noun else []
    return {"id": name, "title": name, "things": things} | more


def walked(found: Scene) -> list[Box]:
    return [part.box for part in found.scenery if part.name in WALKED]


def through(found: Scene) -> list[str]:
    ways = [Box(box.low, (box.high[0], box.high[1] + 5.0, box.high[2])) for box in walked(found)]
    return [one.id for one in found.components if any(way.overlaps(one.box) for way in ways)]


@pytest.mark.parametrize("kind", ["path", "bridge", "stairs"])
def test_a_way_keeps_off_what_stands_between(kind: str) -> None:
    west, east = [{"kind": "west"}], [{"kind": "east"}]
    camels = {"id": "camel", "noun": "camel", "choice": "camel", "count": 9}
    zones = (zone("camp", "tent", 3, places=west), zone("oasis", "palm_tree", 4, places=east), zone("herd", "camel", 6))
    found = scene(*zones, link=kind, ends=("camp", "oasis"), things=[camels])
    assert found.notices == ()
    assert walked(found)
    assert through(found) == []


def test_a_path_goes_around_a_volcano() -> None:
    west, east = [{"kind": "west"}], [{"kind": "east"}]
    peak = zone("volcano", kind="mountain", places=[{"kind": "middle"}])
    found = scene(zone("a", "tent", places=west), peak, zone("b", "tent", places=east), link="path", ends=("a", "b"))
    land = height_field(found)
    ways = walked(found)
    assert len(ways) > 2, "it bends"
    assert max(land.ground_at(box.centre[0], box.centre[2]) - box.high[1] for box in ways) < 0.3


def test_a_path_follows_a_slope() -> None:
    found = scene(
        zone("fort", "castle", kind="hill"),
        zone("camp", "tent", places=[{"kind": "east"}]),
        link="path",
        ends=("fort", "camp"),
    )
    heights = [box.high[1] for box in walked(found)]
    assert max(heights) > 9.5
    assert min(heights) < 0.9
    land = height_field(found)
    for box in walked(found):
        assert land.ground_at(box.centre[0], box.centre[2]) <= box.high[1]


def test_stairs_have_steps_where_it_is_steep() -> None:
    camp = zone("camp", "tent", places=[{"kind": "east"}])
    found = scene(zone("fort", "castle", kind="hill"), camp, link="stairs", ends=("fort", "camp"))
    tops = sorted(part.box.high[1] for part in found.scenery if part.name == "Step")
    assert len(tops) > 8
    assert all(0 < b - a <= 1.0 for a, b in pairwise(tops))


def test_a_way_ends_at_the_gate() -> None:
    fort = zone("fort", "castle", enclosure="wall")
    found = scene(fort, zone("camp", "tent", places=[{"kind": "north"}]), link="path", ends=("fort", "camp"))
    walls = [part.box for part in found.scenery if part.name == "Wall"]
    gate_z = max(wall.high[2] for wall in walls)
    gate_x = (min(wall.low[0] for wall in walls) + max(wall.high[0] for wall in walls)) / 2
    assert any(abs(box.low[2] - gate_z) < 3.1 and box.low[0] < gate_x < box.high[0] for box in walked(found))
    assert not any(way.overlaps(wall) for way in walked(found) for wall in walls)


def test_a_path_over_a_river_is_a_bridge_there() -> None:
    zones = (zone("a", "tent", places=[{"kind": "north"}]), zone("b", "tent", places=[{"kind": "south"}]))
    found = scene(*zones, zone("river", kind="river"), link="path", ends=("a", "b"))
    land = height_field(found)
    decks = [part.box for part in found.scenery if part.name == "Deck"]
    assert any(land.wet[land.cell(box.centre[0], box.centre[2])] for box in decks)
    paths = [part.box for part in found.scenery if part.name == "Walkway"]
    assert not any(land.wet[land.cell(box.centre[0], box.centre[2])] for box in paths)


def test_what_hangs_in_the_air_has_no_way() -> None:
    found = scene(zone("sky", "planet", 3, kind="sky"), zone("camp", "tent"), link="bridge", ends=("sky", "camp"))
    assert [notice.code for notice in found.notices] == ["wish_not_granted"]
    assert walked(found) == []


def test_a_closed_ring_has_no_way_in() -> None:
    ways = RouteMap(120.0, 120.0)
    start, goal = {(20, 20): 0.0}, {(4, 4): 0.0}
    assert len(ways.route(start, goal)) == 33
    for ring in (
        (-15.0, -15.0, 15.0, -14.0),
        (-15.0, 14.0, 15.0, 15.0),
        (-15.0, -15.0, -14.0, 15.0),
        (14.0, -15.0, 15.0, 15.0),
    ):
        ways.block(ring)
    assert ways.route(start, goal) == []


def test_zones_that_touch_need_no_way() -> None:
    found = scene(zone("a", "tent"), zone("b", kind="hill"), link="path", ends=("a", "b"))
    link = Link(id="way", kind=LinkKind.PATH, ends=("a", "b"))
    assert laid(link, [(3.0, 3.0)], height_field(found), Paint((90, 90, 90))) == []
