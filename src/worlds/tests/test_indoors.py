"""A world that is the inside of one building: which texts mean one, and what it is like."""

from functools import cache

import pytest

from worlds.catalogue.interiors import INTERIORS
from worlds.checks.report import verdicts
from worlds.design import Design, design
from worlds.layout.body import Rect, grown, overlap
from worlds.request import DesignRequest
from worlds.scene import Part

LIBRARY = (
    "A grand old library indoors with an entrance hall and four reading rooms. Three windows. Tall shelves, a fireplace "
    "with two armchairs and warm lamps."
)
AIRPORT = (
    "A small airport for practising English. A check-in room with three desks, a café and a waiting area with six seats. "
    "Outside there is a control tower and a bus."
)
CASTLE = "Inside a medieval castle: a great hall with a throne, a kitchen with a fireplace, a dungeon and an armoury."
HOSPITAL = (
    "A hospital for role play. A desk, a waiting room, two wards with four beds each, a lab and an office. 2 nurses."
)
GROWN = ("Hedge", "Trunk", "Leaves", "Path", "PlazaEnd")


@cache
def made(text: str) -> Design:
    return design(DesignRequest(name="Indoors", description=text))


def named(text: str, name: str) -> list[Part]:
    return [part for part in made(text).scene.scenery if part.name == name]


def contains(around: Rect, rect: Rect) -> bool:
    return around[0] < rect[0] and around[1] < rect[1] and rect[2] < around[2] and rect[3] < around[3]


@pytest.mark.parametrize(
    ("text", "floor"),
    [
        (LIBRARY, "parquet"),
        (AIRPORT, "tiles"),
        (CASTLE, "stone_floor"),
        (HOSPITAL, "tiles"),
        (
            "Physics, age 13. A completely dark room where a projector stands at the entrance and nine mirrors.",
            "dark_floor",
        ),
        ("How a law is made. A grand debating chamber with ten benches and a desk. Two voting lobbies.", "carpet"),
        ("PE, Year 6. A sports hall with a wooden floor, climbing bars along one wall and eight benches.", "parquet"),
        (
            "A factory where pupils practise percentages. One conveyor belt, five machines and three vats.",
            "concrete_floor",
        ),
        ("Our classroom: twelve desks, a whiteboard and two bookcases.", "parquet"),
        ("A kitchen, a bedroom and a bathroom.", "parquet"),
        ("I want a cinema with a big screen and five red seats.", "carpet"),
    ],
)
def test_a_text_that_is_set_in_a_building_has_its_floor_as_ground(text: str, floor: str) -> None:
    assert made(text).scene.terrain == floor


@pytest.mark.parametrize(
    "text",
    [
        "A village with a library, a bakery and six houses around a square with a well.",
        "A laboratory next to a volcano with three scientists and a rover.",
        "A park with a café, a pond and ten trees.",
        "A school with three rooms: a classroom with twelve desks, a science lab with a microscope, and a library.",
        "A library.",
        "A museum with two statues in front of it and six trees.",
        "A space station above the Earth. A round control room in the middle, a greenhouse and a laboratory.",
        "A house with a kitchen and two bedrooms.",
    ],
)
def test_a_building_in_a_landscape_is_no_inside(text: str) -> None:
    assert made(text).scene.terrain not in INTERIORS


@pytest.mark.parametrize("text", [LIBRARY, AIRPORT, CASTLE, HOSPITAL])
def test_all_checks_of_a_world_hold_inside(text: str) -> None:
    found = made(text)
    assert [one.detail for one in verdicts(found.scene, found.scripts) if not one.passed] == []


@pytest.mark.parametrize("text", [LIBRARY, CASTLE, HOSPITAL])
def test_nothing_of_a_park_is_inside(text: str) -> None:
    assert [part.name for part in made(text).scene.scenery if part.name in GROWN] == []
    assert named(text, "EntranceDoor")
    assert len(named(text, "CeilingLamp")) > 0


def test_players_arrive_inside_the_walls() -> None:
    scene = made(LIBRARY).scene
    (floor, *_) = [part.box.footprint for part in scene.scenery if part.name == "Ground"]
    pads = [one.box.footprint for one in scene.components if one.wish == "spawn"]
    assert pads
    assert all(
        floor[0] < west and floor[1] < north and east < floor[2] and south < floor[3]
        for west, north, east, south in pads
    )


def test_rooms_lie_around_the_hall_and_look_different() -> None:
    scene = made(HOSPITAL).scene
    (hall, *_) = [part.box.footprint for part in scene.scenery if part.name == "Ground"]
    floors = [part for part in scene.scenery if part.name == "Floor"]
    assert len(floors) == 5
    assert not any(overlap(grown(part.box.footprint, -0.1), hall) for part in floors)
    assert len({(part.color, part.material) for part in floors}) >= 3


