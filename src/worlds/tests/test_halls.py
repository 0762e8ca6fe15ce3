"""The shell of a world that is inside a building: which texts mean one, its roof, walls and size, by the kind of place."""

from functools import cache
from typing import Final

import pytest

from worlds.browser.scene import browser_scene
from worlds.catalogue.hall_kinds import BY_WORD, kind_named
from worlds.catalogue.interiors import INTERIORS, interior_of
from worlds.catalogue.materials import MATERIALS
from worlds.design import Design, design
from worlds.request import DesignRequest
from worlds.roblox.parts import part as instance_of
from worlds.scene import CEILING, Part

CAMERA: Final = 13.5
"""Studs over the floor that are free over who walks about."""
BAKERY: Final = "A small bakery with a counter and two ovens at the back, three round tables on the right and a shelf."


@cache
def made(text: str) -> Design:
    return design(DesignRequest(name="Hall", description=text))


def overhead(text: str) -> list[Part]:
    return [part for part in made(text).scene.scenery if part.name.startswith(CEILING)]


@pytest.mark.parametrize(
    "text",
    [
        "Cinema for my German class: a big screen, six rows of red seats and a popcorn stand. Pupils buy tickets.",
        "Post office. Three counters, two letter boxes, scales and parcels.",
        "My grandmother's kitchen, Sunday. A stove in the corner, a table with five plates. Snow behind the window.",
        "On a school bus: ten rows of seats, a driver and a bell.",
        "We are inside an old yellow tram. Wooden seats on both sides, a driver at the front.",
        "In the cabin of an aeroplane, two flight attendants serve drinks to six passengers.",
        "The bridge of a spaceship. A captain's chair, four consoles and a huge screen.",
        "Engine room of a steamship with two boilers, a coal heap and a stoker.",
        "Year 3 classroom, six desks in two rows, a whiteboard and a bookshelf.",
        "The lesson takes place in a small supermarket. Three shelves and a checkout.",
        "A yurt's inside: a stove in the middle, four beds around, a carpet, an altar.",
        "Our barn. Hay bales, a tractor and a ladder.",
        "Blacksmith's forge: an anvil, a furnace, a barrel.",
        "A small airport with three desks and six seats. Outside there is a control tower and a bus.",
        "Could you make me a dentist's waiting room and surgery, with a chair, a lamp and a sink?",
    ],
)
def test_a_text_in_a_place_indoors_is_read_in_many_forms(text: str) -> None:
    assert made(text).scene.terrain in INTERIORS


@pytest.mark.parametrize(
    "text",
    [
        "An airport with a runway, three planes and a control tower.",
        "An open-air theatre in ancient Greece with stone rows on a hillside and a stage.",
        "A fire station next to a school, a playground and a street with a zebra crossing.",
        "A barn with a pond in front of it, three cows and a fence.",
        "Library, bakery and church around a square with a well.",
        "A temple in the jungle with vines, monkeys and a waterfall.",
        "A prison island with a tower, boats and cliffs.",
        "A vineyard with a cellar, rows of vines and a farmhouse.",
    ],
)
def test_a_place_under_the_open_sky_is_none(text: str) -> None:
    assert made(text).scene.terrain not in INTERIORS


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A Japanese tea room with an iron kettle, four cushions and a vase.", "japanese tea room"),
        ("The printing house of Gutenberg, year 1455. A table, a shelf and two barrels.", "medieval printing house"),
        ("Control room of a research submarine. A periscope and two chairs.", "research submarine control room"),
        ("We need a classroom with six desks and a whiteboard.", "classroom"),
    ],
)
def test_the_title_of_a_hall_says_what_it_is_and_of_which_time(text: str, title: str) -> None:
    assert made(text).plan.world.title == title


