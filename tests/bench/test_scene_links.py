"""Ways between zones keep clear of things and land; a way that does not is found."""

from dataclasses import replace

import pytest

from tests.bench.link_plans import link_plan
from worlds.checks.links import links
from worlds.design import design_plan
from worlds.request import DesignRequest
from worlds.scene import Part, Scene


def scene(number: int) -> Scene:
    return design_plan(DesignRequest(name="Links", description="links"), link_plan(number)).scene


@pytest.mark.parametrize("number", range(12))
def test_ways_are_clear(number: int) -> None:
    assert [check.seen for check in links(scene(number))] == []


def test_a_way_through_a_thing_is_found() -> None:
    found = scene(0)
    one = next(component for component in found.components if component.wish != "spawn")
    way = Part("Walkway", (9.0, 0.1, 60.0), (one.base[0], one.base[1], one.base[2]), (90, 90, 90))
    seen = [check.expected for check in links(replace(found, scenery=(way,)))]
    assert f"ways clear of {one.id}" in seen


def test_a_way_through_a_hill_is_found() -> None:
    found = next(one for one in map(scene, range(40)) if any(form.kind == "hill" for form in one.land))
    hill = next(form for form in found.land if form.kind == "hill")
    area = hill.area
    assert area.kind == "rectangle"
    middle = ((area.west + area.east) / 2, 0.5, (area.north + area.south) / 2)
    deck = Part("Deck", (9.0, 0.8, 200.0), middle, (90, 90, 90))
    (check,) = links(replace(found, scenery=(deck,), components=()))
    assert check.expected == "Deck above the land"
