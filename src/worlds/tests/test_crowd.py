"""Many that stand to one thing stand as a block, and the block is what the relation is true of."""

import pytest

from worlds.design import design
from worlds.layout.body import around, overlap
from worlds.request import DesignRequest
from worlds.scene import Component, Scene


def designed(description: str) -> Scene:
    return design(DesignRequest(name="x", description=description)).scene


def block_of(scene: Scene, wish: str) -> tuple[float, float, float, float]:
    return around([one.box.footprint for one in copies(scene, wish)])


def copies(scene: Scene, thing: str) -> list[Component]:
    return [one for one in scene.components if one.thing == thing]


@pytest.mark.parametrize(
    ("description", "thing", "count"),
    [
        ("Twelve chairs right of a jury box", "chair", 12),
        ("Forty chairs facing a stage", "chair", 40),
        ("Twenty houses between a barn and a lighthouse", "house", 20),
        ("Nine cars behind a hospital", "car", 9),
    ],
)
def test_all_of_a_crowd_are_where_they_were_wished(description: str, thing: str, count: int) -> None:
    scene = designed(description)
    assert len(copies(scene, thing)) == count
    assert [notice.detail for notice in scene.notices if notice.code == "wish_not_granted"] == []
    assert all(one.holds for one in scene.relations)


def test_a_block_is_right_of_the_box_and_apart_from_it() -> None:
    scene = designed("Twelve chairs right of a jury box")
    box = copies(scene, "jury_box")[0]
    west, north, east, south = block_of(scene, "chair")
    assert not overlap((west, north, east, south), box.box.footprint)
    assert west > box.box.high[0]
    assert north < box.base[2] < south


def test_the_ends_stand_on_both_sides_of_a_block() -> None:
    scene = designed("Twenty houses between a barn and a lighthouse")
    west, north, east, south = block_of(scene, "house")
    barn, tower = (copies(scene, name)[0] for name in ("barn", "lighthouse"))
    x, z = (west + east) / 2, (north + south) / 2
    assert (barn.base[0] - x) * (tower.base[0] - x) + (barn.base[2] - z) * (tower.base[2] - z) < 0
