"""What is said to go all the way round encloses, with as many gates as are said."""

import pytest

from worlds.design import design
from worlds.plan.plan import Enclosure, Zone
from worlds.reading.read import read
from worlds.request import DesignRequest
from worlds.scene import Scene


def closed(zone: Zone) -> dict[str, str]:
    own = {zone.title: zone.enclosure.value} if zone.enclosure else {}
    return own | {title: kind for inner in zone.zones for title, kind in closed(inner).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A big nucleus in the middle, six chloroplasts and a thick wall all the way round with two gates.",
         {"World": "membrane"}),
        ("A house, three trees and a thick wall all the way round.", {"World": "wall"}),
        ("A nucleus and ten ribosomes, with a membrane around everything.", {"World": "membrane"}),
        ("A barn, three cows and a pond, and a hedge around it all.", {"World": "hedge"}),
        ("A farm with a wooden fence all around it and two gates.", {"farm": "fence"}),
        ("A village with a wall around it all. Inside there is a church.", {"village": "wall"}),
        ("A playground with a slide and four swings, with a fence around the edge.", {"playground": "fence"}),
        ("A barn and a wall.", {}),
    ],
)  # fmt: skip
def test_what_goes_all_the_way_round_encloses(text: str, expected: dict[str, str]) -> None:
    plan = read(text).plan
    assert closed(plan.world) == expected
    assert not [one for one in plan.world.things if one.noun.split()[-1] in ("fence", "membrane", "hedge")]


def scene_of(text: str) -> Scene:
    return design(DesignRequest(name="Closed", description=text)).scene


def test_as_many_gates_as_are_said_stand_in_it() -> None:
    scene = scene_of("A farm with six cows, a wooden fence all around it and two gates.")
    gates = [one for one in scene.components if one.thing == "field_gate"]
    rails = [one.box for one in scene.scenery if one.name == "Rail"]
    assert len(gates) == 2
    assert len({one.base[2] for one in gates}) == 2
    for one in gates:
        assert any(abs(box.centre[2] - one.base[2]) < 1.0 and box.size[0] > 5.0 for box in rails)
    assert not [one for one in scene.notices if one.code == "unreachable"]


def test_the_whole_world_is_closed_along_its_edge() -> None:
    scene = scene_of("A nucleus and ten ribosomes, with a membrane around everything.")
    walls = [one.box for one in scene.scenery if one.name == "Membrane"]
    low, high = min(box.low[0] for box in walls), max(box.high[0] for box in walls)
    assert high - low > scene.width - 10
    assert all(low < one.base[0] < high for one in scene.components)
    assert not [one for one in scene.notices if one.code == "unreachable"]


def test_a_membrane_is_an_enclosure_of_a_plan() -> None:
    assert Enclosure("membrane") is Enclosure.MEMBRANE
