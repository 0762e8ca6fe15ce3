"""What activities need has a name of its own, says what it shall say, and is within reach."""

import pytest

from worlds.catalogue.thing import Look
from worlds.catalogue.things import NOT_ASKED_FOR, THINGS
from worlds.resolve.resolve import thing_named

HANDS = (2.0, 7.0)
"""Studs above the ground that an avatar of 5 studs reaches to."""


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("keypad", "keypad"), ("code lock", "keypad"), ("number lock", "keypad"), ("combination lock", "keypad"),
        ("code panel", "keypad"), ("padlock", "padlock"), ("lock", "padlock"), ("key", "key"), ("golden key", "key"),
        ("switch", "switch"), ("light switch", "switch"), ("lever", "lever"), ("photo spot", "photo_spot"),
        ("photo booth", "photo_spot"), ("photo frame", "picture_frame"), ("voting booth", "voting_booth"),
        ("ballot box", "ballot_box"), ("start line", "start_line"), ("start gate", "start_line"),
        ("finish line", "finish_line"), ("finish gate", "finish_line"), ("sorting bin", "sorting_bin"),
        ("recycling bin", "recycling_bin"), ("bin", "trash_can"), ("label card", "card_on_stand"),
        ("name card", "card_on_stand"), ("lava floor", "kill_floor"), ("kill floor", "kill_floor"), ("portal", "portal"),
    ],
)  # fmt: skip
def test_a_noun_means_it(noun: str, name: str) -> None:
    assert thing_named(noun) == name


def test_no_word_means_a_locked_door() -> None:
    assert "locked_door" in NOT_ASKED_FOR
    assert thing_named("locked door") == "door"


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("start_line", None, "START"),
        ("start_line", "start line", "START"),
        ("finish_line", "finish line", "FINISH"),
        ("start_line", "Ready?", "Ready?"),
        ("sorting_bin", "Metals", "Metals"),
        ("sorting_bin", None, "Sorting bin"),
        ("card_on_stand", "Nucleus", "Nucleus"),
        ("portal", "To Mars", "To Mars"),
        ("locked_door", "library", "Library"),
        ("photo_spot", None, "SMILE!"),
    ],
)
def test_it_says(name: str, text: str | None, says: str) -> None:
    thing = THINGS[name]
    built = thing.build(Look(thing.size, thing.color, thing.material, text))
    assert [part.text.words for part in built.parts if part.text] == [says]


@pytest.mark.parametrize(
    ("name", "part"), [("keypad", "Key"), ("switch", "Grip"), ("key", "Bow"), ("locked_door", "Key")]
)
def test_it_is_within_reach(name: str, part: str) -> None:
    thing = THINGS[name]
    built = thing.build(Look(thing.size, thing.color, thing.material))
    heights = [one.position[1] for one in built.parts if one.name == part]
    assert HANDS[0] <= min(heights)
    assert max(heights) <= HANDS[1]


def test_one_stands_behind_the_frame_and_is_seen() -> None:
    thing = THINGS["photo_spot"]
    parts = thing.build(Look(thing.size, thing.color, thing.material)).parts
    sill, top = (next(one.box for one in parts if one.name == name) for name in ("Sill", "Top"))
    sides = sorted(one.box.low[0] for one in parts if one.name == "Side")
    width = sides[1] - (sides[0] + 1.2)
    assert (round(sill.high[1], 2), round(top.low[1], 2), round(width, 2)) == (3.2, 9.2, 6.6)
