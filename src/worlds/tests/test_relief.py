"""Land is as the zones of a plan have it, and what stands on it stands on it."""

from typing import Any

import pytest

from worlds.design import scene_of
from worlds.land.build import height_field
from worlds.land.field import MATERIALS, HeightField
from worlds.plan.plan import Plan
from worlds.request import DesignRequest
from worlds.scene import Component, Scene


def world(*zones: dict[str, Any], links: tuple[dict[str, Any], ...] = (), **more: Any) -> tuple[Scene, HeightField]:
    said = {"world": {"id": "world", "title": "World", "zones": zones} | more, "links": links}
    scene = scene_of(DesignRequest(name="x", description="x"), Plan.model_validate(said))
    assert scene.notices == ()
    return scene, height_field(scene)


def thing(name: str, count: int = 1) -> dict[str, Any]:
    return {"id": name.replace("_", "-"), "noun": name, "choice": name, "count": count}


def zone(kind: str, *things: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": kind, "title": kind, "kind": kind, "things": things} | more


def one(scene: Scene, name: str) -> Component:
    (found,) = [component for component in scene.components if component.thing == name]
    return found


def under(field: HeightField, component: Component) -> tuple[float, float]:
    """The lowest and the highest ground under it."""
    low_x, low_z, high_x, high_z = component.box.footprint
    spots = [(x, z) for x in (low_x, (low_x + high_x) / 2, high_x) for z in (low_z, (low_z + high_z) / 2, high_z)]
    heights = [field.height(x, z) for x, z in spots]
    return min(heights), max(heights)


@pytest.mark.parametrize(("kind", "level"), [("hill", 25.2), ("mountain", 30.0), ("valley", -9.0)])
def test_what_stands_high_or_low(kind: str, level: float) -> None:
    scene, field = world(zone(kind, thing("castle")), things=[thing("tree", 6)])
    castle = one(scene, "castle")
    assert castle.base[1] == level
    assert under(field, castle) == pytest.approx((level, level), abs=0.3)
    trees = [tree for tree in scene.components if tree.thing == "tree"]
    assert all(tree.base[1] == 0 and under(field, tree) == pytest.approx((0, 0), abs=0.6) for tree in trees)


def test_a_way_leads_up_a_hill() -> None:
    """Nowhere steeper than players climb."""
    scene, field = world(zone("hill", thing("castle")))
    x, z = one(scene, "castle").base[::2]
    row, column = field.cell(x, z)
    near = field.slopes()[row - 25 : row + 25, column - 25 : column + 25]
    assert near.max() < 45


def test_islands_lie_in_the_sea() -> None:
    scene, field = world(zone("island", thing("palm_tree", 2), count=6))
    palms = [palm for palm in scene.components if palm.thing == "palm_tree"]
    assert len(palms) == 12
    assert all(under(field, palm) == pytest.approx((0, 0), abs=0.3) for palm in palms)
    pads = [pad for pad in scene.components if pad.wish == "spawn"]
    assert all(under(field, pad)[0] >= -0.3 for pad in pads)
    assert field.wet[field.cell(scene.width / 2 - 4, -scene.depth / 2 + 4)]


def test_a_river_runs_from_a_mountain_to_the_sea() -> None:
    river = zone("river", places=[{"kind": "from", "of": ["mountain"]}, {"kind": "to", "of": ["sea"]}])
    mountain, sea = zone("mountain", places=[{"kind": "west"}]), zone("sea", places=[{"kind": "east"}])
    scene, field = world(river, mountain, sea)
    course = next(form for form in scene.land if form.kind == "river")
    start, mouth = course.area.points[0], course.area.points[-1]  # type: ignore[union-attr]
    assert start[0] < mouth[0]
    assert field.ground[:, : field.columns // 2].max() > 20, "there is a mountain"
    assert field.wet[field.cell(*mouth)]


def test_a_bridge_across_a_river() -> None:
    across = thing("bridge") | {"places": [{"kind": "across", "of": ["river"]}]}
    scene, field = world(zone("river"), things=[across, thing("house", 3)])
    bridge = one(scene, "bridge")
    x, _, z = bridge.base
    assert field.wet[field.cell(x, z)]
    assert under(field, bridge)[1] == pytest.approx(0, abs=0.5), "its ends are ashore"
    houses = [house for house in scene.components if house.thing == "house"]
    assert all(under(field, house) == pytest.approx((0, 0), abs=0.3) for house in houses)


def test_a_bridge_links_two_islands() -> None:
    links = ({"id": "bridge", "kind": "bridge", "ends": ["one", "two"]},)
    zones = [
        zone("island", thing("rock"), id="one"),
        zone("island", thing("tree"), id="two", places=[{"kind": "east"}]),
    ]
    scene, field = world(*zones, links=links)
    (deck,) = [part.box for part in scene.scenery if part.name == "Deck"]
    ends = [(deck.low[0] + 1, deck.centre[2]), (deck.high[0] - 1, deck.centre[2])]
    assert [field.height(*end) for end in ends] == pytest.approx([0, 0], abs=0.3)
    assert field.wet[field.cell(deck.centre[0], deck.centre[2])]


def test_a_moat_and_its_bridge() -> None:
    scene, field = world(zone("ground", thing("castle"), enclosure="water"))
    castle = one(scene, "castle")
    (deck,) = [part.box for part in scene.scenery if part.name == "Deck"]
    assert under(field, castle) == pytest.approx((0, 0), abs=0.3)
    assert field.wet[field.cell(deck.centre[0], deck.centre[2])]
    west, north, east, _ = castle.box.footprint
    for x, z in ((west - 14, castle.base[2]), (east + 14, castle.base[2]), (castle.base[0], north - 14)):
        assert field.wet[field.cell(x, z)]
    assert [field.height(deck.centre[0], z) for z in (deck.low[2], deck.high[2])] == pytest.approx([0, 0], abs=0.5)


def test_two_grounds() -> None:
    desert = zone("ground", thing("cactus", 3), id="desert", terrain="desert", places=[{"kind": "east"}])
    arctic = zone("ground", thing("penguin", 2), id="arctic", terrain="snow", places=[{"kind": "west"}])
    scene, field = world(desert, arctic)

    def material(name: str) -> set[str]:
        places = [component.base for component in scene.components if component.thing == name]
        return {MATERIALS[field.material[field.cell(base[0], base[2])]] for base in places}

    assert (material("cactus"), material("penguin")) == ({"Sand"}, {"Snow"})


def test_in_the_sky() -> None:
    scene, _ = world(zone("sky", thing("planet", 5)), things=[thing("house")])
    assert min(planet.base[1] for planet in scene.components if planet.thing == "planet") >= 40
    assert one(scene, "house").base[1] == 0


def test_what_is_in_a_crater_stands_in_its_bowl() -> None:
    scene, field = world(zone("crater", thing("rock", 6), thing("tree", 5)))
    for one in (one for one in scene.components if one.wish != "spawn"):
        lowest, _ = under(field, one)
        assert one.base[1] == pytest.approx(lowest, abs=1.5)
    assert len({one.base[1] for one in scene.components if one.thing == "rock"}) > 1