def test_no_sky_is_seen_over_a_hall_and_its_rooms() -> None:
    text = "A hospital. A desk, a waiting room with six chairs, two wards with four beds each, a lab and an office."
    scene = made(text).scene
    grounds = [part.box.footprint for part in scene.scenery if part.name in ("Ground", "Floor")]
    hall, rooms = grounds[0], [part.box.footprint for part in scene.scenery if part.name == "Floor"]
    covers = [part.box.footprint for part in overhead(text) if part.name == CEILING]
    for floor in (hall, *rooms):
        x, z = (floor[0] + floor[2]) / 2, (floor[1] + floor[3]) / 2
        assert any(west <= x <= east and north <= z <= south for west, north, east, south in covers)


@pytest.mark.parametrize(
    "text",
    [
        BAKERY,
        "Inside a church: six pews, an altar and a pulpit.",
        "Inside a barn: hay bales, a tractor, three cows and a ladder.",
        "Inside a submarine: a periscope and four bunks.",
    ],
)
def test_a_roof_is_over_the_camera_lets_light_in_and_stops_nobody(text: str) -> None:
    parts = overhead(text)
    roof = [part for part in parts if part.name == CEILING]
    assert roof
    assert min(part.box.low[1] for part in roof) >= CAMERA
    assert not any(part.collides for part in parts)
    assert all(instance_of(part).properties["CastShadow"] is False for part in parts)
    assert any(part.glow is not None for part in parts)
    assert len(parts) <= 400


def test_who_looks_from_above_sees_into_a_hall() -> None:
    scene = made(BAKERY).scene
    assert overhead(BAKERY)
    assert not [part for part in scene.opened().scenery if part.name.startswith(CEILING)]
    assert scene.opened().components == scene.components
    closed, opened = len(scene.parts), len(scene.opened().parts)
    assert len(browser_scene(scene).parts.thing) <= opened < closed


def test_kinds_of_places_look_different() -> None:
    kinds = (
        "bakery",
        "courtroom",
        "hospital ward",
        "submarine",
        "mosque",
        "igloo",
        "tent",
        "factory",
        "classroom",
        "tram",
    )
    looks = [interior_of("tiles", None, kind) for kind in kinds]
    assert len({(look.walls, look.dado, look.roof) for look in looks}) == len(kinds)


def test_a_place_looks_of_its_time() -> None:
    today, then = interior_of("tiles", None, "post office"), interior_of("tiles", None, "Victorian post office")
    assert today.walls != then.walls
    assert interior_of("stone_floor", None, "igloo") == interior_of("stone_floor", None, "medieval igloo")


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("hospital kitchen", "kitchen"),
        ("bike shop", "bike"),
        ("big french railway station", "railway"),
        ("medieval castle's great hall", "castle"),
        ("research submarine control room", "submarine"),
        ("mission control room", "mission"),
    ],
)
def test_the_last_word_that_tells_is_the_kind(title: str, word: str) -> None:
    assert kind_named(title) is BY_WORD[word]


def test_kinds_are_of_materials_that_roblox_has() -> None:
    used = {
        paint.material
        for kind in BY_WORD.values()
        for paint in (kind.walls, kind.dado, kind.trim, kind.floor, kind.rug, kind.roof.paint, kind.windows.pane)
    }
    assert used <= MATERIALS


def test_a_hall_is_no_barn() -> None:
    scene = made(BAKERY).scene
    (hall, *_) = [part.box.footprint for part in scene.scenery if part.name == "Ground"]
    assert (hall[2] - hall[0]) * (hall[3] - hall[1]) <= 4000


def test_players_arrive_side_by_side_and_their_camera_is_in_the_hall() -> None:
    scene = made(BAKERY).scene
    (hall, *_) = [part.box.footprint for part in scene.scenery if part.name == "Ground"]
    pads = [one for one in scene.components if one.wish == "spawn"]
    assert len({one.base[2] for one in pads}) == 1
    assert hall[3] - 1.0 - (pads[0].base[2] + 12.1) >= 1.0
