"""Cut-outs: what the catalogue lacks stands there as a flat picture before a plinth does."""

import pytest

from worlds.catalogue.cutouts.cutout import TABLE, drawn, thing_of
from worlds.catalogue.placeholder import PLINTH
from worlds.catalogue.solids import DARK_GRAY
from worlds.catalogue.thing import Look
from worlds.catalogue.things import NOT_ASKED_FOR, THINGS, WORDS
from worlds.resolve.resolution import Resolution, ResolvedBy
from worlds.resolve.resolve import CUTOUTS, in_three_dimensions, resolve

LINE = "zorble\tzorb\t4\t22\tff0000,00ff00\t0022,0111"
"""Two by two cells of red, and the lower left one green before it."""


@pytest.mark.parametrize(
    ("noun", "thing"),
    [
        ("clipboard", "cutout_clipboard"),
        ("blue clipboards", "cutout_clipboard"),
        ("fire extinguisher", "cutout_fire_extinguisher"),
        ("bandage", "cutout_adhesive_bandage"),
        ("medal", "cutout_military_medal"),
    ],
)
def test_a_picture_stands_for_what_nobody_builds(noun: str, thing: str) -> None:
    assert in_three_dimensions(noun).thing == PLINTH
    assert (resolve(noun).thing, resolve(noun).by) == (thing, ResolvedBy.CUTOUT)


@pytest.mark.parametrize("noun", ["zorble", "photosynthesis", "objective", "data table"])
def test_no_picture_stands_for_what_it_does_not_show(noun: str) -> None:
    assert resolve(noun).by is ResolvedBy.PLINTH


def test_what_is_built_goes_before_a_picture() -> None:
    assert resolve("apple") == Resolution("apple", ResolvedBy.CATALOGUE, resolve("apple").runners_up)
    named = {thing.title: thing.name for thing in CUTOUTS.things.values() if thing.title in WORDS}
    assert [title for title, name in named.items() if resolve(title).thing == name] == []


def test_pictures_are_no_part_of_the_vocabulary() -> None:
    assert set(CUTOUTS.things) <= NOT_ASKED_FOR
    assert set(CUTOUTS.things) <= set(THINGS)
    assert TABLE.stat().st_size < 1_500_000


def test_a_line_becomes_a_thing() -> None:
    thing = thing_of(LINE)
    assert (thing.name, thing.title, thing.words, thing.color) == ("cutout_zorble", "zorble", ("zorb",), (255, 0, 0))
    foot, red, green = thing.build(Look(thing.size, (1, 2, 3), "Wood")).parts
    assert (foot.color, red.color, green.color) == (DARK_GRAY.color, (1, 2, 3), (0, 255, 0))
    assert (red.material, green.material) == ("Wood", "SmoothPlastic")
    assert green.size[2] > red.size[2]


def test_the_later_colours_lie_before_the_first() -> None:
    foot, red, green = drawn(1.0, 2, 2, ["ff0000", "00ff00"], ["0022", "0111"])
    assert (red.size, red.position) == ((2, 2, 0.24), (0, 1.1, 0))
    assert green.size == pytest.approx((1.04, 1.04, 0.36))
    assert green.position == pytest.approx((-0.5, 0.6, 0))
    assert foot.size == pytest.approx((2.08, 0.2, 1.1))
