"""The catalogue's tables agree with each other and with Roblox."""

import pytest

from worlds.brief.parse import parse
from worlds.brief.words import spelled, thing_named
from worlds.catalogue.colors import COLOR_WORDS, PALETTE
from worlds.catalogue.materials import MATERIAL_WORDS, MATERIALS
from worlds.catalogue.terrains import TERRAINS
from worlds.catalogue.themes import THEMES
from worlds.catalogue.things import NOT_ASKED_FOR, THINGS, WORDS
from worlds.roblox.reflection import ENUMS


def test_it_is_as_large_as_promised() -> None:
    assert len(THINGS.keys() - NOT_ASKED_FOR) >= 655
    assert len(THEMES) >= 15
    assert len(TERRAINS) >= 10


@pytest.mark.parametrize("word", WORDS)
def test_words_are_found_as_they_are_written(word: str) -> None:
    assert word == word.lower().strip()
    assert (spelled(word), thing_named(word)) == (word, WORDS[word])


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
    brief = parse(THEMES[name].starter)
    assert brief.doubts == []
    assert len(brief.wishes) >= 4
    assert all(wish.thing for wish in brief.wishes)
