"""Families: rows of data become things, and a member without a row has something that stands for it."""

from dataclasses import replace

import pytest

from worlds.catalogue.families import GENERIC
from worlds.catalogue.families import THINGS as ROWS
from worlds.catalogue.grammars.model import around, fitted, flicker, measured, model, sound
from worlds.catalogue.solids import Paint, ball, block
from worlds.catalogue.thing import Look
from worlds.catalogue.things import THINGS, WORDS
from worlds.scene import Part
from worlds.sizes import SizeWord

RED, BLUE = Paint((200, 0, 0)), Paint((0, 0, 200))


def post(look: Look) -> list[Part]:
    """One unit wide, four high, with a ball on it; its foot is not at the origin."""
    return [block("Post", (1, 3, 1), (5, 2, 0), Paint.of(look)), ball("Knob", 1, (5, 5, 0), BLUE)]


def test_the_families_are_large() -> None:
    assert len(ROWS) >= 400
    assert {thing.family for thing in ROWS} == GENERIC.keys()
    assert all(THINGS[thing.name] is thing for thing in ROWS)


@pytest.mark.parametrize(("family", "name"), GENERIC.items())
def test_a_member_without_a_row_has_something_that_stands_for_it(family: str, name: str) -> None:
    assert THINGS[name].family in (family, None)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("stoat", "weasel"), ("ladybird", "ladybug"), ("fireman", "firefighter"), ("lungs", "lung"),
        ("co2", "carbon_dioxide_molecule"), ("maize", "corn_plant"), ("aubergine", "eggplant"), ("mum", "mother"),
        ("saturn", "planet_saturn"), ("trapezium", "trapezoid"), ("person", "person"), ("tree", "tree"), ("fish", "fish"),
    ],
)  # fmt: skip
def test_words_of_teachers_mean_a_row_or_what_is_hand_written(word: str, name: str) -> None:
    assert WORDS[word] == name


def test_a_row_is_as_large_as_it_says_and_stands_on_the_ground() -> None:
    thing = model("shape", "lab", "red post", "pole, mast", 8.0, RED.color, post)
    assert (thing.name, thing.title, thing.words, thing.family) == ("red_post", "red post", ("pole", "mast"), "shape")
    assert thing.size == (2.0, 8.0, 2.0)
    assert thing.indoors
    parts = thing.build(Look(thing.scaled(SizeWord.HUGE), RED.color, "Wood")).parts
    whole = around([part.box for part in parts])
    assert [round(value, 6) for value in (*whole.low, *whole.high)] == [-2, 0, -2, 2, 16, 2]
    assert (parts[0].color, parts[0].material) == (RED.color, "Wood")


def test_what_is_too_thin_is_thickened() -> None:
    needle = [block("Needle", (0.01, 10, 0.01), (0, 0, 0), RED)]
    assert measured(needle, 10.0) == (0.14, 10.0, 0.14)


def test_colours_that_share_a_plane_are_parted() -> None:
    body, stripe = block("Body", (2, 2, 2), (0, 0, 0), RED), block("Stripe", (2, 1, 1), (0, 0.5, 0), BLUE)
    assert flicker(body, stripe)
    assert not flicker(body, replace(stripe, color=RED.color))
    kept, grown = sound([body, stripe])
    assert kept == body
    assert grown.size[0] > 2
    assert not flicker(kept, grown)


def test_it_fits_into_what_is_narrower_than_it() -> None:
    parts = fitted(post(Look((1, 1, 1), RED.color, "Wood")), (1.0, 100.0, 0.5))
    assert around([part.box for part in parts]).size == pytest.approx((0.5, 2.0, 0.5))
