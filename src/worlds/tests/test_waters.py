"""What is beside water keeps off its bed; what is in it floats, dives or stands on the bed."""

from typing import Any

import pytest

from worlds.checks.report import scene_checks
from worlds.design import scene_of
from worlds.land.build import height_field
from worlds.land.field import HeightField
from worlds.layout.afloat import Way, way_of_noun
from worlds.plan.plan import Plan
from worlds.request import DesignRequest
from worlds.scene import Component, Scene


def scene(*zones: dict[str, Any], **more: Any) -> Scene:
    said = {"world": {"id": "world", "title": "World", "zones": zones} | more}
    return scene_of(DesignRequest(name="x", description="x"), Plan.model_validate(said))


def thing(noun: str, count: int = 1, *places: tuple[str, str]) -> dict[str, Any]:
    told = [{"kind": kind, "of": [of]} for kind, of in places]
    return {"id": noun.replace("_", "-"), "noun": noun, "choice": noun, "count": count, "places": told}


def zone(kind: str, *things: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": kind, "title": kind, "kind": kind, "things": things} | more


def named(found: Scene, name: str) -> list[Component]:
    return [one for one in found.components if one.thing == name]


def not_dry(found: Scene) -> list[str]:
    land = height_field(found)
    return [one.id for one in found.components if not is_dry(land, one)]


def is_dry(land: HeightField, one: Component) -> bool:
    """Under all of its foot, and on the ground."""
    west, north, east, south = one.box.footprint
    spots = [(x, z) for x in (west, (west + east) / 2, east) for z in (north, (north + south) / 2, south)]
    return not any(land.wet[land.cell(x, z)] or abs(land.ground_at(x, z) - one.base[1]) > 0.6 for x, z in spots)


@pytest.mark.parametrize("kind", ["river", "lake", "sea", "coast"])
@pytest.mark.parametrize("place", ["next_to", "near", "north_of", "west_of", "around", "in_front_of", "along"])
def test_what_is_beside_water_is_dry(kind: str, place: str) -> None:
    found = scene(zone(kind), things=[thing("camel", 5, (place, kind)), thing("house", 6), thing("tree", 9)])
    assert not_dry(found) == []


@pytest.mark.parametrize("side", ["north", "south", "west", "east"])
@pytest.mark.parametrize("kind", ["sea", "coast"])
def test_players_arrive_beside_the_sea(kind: str, side: str) -> None:
    """Who greets them stands there, and a camp is beside it: all of it lies together."""
    guide = thing("guide", 1, ("next_to", "spawn"))
    camp = zone("ground", thing("tent", 3), id="camp", places=[{"kind": "near", "of": [kind]}])
    found = scene(zone(kind, guide, places=[{"kind": side}]), camp, things=[thing("house", 8)])
    assert [one.id for one in found.components if max(map(abs, (one.base[0], one.base[2]))) > 300] == []
    assert {*not_dry(found)} <= {"guide-1"}, "who is said to be in the sea is"
    assert max(found.width, found.depth) < 500


def test_a_sea_between_two_lands_is_a_strait() -> None:
    """One goes around it, and the lands are beside it."""
    east, west = (
        zone("ground", thing("house", 2) | {"id": f"house-{side}"}, id=side, places=[{"kind": side}])
        for side in ("east", "west")
    )
    between = {"kind": "between", "of": ["east", "west"]}
    found = scene(zone("sea", thing("buoy", 8), places=[between]), east, west)
    assert [one.detail for one in found.notices if one.code == "unreachable"] == []
    houses, land = named(found, "house"), height_field(found)
    assert all(is_dry(land, one) for one in houses)
    buoys = [one.base[0] for one in named(found, "buoy")]
    assert len([one for one in houses if one.base[0] < min(buoys)]) == 2
    assert len([one for one in houses if one.base[0] > max(buoys)]) == 2


@pytest.mark.parametrize("side", ["north", "south", "west", "east"])
@pytest.mark.parametrize("kind", ["sea", "coast"])
def test_the_sea_lies_beyond_all_else(kind: str, side: str) -> None:
    camp = zone("ground", thing("tent", 3), id="camp", places=[{"kind": "south"}])
    found = scene(zone(kind, places=[{"kind": side}]), camp, things=[thing("house", 8)])
    assert not_dry(found) == []
    land = height_field(found)
    far = {"north": (0, -1), "south": (0, 1), "west": (-1, 0), "east": (1, 0)}[side]
    edge = (far[0] * (found.width / 2 + 90), far[1] * (found.depth / 2 + 90))
    assert land.wet[land.cell(*edge)]


def test_zones_beside_a_river_are_dry() -> None:
    sides = ("west", "east", "north", "south")
    zones = [zone("ground", thing("tent", 2), id=f"camp-{side}", places=[{"kind": side}]) for side in sides]
    for one in zones:
        one["things"] = [{**one["things"][0], "id": f"tent-{one['id']}"}]
    found = scene(zone("river"), *zones)
    assert not_dry(found) == []


def test_what_is_in_a_river_is_in_its_water() -> None:
    found = scene(zone("river", thing("canoe", 3), thing("duck", 4)))
    land = height_field(found)
    for one in (*named(found, "canoe"), *named(found, "duck")):
        cell = land.cell(one.base[0], one.base[2])
        assert land.wet[cell]
        assert one.base[1] < land.water[cell] < one.base[1] + one.size[1]


def test_penguins_float_in_their_pool_and_chests_stand_on_its_bed() -> None:
    found = scene(zone("lake", thing("penguin", 4), thing("rock", 1), thing("goldfish", 2)))
    land = height_field(found)
    for one in found.components:
        cell = land.cell(one.base[0], one.base[2])
        if one.wish == "spawn" or not land.wet[cell]:
            continue
        bed, surface = land.ground_at(one.base[0], one.base[2]), float(land.water[cell])
        low, high = one.base[1], one.base[1] + one.size[1]
        if one.thing == "penguin":
            assert low < surface < high
        elif one.thing == "goldfish":
            assert bed - 0.6 <= low
            assert high < surface
        else:
            assert bed - 3.0 < low <= bed + 0.1
    assert any(land.wet[land.cell(one.base[0], one.base[2])] for one in named(found, "penguin"))


@pytest.mark.parametrize(
    ("noun", "way"),
    [
        *((noun, Way.FLOATS) for noun in ("penguin", "duck", "pirate ship", "rowing boat", "otter", "lily pad")),
        *((noun, Way.DIVES) for noun in ("shark", "dolphin", "submarine", "scuba diver", "sea turtle", "octopus")),
        *((noun, Way.STANDS) for noun in ("rock", "treasure chest", "house")),
        ("flamingo", Way.WADES),
        *((noun, Way.SPANS) for noun in ("bridge", "wooden pier")),
    ],
)
def test_how_things_are_in_water(noun: str, way: Way) -> None:
    assert way_of_noun(noun) is way


@pytest.mark.parametrize("name", ["bridge", "stone_bridge", "rope_bridge"])
def test_a_bridge_reaches_from_bank_to_bank(name: str) -> None:
    found = scene(zone("river"), things=[thing(name, 1, ("across", "river"))])
    assert [check.seen for check in scene_checks(found) if check.metric == "floating" and not check.holds] == []
