"""The catalogue's tables agree with each other and with Roblox."""

import pytest

from worlds.catalogue.colors import COLOR_WORDS, PALETTE
from worlds.catalogue.materials import MATERIAL_WORDS, MATERIALS
from worlds.catalogue.terrains import TERRAINS
from worlds.catalogue.themes import THEMES
from worlds.catalogue.things import NOT_ASKED_FOR, THINGS, WORDS
from worlds.plan.tree import things_in
from worlds.reading.read import read
from worlds.resolve.resolve import thing_named
from worlds.roblox.reflection import ENUMS


def test_it_is_as_large_as_promised() -> None:
    assert len(THINGS.keys() - NOT_ASKED_FOR) >= 1_000
    assert len(THEMES) >= 15
    assert len(TERRAINS) >= 10


def test_words_are_written_in_lower_case() -> None:
    assert [word for word in WORDS if word != word.lower().strip()] == []


def test_a_word_means_its_thing() -> None:
    assert [(word, thing_named(word)) for word in WORDS if thing_named(word) != WORDS[word]] == []


def test_colours_and_materials_are_known() -> None:
    assert set(COLOR_WORDS.values()) <= set(PALETTE)
    assert set(MATERIAL_WORDS.values()) <= MATERIALS
    assert set(ENUMS["Material"]) >= MATERIALS
    assert {thing.material for thing in THINGS.values()} <= MATERIALS


def test_themes_and_terrains_are_of_roblox() -> None:
    for theme in THEMES.values():
        assert theme.terrain in TERRAINS
        assert theme.path_material in MATERIALS
    for terrain in TERRAINS.values():
        assert terrain.ground_material in MATERIALS
        assert terrain.land_material in ENUMS["Material"]


@pytest.mark.parametrize("name", sorted(THEMES.keys() - {"plain"}))
def test_a_theme_starts_with_things_that_are_known(name: str) -> None:
    reading = read(THEMES[name].starter)
    nouns = [one.noun for one in things_in(reading.plan.world)]
    assert [notice.code for notice in reading.notices] == []
    assert len(nouns) >= 4
    assert all(thing_named(noun) for noun in nouns)
