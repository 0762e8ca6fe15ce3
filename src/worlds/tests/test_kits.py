"""Places indoors have what belongs there though nobody said it, and it is in nobody's way."""

import pytest

from worlds.catalogue.dress import Dress
from worlds.catalogue.goods import GOODS, NAME
from worlds.catalogue.kit import OAKEN
from worlds.catalogue.kit_beams import OVERHEAD
from worlds.catalogue.kit_groups import GROUPS
from worlds.catalogue.kit_hung import HUNG
from worlds.catalogue.kit_low import LOW
from worlds.catalogue.kit_shelves import SHELVES
from worlds.catalogue.kits import KITS, kit_of
from worlds.catalogue.solids import Paint
from worlds.checks.clearance import clearance
from worlds.checks.navigation import open_walk, reachability
from worlds.checks.physics import physics
from worlds.design import design
from worlds.request import DesignRequest
from worlds.scene import Part, Scene

PIECES = {**SHELVES, **LOW, **GROUPS, **OVERHEAD, **HUNG}
BAKERY = "Inside a village bakery: two loaves on a counter, an oven and two tables."
PLACES = (
    BAKERY,
    "A courtroom with a judge's desk, a jury box and a witness stand.",
    "A hospital with a waiting room with eight chairs, two wards with four beds each and an operating theatre.",
    "Inside a medieval castle: a great hall with a long table and a throne, a kitchen with a fireplace and a dungeon.",
    "A library with twelve bookshelves, a round table and a librarian.",
    "A sports hall with climbing bars along one wall, a hurdle room and a changing room.",
    "A robotics workshop with three workbenches and a robot arm.",
)


def scene_of(description: str) -> Scene:
    return design(DesignRequest(name="World", description=description)).scene


def furnishing(scene: Scene) -> list[Part]:
    return [part for part in scene.scenery if part.name == NAME]


@pytest.mark.parametrize("name", PIECES)
def test_a_piece_is_of_few_parts_and_on_its_floor(name: str) -> None:
    for registry in (SHELVES, LOW, GROUPS, HUNG):
        if name in registry:
            parts = [*registry[name].build(Dress(OAKEN, Paint((200, 80, 60)), GOODS["book"], 1))]
            assert 2 <= len(parts) <= 30
            assert all(part.name == NAME for part in parts)
            assert min(part.box.low[1] for part in parts) >= -0.5


def test_there_are_kinds_of_places_and_each_is_named_once() -> None:
    names = [name for one in KITS for name in one.names]
    assert len(KITS) >= 150
    assert len(names) == len({*names})


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("village bakery", "bakery"),
        ("school kitchen", "kitchen"),
        ("old police station", "police station"),
        ("railway station", "station hall"),
        ("laboratory of an alchemist", "laboratory of an alchemist"),
        ("two wards", "hospital ward"),
        ("museum shop", "grocer"),
        ("The Detective’s Office", "detective's office"),
        ("station", "station hall"),
        ("quiz station", None),
        ("meadow", None),
    ],
)
def test_the_longest_last_words_of_a_title_say_what_place_it_is(title: str, kind: str | None) -> None:
    found = kit_of(title)
    assert (found.names[0] if found else None) == kind


def test_things_tell_of_a_place_whose_title_does_not() -> None:
    found = kit_of("World", ["witness_stand", "jury_box", "table"])
    assert found is not None
    assert found.names[0] == "courtroom"
    assert kit_of("World", ["table"]) is None


def test_a_kitchen_of_the_middle_ages_has_no_fridge() -> None:
    now, then = kit_of("kitchen"), kit_of("kitchen", theme="medieval")
    assert now is not None
    assert then is not None
    assert ("fridge" in {one.name for one in now.tall}, "fridge" in {one.name for one in then.tall}) == (True, False)


def test_the_hall_of_a_hospital_of_rooms_is_where_one_waits() -> None:
    hall, ward = kit_of("hospital", has_rooms=True), kit_of("hospital")
    assert hall is not None
    assert ward is not None
    assert (hall.names[0], ward.names[0]) == ("waiting room", "hospital ward")


@pytest.mark.parametrize("description", PLACES)
def test_what_belongs_there_is_in_nobodys_way(description: str) -> None:
    scene = scene_of(description)
    assert 40 <= len(furnishing(scene)) <= 900
    looked_at = [*clearance(scene), *physics(scene), *reachability(scene, open_walk(scene))]
    assert [one for one in looked_at if not one.holds] == []


def test_what_was_counted_is_not_set_out_again() -> None:
    loaves = {part.color for part in furnishing(scene_of(BAKERY))} & {*GOODS["loaf"].colors}
    rolls = {part.color for part in furnishing(scene_of(BAKERY))} & {*GOODS["roll"].colors}
    assert loaves == set()
    assert rolls != set()


def test_the_same_words_are_furnished_the_same() -> None:
    assert furnishing(scene_of(BAKERY)) == furnishing(scene_of(BAKERY))


def test_nothing_is_put_where_nobody_knows_what_place_it_is() -> None:
    assert furnishing(scene_of("A meadow with three trees.")) == []
