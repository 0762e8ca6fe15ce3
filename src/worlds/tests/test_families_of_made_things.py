"""Families of things: rows that one grammar draws."""

from typing import Final

import pytest

from worlds.catalogue.families import GENERIC, THINGS
from worlds.catalogue.families.family import MAIN, NOUN, SHADE, Family
from worlds.catalogue.families.world_houses import HOMES
from worlds.catalogue.solids import WHITE, block
from worlds.catalogue.thing import Look
from worlds.catalogue.things import THINGS as ALL
from worlds.catalogue.things import WORDS
from worlds.scene import Text

BUILDINGS: Final = [thing.name for thing in THINGS if thing.family == "building"]
SIGNED: Final = Family("signed", "furniture").row(
    "signed_box",
    "box with a sign, crate that speaks",
    (200, 100, 50),
    "Wood",
    [
        block("Box", (4, 2, 2), (10, 5, 0), MAIN),
        block("Lid", (4, 1, 2), (10, 7, 0), SHADE),
        block("Sign", (2, 1, 0.2), (10, 5.5, -1.1), WHITE, text=Text(f"The {NOUN}", height=0.5)),
    ],
    top=True,
)


def test_every_family_has_a_member_for_what_has_no_row() -> None:
    assert set(GENERIC) == {thing.family for thing in THINGS}
    assert set(GENERIC.values()) <= set(ALL)


def test_a_row_is_set_on_the_ground_and_measured() -> None:
    assert SIGNED.size == (4, 3, 2.2)
    assert SIGNED.words == ("box with a sign", "crate that speaks")
    built = SIGNED.build(Look(SIGNED.size, SIGNED.color, SIGNED.material))
    assert [part.position[1] for part in built.parts] == [1, 2.5, 1]
    assert [part.position[0] for part in built.parts] == [0, 0, 0]
    assert built.top is not None
    assert built.top.low[1] == 3


def test_a_row_wears_what_is_wished_and_keeps_its_proportions() -> None:
    box, lid, sign = SIGNED.build(Look((2, 2, 1.1), (100, 50, 200), "Brick", "bread bin")).parts
    assert (box.color, box.material, box.size) == ((100, 50, 200), "Brick", (2, 1, 1))
    assert (lid.color, lid.material) == ((68, 34, 136), "Brick")
    assert (sign.color, sign.material) == (WHITE.color, WHITE.material)
    assert sign.text == Text("The Bread bin", height=0.25)


DWELLINGS = ("house", "cottage", *(home.name for home in HOMES))


@pytest.mark.parametrize("name", DWELLINGS)
def test_nobody_writes_house_on_a_house(name: str) -> None:
    known = ALL[name]
    parts = known.build(Look(known.size, known.color, known.material, "house")).parts
    assert [part.name for part in parts if part.text] == []


@pytest.mark.parametrize("name", [name for name in BUILDINGS if name not in DWELLINGS])
def test_a_building_says_what_it_is_over_its_door(name: str) -> None:
    known = ALL[name]
    built = known.build(Look(known.size, known.color, known.material, "chemist"))
    (sign,) = (part for part in built.parts if part.name == "Sign")
    assert sign.text is not None
    assert sign.text.words == "Chemist"
    assert sign.position[0] == 0
    assert sign.box.low[1] >= 8
    assert built.interior is not None
    assert sign.box.high[2] <= built.interior.low[2]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("inclined plane", "inclined_plane"),
        ("party balloon", "party_balloon"),
        ("tree house", "tree_house"),
        ("bus stop", "bus_stop"),
        ("office", "office"),
        ("pool table", "pool_table"),
        ("bakery", "bakery"),
        ("refrigerator", "fridge"),
        ("spanner", "wrench"),
    ],
)
def test_words_mean_the_thing_itself(word: str, name: str) -> None:
    assert WORDS[word] == name
