"""The layout keeps what was asked, and says what it could not."""

import pytest

from worlds.brief.brief import RelationKind
from worlds.design import Design, design
from worlds.geometry import Box
from worlds.request import DesignRequest, DesignSettings

RELATIONS = {
    RelationKind.NEXT_TO: "a bench next to a house",
    RelationKind.NEAR: "a bench near a house",
    RelationKind.AROUND: "five trees around a house",
    RelationKind.BETWEEN: "a fountain between a house and a barn",
    RelationKind.IN_FRONT_OF: "a bench in front of a house",
    RelationKind.BEHIND: "a bench behind a house",
    RelationKind.LEFT_OF: "a bench to the left of a house",
    RelationKind.RIGHT_OF: "a bench to the right of a house",
    RelationKind.ACROSS_FROM: "a library across from a museum",
    RelationKind.FACING: "a bench facing a fountain",
    RelationKind.ON: "a microscope on a table",
    RelationKind.INSIDE: "a desk inside a lab",
}


def designed(description: str, seed: int = 1) -> Design:
    return design(DesignRequest(name="x", description=description, settings=DesignSettings(seed=seed)))


@pytest.mark.parametrize("kind", RELATIONS)
def test_every_relation_can_be_granted(kind: RelationKind) -> None:
    scene = designed(RELATIONS[kind]).scene
    assert {one.relation for one in scene.relations} == {kind}
    assert all(one.holds for one in scene.relations)


def test_the_middle_is_the_middle() -> None:
    castle = next(
        one for one in designed("a castle in the middle and ten trees").scene.components if one.thing == "castle"
    )
    assert (castle.base[0], castle.base[2]) == (0.0, 0.0)


def covers(floor: Box, box: Box) -> bool:
    """As seen from above."""
    west, north, east, south = box.footprint
    low_x, low_z, high_x, high_z = floor.footprint
    return low_x <= west and low_z <= north and east <= high_x and south <= high_z


def test_a_room_grows_until_all_fits() -> None:
    scene = designed("a classroom with forty desks").scene
    desks = [one.box for one in scene.components if one.thing == "desk"]
    floors = [part.box for part in scene.scenery if part.name == "Floor"]
    assert len(desks) == 40
    assert all(any(covers(floor, desk) for floor in floors) for desk in desks)


def test_another_seed_is_another_arrangement() -> None:
    places = [
        [one.base for one in designed("twelve trees and four rocks", seed).scene.components] for seed in (1, 1, 2)
    ]
    assert places[0] == places[1] != places[2]


def test_what_cannot_be_granted_is_said() -> None:
    """Nobody can stand across from both: one of them is far away."""
    description = (
        "A fountain. Thirty schools around the fountain. A barn next to the fountain. A castle across from the barn."
    )
    scene = designed(description).scene
    failed = [one for one in scene.relations if not one.holds]
    told = [notice for notice in scene.notices if notice.code == "wish_not_granted"]
    assert len(failed) > len(told) > 0, "what fails alike is told once"


def test_the_most_that_a_world_holds() -> None:
    scene = designed("400 trees").scene
    assert sum(one.thing == "tree" for one in scene.components) == 400
    assert max(scene.width, scene.depth) <= 2048


def test_paths_lead_around_what_stands_there() -> None:
    scene = designed("A statue between the spawn and a lab").scene
    (statue,) = [one.box for one in scene.components if one.thing == "statue"]
    paths = [part.box for part in scene.parts if part.name == "Path"]
    assert paths != []
    assert [path for path in paths if path.overlaps(statue)] == []