def test_windows_and_shelves_stand_at_walls_and_look_into_the_hall() -> None:
    scene = made(LIBRARY).scene
    (hall, *_) = [part.box.footprint for part in scene.scenery if part.name == "Ground"]
    windows = [one for one in scene.components if one.wish == "window"]
    assert len(windows) == 3
    for one in windows:
        west, north, east, _south = one.box.footprint
        away = {270: west - hall[0], 90: hall[2] - east, 180: north - hall[1]}[one.yaw]
        assert away == pytest.approx(1.35, abs=0.02)


def test_what_is_outside_lies_behind_the_hall() -> None:
    scene = made(AIRPORT).scene
    (hall, *_) = [part.box.footprint for part in scene.scenery if part.name == "Ground"]
    outside = [one for one in scene.components if one.wish in ("control-tower", "bus")]
    assert len(outside) == 2
    assert all(one.box.high[2] < hall[1] for one in outside)


def test_boards_of_a_lesson_stand_along_the_walls() -> None:
    text = "A concert hall for music lessons about the orchestra, grade 4. A stage, a piano and twelve red seats."
    scene = made(text).scene
    (hall, *_) = [part.box.footprint for part in scene.scenery if part.name == "Ground"]
    boards = [one for one in scene.components if one.thing == "info_board"]
    assert boards
    middles = [((one.box.low[0] + one.box.high[0]) / 2, (one.box.low[2] + one.box.high[2]) / 2) for one in boards]
    assert all(min(x - hall[0], hall[2] - x, z - hall[1]) < 6 for x, z in middles)


@pytest.mark.parametrize(
    "text", ["A museum with a sphinx and three statues.", "A hall with a dinosaur skeleton and two benches."]
)
def test_walls_are_higher_than_what_is_in_them(text: str) -> None:
    tallest = max(one.box.high[1] for one in made(text).scene.components)
    walls = max(part.box.high[1] for part in named(text, "Wall"))
    assert walls >= max(15.0, tallest + 2.0)


def test_a_museum_of_egypt_is_of_sandstone_in_the_desert() -> None:
    scene = made("A museum of ancient Egypt indoors: a sphinx, a sarcophagus in the middle and three statues.").scene
    hall, *outside = [part for part in scene.scenery if part.name == "Ground"]
    assert hall.material == "Limestone"
    assert {part.material for part in outside} == {"Sand"}
    assert {part.material for part in scene.scenery if part.name == "NearWall"} == {"Sandstone"}


def place_of(text: str, wish: str) -> list[tuple[float, float]]:
    """Of each of these: studs from the middle of the hall to the right, and from its far wall towards who comes in."""
    scene = made(text).scene
    (hall, *_) = [part.box.footprint for part in scene.scenery if part.name == "Ground"]
    found = [one for one in scene.components if one.wish == wish]
    assert found
    return [(one.base[0] - (hall[0] + hall[2]) / 2, one.base[2] - hall[1]) for one in found]


COURT = (
    "A courtroom. At the front is a high desk with a flag on either side. On the left stand four chairs, on the right a "
    "globe, at the back two bookcases."
)


def test_what_is_told_left_and_right_and_in_front_is_there_for_who_comes_in() -> None:
    (spawn, *_) = place_of(COURT, "spawn")
    half = 0.2 * spawn[1]
    assert all(x < -half for x, _ in place_of(COURT, "chair"))
    assert all(x > half for x, _ in place_of(COURT, "globe"))
    assert all(z < half for _, z in place_of(COURT, "desk"))
    assert all(z > spawn[1] for _, z in place_of(COURT, "bookcase"))
    assert not [one for one in made(COURT).scene.components if one.wish == "stand"]


def test_flags_on_either_side_of_a_desk_stand_beside_it() -> None:
    ((desk, _),) = place_of(COURT, "desk")
    (one, _), (other, _) = sorted(place_of(COURT, "flag"))
    assert one < desk < other


def test_a_hall_is_as_small_as_what_is_in_it_needs() -> None:
    scene = made("A small bakery indoors. On the left are four tables, on the right a counter with a till.").scene
    (hall, *_) = [part.box.footprint for part in scene.scenery if part.name == "Ground"]
    assert hall[2] - hall[0] <= 60
    assert hall[3] - hall[1] <= 90


def test_a_window_is_in_the_wall_and_brings_none_along() -> None:
    windows = [one for one in made(LIBRARY).scene.components if one.wish == "window"]
    assert all(part.name != "Wall" for one in windows for part in one.parts)
    assert all(min(part.box.low[1] for part in one.parts) > 2 for one in windows)


def test_trains_wait_beside_their_platforms_and_not_on_them() -> None:
    text = "A railway station. Two platforms with a train on each platform, a clock and six benches."
    scene = made(text).scene
    trains = [one for one in scene.components if one.thing == "train"]
    platforms = [one for one in scene.components if one.thing == "railway_platform"]
    assert len(trains) == len(platforms) == 2
    assert all(one.box.low[1] < 1 for one in trains)
    assert all(one.size[2] > one.size[0] and (one.yaw - platforms[0].yaw) % 180 == 90 for one in trains)
