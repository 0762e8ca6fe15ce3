"""Singular forms."""

import pytest

from worlds.brief import plurals
from worlds.brief.plurals import EXCEPTIONS, is_plural, singular
from worlds.brief.words import one_letter_apart

PAIRS = {
    "houses": "house",
    "lighthouses": "lighthouse",
    "buses": "bus",
    "walruses": "walrus",
    "brachiosauruses": "brachiosaurus",
    "bookshelves": "bookshelf",
    "wolves": "wolf",
    "knives": "knife",
    "scarves": "scarf",
    "caves": "cave",
    "volcanoes": "volcano",
    "canoes": "canoe",
    "snowmen": "snowman",
    "women": "woman",
    "cookies": "cookie",
    "berries": "berry",
    "quizzes": "quiz",
    "axes": "axis",
    "boxes": "box",
    "benches": "bench",
    "glasses": "glass",
    "taxis": "taxi",
    "skis": "ski",
    "menus": "menu",
    "dioramas": "diorama",
    "tvs": "tv",
    "zorbles": "zorble",
}
NO_PLURALS = (
    "always as atlas bus cactus canvas chess christmas class compass deer fish four gas glass grass has his house is "
    "its lens mars moss oasis physics plus police rhinoceros sheep spacecraft specimen texas this us venus was yes"
).split()


@pytest.mark.parametrize(("plural", "single"), PAIRS.items())
def test_a_plural_has_a_singular(plural: str, single: str) -> None:
    assert (singular(plural), is_plural(plural)) == (single, True)
    assert (singular(single), is_plural(single)) == (single, False)


@pytest.mark.parametrize("word", NO_PLURALS)
def test_what_only_looks_like_a_plural_stays(word: str) -> None:
    assert (singular(word), is_plural(word)) == (word, False)


@pytest.mark.parametrize("word", EXCEPTIONS)
def test_an_exception_is_none_of_the_rules(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plurals, "EXCEPTIONS", {})
    assert plurals.singular.__wrapped__(word) != EXCEPTIONS[word], "the rules give it: take the exception out"


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ("castle", "castel", True),
        ("castle", "caslte", True),
        ("castle", "castl", True),
        ("castle", "casttle", True),
        ("castle", "cattle", True),
        ("castle", "castle", False),
        ("castle", "tastle", False),
        ("castle", "casteel", False),
        ("castle", "cats", False),
    ],
)
def test_one_letter_apart(a: str, b: str, near: bool) -> None:
    assert one_letter_apart(a, b) is near
