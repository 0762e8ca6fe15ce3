"""User names: what becomes of a display name."""

import re

import pytest

from blockyard.students.secrets.words import all_words
from blockyard.students.usernames import new_user_name

NAMES = {
    "Zoë van der Berg": "zoev",
    "Zoë": "zoe",
    "Łukasz Øster": "lukaszo",
    "Anna-Maria": "annam",
    "D’Angelo O'Brien": "dangeloo",
    "J. R. Smith": "jrs",
    "Al Blue Green": "alb",
    "Straße": "strasse",
    "Þórður Ægisson": "thordura",
    "Anna 王": "anna",
    "Maximilianenfriederike Hohenstaufen": "maximilianenfrih",
    "Anna 2": "anna2",
}
BY_WORDS = ["王小明", "محمد", "Ελένη", "Юлия", "7", "'", "", "🌟"]


@pytest.mark.parametrize(("display_name", "user_name"), NAMES.items())
def test_it_is_made_of_the_name(display_name: str, user_name: str) -> None:
    assert new_user_name(display_name, set()) == user_name


def test_the_next_one_has_a_number() -> None:
    taken: set[str] = set()
    for expected in ("zoev", "zoev2", "zoev3"):
        assert new_user_name("Zoë van der Berg", taken) == expected
        taken.add(expected)
    assert new_user_name("Zoë van der Berg", {"zoev2"}) == "zoev"


def test_a_short_one_gets_a_number_at_once() -> None:
    assert new_user_name("Bo", set()) == "bo2"
    assert new_user_name("X", set()) == "x10"


@pytest.mark.parametrize("display_name", BY_WORDS)
def test_without_latin_letters_it_is_a_word_and_a_number(display_name: str) -> None:
    made = new_user_name(display_name, set())
    parts = re.fullmatch("([a-z]+)([1-9][0-9])", made)
    assert parts is not None
    assert parts[1] in all_words()
    assert new_user_name(display_name, set()) == made
    assert new_user_name(display_name, {made}) not in {made, new_user_name("another", set())}


def test_what_would_hurt_becomes_a_word() -> None:
    assert re.fullmatch("[a-z]{4,6}[1-9][0-9]", new_user_name("Shi Tang", set()))
    assert new_user_name("Shi Wang", set()) == "shiw"


@pytest.mark.parametrize("display_name", ["王小明", "Anna", "Maximilianenfriederike Hohenstaufen"])
def test_it_is_found_however_many_are_taken(display_name: str) -> None:
    taken: set[str] = set()
    for _ in range(1_000):
        made = new_user_name(display_name, taken)
        assert re.fullmatch("[a-z0-9]{3,20}", made)
        assert made not in taken
        taken.add(made)
