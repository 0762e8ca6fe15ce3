"""Word passwords, and the list that they are made of."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

import pytest

from blockyard.students.offensive_words import holds_offensive_word
from blockyard.students.secrets.words import LENGTH, all_words, new_words, normal_words

NO_PLURALS: Final = {
    *("atlas", "bonus", "cactus", "chess", "chorus", "circus", "citrus", "famous", "focus", "oasis", "tennis")
}
"""Words that end like one."""


def test_new_ones_are_three_different_words() -> None:
    made = [new_words() for _ in range(500)]
    assert all(len(set(one)) == LENGTH and set(one) <= set(all_words()) for one in made)
    assert len(set(made)) == 500


@pytest.mark.parametrize(
    "typed", ["tiger river lamp", "Tiger River LAMP", "tiger-river-lamp", " tigerriver  lamp.", "tiger, river, lamp"]
)
def test_how_it_is_typed_does_not_matter(typed: str) -> None:
    assert normal_words(typed) == "tigerriverlamp"


def test_which_words_and_their_order_matter() -> None:
    assert normal_words("river tiger lamp") != normal_words("tiger river lamp") != normal_words("tiger river lam")


def test_the_list_is_long_and_in_order() -> None:
    assert len(all_words()) >= 512
    assert list(all_words()) == sorted(set(all_words()))


def test_each_word_is_short_and_plain() -> None:
    assert [word for word in all_words() if not re.fullmatch("[a-z]{4,6}", word)] == []
    assert [word for word in all_words() if word.endswith("s") and word not in NO_PLURALS] == []
    assert [word for word in all_words() if holds_offensive_word(word)] == []


def test_no_two_are_one_slip_apart() -> None:
    near = Counter(form for word in all_words() for form in slips(word))
    assert [form for form, times in near.items() if times > 1] == []


def slips(word: str) -> set[str]:
    """Forms that two words share where one letter more, less, different or two swapped make one of the other."""
    return {word, *left_out(word), *swapped(word)}


def left_out(word: str) -> Iterator[str]:
    """A dot where a letter is, and without it, so that both kinds of slips meet."""
    for place in range(len(word)):
        yield f"{word[:place]}.{word[place + 1 :]}"
    for place in range(len(word) + 1):
        yield f"{word[:place]}.{word[place:]}"


def swapped(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        pair = "".join(sorted(word[place : place + 2]))
        yield f"{word[:place]}{pair}{word[place + 2 :]}!"


@pytest.mark.parametrize(("one", "other"), [("lamp", "damp"), ("lamp", "lamps"), ("lamp", "lmap"), ("lamp", "clamp")])
def test_a_slip_is_seen(one: str, other: str) -> None:
    assert slips(one) & slips(other)


def test_two_slips_are_none() -> None:
    assert not slips("lamp") & slips("dome")
    assert not slips("lamp") & slips("lumpy")
