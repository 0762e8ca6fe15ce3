"""Where a lesson is taught: its place goes with its subject, it is seen from the spawn, and nothing lies in the way."""

import itertools

import pytest

from worlds.checks.solver import solved
from worlds.design import Design, design
from worlds.plan.tree import things_in, zones_in
from worlds.request import DesignRequest

ASKED = """{about}
1. {first}? a) one b) two* c) three
2. Which number is it? a) five* b) six c) seven
3. And which is this? a) eight b) nine* c) ten"""


def designed(text: str) -> Design:
    return design(DesignRequest(name="Place", description=text))


@pytest.mark.parametrize(
    ("about", "first", "place"),
    [
        ("Chemistry quiz, grade 9", "How many electrons has helium", "Laboratory"),
        ("Music test, Year 6", "How many lines has a duet", "Concert stage"),
        ("Economics quiz, Year 11", "How many curves cross", "Market"),
        ("German test, Year 8", "How many cases follow the word", "Library"),
    ],
)
def test_own_questions_are_asked_in_a_place_of_their_school_subject(about: str, first: str, place: str) -> None:
    made = designed(ASKED.format(about=about, first=first))
    assert not made.lesson.facts
    assert place in [zone.title for zone in zones_in(made.plan.world)]
    assert [one.noun for one in things_in(made.plan.world)].count("quiz board") == 1
    assert solved(made.scene).unfinished == ()


def test_who_wants_more_done_than_a_quiz_has_no_place_beside_it() -> None:
    asked = ASKED.format(about="An obby with 6 platforms, then a quiz. Chemistry, grade 9.", first="How many are there")
    assert "Laboratory" not in [zone.title for zone in zones_in(designed(asked).plan.world)]


def test_boards_stand_before_what_is_large_and_face_who_comes() -> None:
    scene = designed("A world about ancient Egypt for grade 5").scene
    boards = [one for one in scene.components if one.thing == "info_board"]
    large = [one for one in scene.components if one.size[1] > 15 and one.size[0] > 15]
    assert boards
    assert large
    for one in boards:
        assert one.yaw == 180
        x, z = one.base[0], one.box.high[2]
        before = [other.box for other in large if other.box.low[0] < x < other.box.high[0]]
        assert not any(z < box.low[2] < z + 20 for box in before), one.id


def test_places_of_a_trail_differ_in_ground() -> None:
    scene = designed("A world about magnets for grade 4").scene
    floors = [(part.color, part.material) for part in scene.scenery if part.name == "Floor"]
    assert all(one != after for one, after in itertools.pairwise(floors))


@pytest.mark.parametrize(("text", "bridges"), [("A river and a museum.", 1), ("A river, two bridges, a museum.", 2)])
def test_a_class_comes_over_a_river(text: str, bridges: int) -> None:
    made = designed(f"{text} Quiz on magnets, grade 4")
    assert [one.thing for one in made.scene.components].count("bridge") == bridges
    assert solved(made.scene).unfinished == ()


def test_what_stands_beside_a_trail_does_not_hide_it() -> None:
    scene = designed("A lesson about magnets for grade 4. A castle stands there.").scene
    castle = next(one for one in scene.components if one.thing == "castle").box
    floors = [part.box for part in scene.scenery if part.name == "Floor"]
    assert castle.high[0] < min(floor.low[0] for floor in floors)
