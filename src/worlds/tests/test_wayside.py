"""What is along a trail: a gate with the world's name, hedges, lanterns; never in the way of anybody."""

import pytest

from worlds.design import design
from worlds.layout.borders import HIGH
from worlds.layout.wayside import BOARD, sides
from worlds.request import DesignRequest
from worlds.scene import Part, Scene


def scene_of(text: str) -> Scene:
    return design(DesignRequest(name="Wayside", description=text)).scene


def signs(scene: Scene) -> list[Part]:
    return [part for part in scene.scenery if part.text is not None and part.size[1] == BOARD]


@pytest.mark.parametrize("text", ["A world about magnets for grade 4", "A world about Mars for grade 4"])
def test_a_trail_begins_at_a_gate_that_says_what_it_is_about(text: str) -> None:
    scene = scene_of(text)
    (sign,) = signs(scene)
    spawn = next(one for one in scene.components if one.wish == "spawn")
    assert sign.text is not None
    assert sign.text.words in text or sign.text.words.lower() in text
    assert abs(sign.position[0] - spawn.base[0]) < 20.0
    assert sign.position[2] < spawn.base[2]


def test_nobody_runs_into_what_is_along_it() -> None:
    scene = scene_of("A world about magnets for grade 4")
    grown = [part for part in scene.scenery if part.name == "Grown"]
    assert len(grown) > 40
    assert not any(part.collides for part in grown)


def test_no_hedges_are_added_to_bushes_that_are_counted() -> None:
    hedges = [
        [part for part in scene_of(text).scenery if part.size[1] == HIGH]
        for text in ("A world about magnets for grade 4", "A world about magnets for grade 4. Two bushes stand there.")
    ]
    assert hedges[0]
    assert not hedges[1]


def test_a_village_has_no_gate() -> None:
    assert signs(scene_of("A village with four houses and a well")) == []


def test_a_floor_is_open_to_its_path() -> None:
    way = (-6.0, -100.0, 6.0, 0.0)
    west, east, end = (-40.0, -40.0, -6.0, -10.0), (6.0, -40.0, 40.0, -10.0), (-20.0, -130.0, 20.0, -100.0)
    assert all(line[2] <= west[2] for line in sides(west, way, 2.0))
    assert all(line[0] >= east[0] for line in sides(east, way, 2.0))
    assert all(line[1] < end[3] for line in sides(end, way, 2.0))
