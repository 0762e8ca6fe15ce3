"""Rings around what stands in the middle: one around the other, as they are said, with a line on the ground."""

import math
from itertools import pairwise

import pytest

from worlds.design import design
from worlds.plan.plan import Place, PlaceKind, Thing, Zone
from worlds.reading.read import read
from worlds.request import DesignRequest
from worlds.scene import Component, Scene

ATOM = "A nucleus in the centre, two electrons on the inner ring and six on the outer ring."


def things(zone: Zone) -> list[Thing]:
    return [*zone.things, *(one for inner in zone.zones for one in things(inner))]


def around(*of: str) -> tuple[Place, ...]:
    return (Place(kind=PlaceKind.AROUND, of=of),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ATOM, [("electron", 2, around("nucleus")), ("electron", 6, around("nucleus", "electron"))]),
        ("The sun is in the middle and eight planets go around it, each on its own orbit.",
         [("planet", 8, around("sun"))]),
        ("A camp fire with a ring of eight logs around it, and an outer ring of twelve tents.",
         [("log", 8, around("camp-fire")), ("tent", 12, around("camp-fire", "log"))]),
        ("Six protons and six neutrons in the centre, two electrons on an inner ring and four on an outer ring.",
         [("electron", 2, around("nucleus")), ("electron", 4, around("nucleus", "electron")),
          ("proton", 6, ()), ("neutron", 6, ())]),
    ],
)  # fmt: skip
def test_rings_are_around_the_middle(text: str, expected: list[tuple[str, int, tuple[Place, ...]]]) -> None:
    plan = read(text).plan
    nouns = {noun for noun, _, _ in expected}
    assert [(one.noun, one.count, one.places) for one in things(plan.world) if one.noun in nouns] == expected
    assert "ring" not in {one.title for one in plan.world.zones}


def test_a_boxing_ring_is_no_ring() -> None:
    plan = read("A boxing ring in the middle of a gym with eight chairs around it.").plan
    assert "boxing ring" in {zone.title for zone in (plan.world, *plan.world.zones, *plan.world.zones[0].zones)}


def scene_of(text: str) -> Scene:
    return design(DesignRequest(name="Rings", description=text)).scene


def radii(scene: Scene, centre: str, label: str) -> list[float]:
    def spot(one: Component) -> tuple[float, float]:
        return one.base[0], one.base[2]

    middle = next(one for one in scene.components if one.label == centre)
    return [math.dist(spot(middle), spot(one)) for one in scene.components if one.label == label]


def test_the_outer_ring_is_wider_than_the_inner_one() -> None:
    scene = scene_of(ATOM)
    found = sorted(radii(scene, "nucleus", "electron"))
    assert len(found) == 8
    assert found[1] - found[0] < 0.1 < 3.0 < found[2] - found[1]
    assert found[7] - found[2] < 0.1
    assert not [one for one in scene.notices if one.code == "wish_not_granted"]
    lines = [one for one in scene.scenery if one.name == "Orbit"]
    assert 32 <= len(lines) <= 56
    assert not any(one.collides for one in lines)


def test_every_planet_has_an_orbit_of_its_own() -> None:
    scene = scene_of("The sun is in the middle and eight planets go around it.")
    found = sorted(radii(scene, "sun", "planet"))
    assert len(found) == 8
    assert min(b - a for a, b in pairwise(found)) > 1.5
    assert not [one for one in scene.notices if one.code == "wish_not_granted"]


def test_trees_around_a_pond_have_no_line() -> None:
    assert not [one for one in scene_of("Eight trees around a well.").scenery if one.name == "Orbit"]
