"""A zone that lies in another lies within what closes that; a pen has a fence by itself."""

from typing import Any

from worlds.design import design_plan
from worlds.geometry import Box
from worlds.plan.nesting import nested
from worlds.plan.plan import Enclosure, Plan, Zone
from worlds.request import DesignRequest
from worlds.scene import Component, Scene


def zone(name: str, noun: str = "", count: int = 1, **more: Any) -> dict[str, Any]:
    things = [{"id": f"{name}-thing", "noun": noun, "count": count}] if noun else []
    return {"id": name, "title": name, "things": things} | more


def scene(*zones: dict[str, Any]) -> Scene:
    plan = Plan.model_validate({"world": {"id": "world", "title": "World", "zones": zones}})
    found = design_plan(DesignRequest(name="x", description="x"), plan).scene
    assert found.notices == ()
    return found


def around(boxes: list[Box]) -> Box:
    found = boxes[0]
    for box in boxes[1:]:
        found = found.union(box)
    return found


def named(found: Scene, name: str) -> list[Component]:
    return [one for one in found.components if one.thing == name]


def test_a_pen_in_a_walled_zoo() -> None:
    said = {"places": [{"kind": "inside", "of": ["zoo"]}]}
    found = scene(zone("zoo", "tree", 2, enclosure="wall"), zone("enclosure", "lion", 3, **said), zone("shop", "house"))
    walls = around([part.box for part in found.scenery if part.name == "Wall"])
    rails = around([part.box for part in found.scenery if part.name == "Rail"])
    lions = around([lion.box for lion in named(found, "lion")])

    def lies_in(inner: Box, outer: Box) -> bool:
        low_x, low_z, high_x, high_z = inner.footprint
        west, north, east, south = outer.footprint
        return west < low_x and north < low_z and high_x < east and high_z < south

    assert lies_in(lions, rails)
    assert lies_in(rails, walls)
    assert not lies_in(named(found, "house")[0].box, walls)


def test_pens_lie_in_the_only_zoo_that_there_is() -> None:
    world = Zone.model_validate(zone("world", zones=[zone("zoo"), zone("cage"), zone("square")]))
    assert [one.id for one in nested(world).zones] == ["zoo", "square"]
    two = Zone.model_validate(zone("world", zones=[zone("zoo"), zone("farm"), zone("cage")]))
    assert nested(two) == two


def test_a_pen_has_a_fence_and_keeps_its_wall() -> None:
    zones = [zone("lion pens"), zone("cage", enclosure="wall"), zone("meadow")]
    for one, name in zip(zones, ("pens", "cage", "meadow"), strict=True):
        one["id"] = name
    plan = Plan.model_validate({"world": {"id": "world", "title": "World", "zones": zones}})
    made = design_plan(DesignRequest(name="x", description="x"), plan).plan.world.zones
    assert [one.enclosure for one in made] == [Enclosure.FENCE, Enclosure.WALL, None]


def test_no_zone_lies_in_itself() -> None:
    def inside(of: str) -> dict[str, Any]:
        return {"places": [{"kind": "inside", "of": [of]}]}

    world = Zone.model_validate(zone("world", zones=[zone("a", **inside("b")), zone("b", **inside("a"))]))
    (outer,) = nested(world).zones
    assert (outer.id, [one.id for one in outer.zones]) == ("b", ["a"])
