"""A noun becomes a thing: by its name, its head, its meaning, its family; and never by mere likeness of letters."""

from typing import Final

import pytest

from worlds.catalogue.placeholder import PLINTH
from worlds.catalogue.thing import Built, Category, Look, Thing
from worlds.catalogue.things import THINGS, WORDS
from worlds.lexicon.nouns import entry_named
from worlds.resolve.families import FAMILIES, TOO_GENERAL
from worlds.resolve.names import one_letter_apart
from worlds.resolve.resolution import Resolution, ResolvedBy
from worlds.resolve.resolve import Catalogue, resolve

ROWS: Final[tuple[tuple[Category, str], ...]] = (
    ("building", "building"),
    ("building", "house"),
    ("building", "medieval house"),
    ("building", "temple"),
    ("building", "theater, cinema"),
    ("character", "animal"),
    ("character", "bear"),
    ("character", "bird"),
    ("character", "dog, puppy, fox"),
    ("character", "frog"),
    ("character", "lizard"),
    ("character", "otter"),
    ("character", "person"),
    ("furniture", "bed"),
    ("furniture", "bean bag"),
    ("furniture", "coin"),
    ("furniture", "night stand"),
    ("furniture", "table"),
    ("game", "instrument"),
    ("game", "tool"),
    ("game", "violin"),
    ("nature", "corn"),
    ("nature", "pond, river"),
    ("nature", "tree"),
    ("structure", "fence, barrier"),
    ("structure", "satellite dish, dish"),
    ("vehicle", "airplane, plane"),
    ("vehicle", "hot air balloon, balloon"),
)
"""Category, title, synonyms."""


CATEGORIES: Final[tuple[Category, Category]] = ("character", "structure")


def made(category: Category, words: str) -> Thing:
    title, *synonyms = words.split(", ")
    return Thing(title.replace(" ", "_"), title, category, tuple(synonyms), (1, 1, 1), (0, 0, 0), "Wood", unbuilt)


def unbuilt(look: Look) -> Built:
    raise AssertionError(look)


SMALL: Final = Catalogue({each.name: each for each in (made(*row) for row in ROWS)})


def found(noun: str, catalogue: Catalogue = SMALL) -> tuple[str, str]:
    resolution = resolve(noun, catalogue=catalogue)
    return resolution.thing, resolution.by.value


@pytest.mark.parametrize(
    ("noun", "thing", "by"),
    [
        ("house", "house", "catalogue"),
        ("Houses", "house", "catalogue"),
        ("night stands", "night_stand", "catalogue"),
        ("nightstand", "night_stand", "synonym"),
        ("night-stand", "night_stand", "synonym"),
        ("beanbags", "bean_bag", "synonym"),
        ("theatre", "theater", "synonym"),
        ("puppies", "dog", "synonym"),
        ("aeroplanes", "airplane", "synonym"),
        ("tabel", "table", "synonym"),
        ("tempel", "temple", "synonym"),
    ],
)
def test_by_its_name_however_it_is_spelled(noun: str, thing: str, by: str) -> None:
    assert found(noun) == (thing, by)


@pytest.mark.parametrize("noun", ["bean", "beard", "bears'", "mouse", "horse", "fable", "cable"])
def test_a_word_of_its_own_is_no_misspelling(noun: str) -> None:
    assert found(noun)[0] not in ("bear", "house", "table")


def test_a_misspelling_of_two_things_is_of_none() -> None:
    catalogue = Catalogue({name: made("structure", name) for name in ("zorble", "zurble")})
    assert found("zerble", catalogue) == (PLINTH, "plinth")
    assert found("zorbel", catalogue) == ("zorble", "synonym")


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ("castle", "castel", True),
        ("castle", "castl", True),
        ("castle", "casttle", True),
        ("castle", "castle", False),
        ("castle", "tastle", False),
        ("castle", "cats", False),
    ],
)
def test_one_letter_apart(a: str, b: str, near: bool) -> None:
    assert one_letter_apart(a, b) is near


@pytest.mark.parametrize(
    ("noun", "thing"),
    [
        ("hospital bed", "bed"),
        ("polar bears", "bear"),
        ("pool table", "table"),
        ("wooden night stand", "night_stand"),
        ("red brick houses", "house"),
        ("gingerbread house", "house"),
        ("zorbish house", "house"),
        ("art table", "table"),
        ("group bed", "bed"),
        ("minute bed", "bed"),
        ("poster table", "table"),
        ("fruit tree", "tree"),
    ],
)
def test_a_compound_is_what_its_head_is(noun: str, thing: str) -> None:
    assert found(noun) == (thing, "synonym")


@pytest.mark.parametrize(
    ("noun", "tail"),
    [
        ("tree house", "house"),
        ("inclined plane", "airplane"),
        ("steep inclined plane", "airplane"),
        ("hot dog", "dog"),
        ("times table", "table"),
        ("times tables", "table"),
        ("data table", "table"),
        ("multiplication table", "table"),
        ("petri dish", "satellite_dish"),
        ("family tree", "tree"),
    ],
)
def test_a_compound_that_is_no_kind_of_its_head_is_not_its_head(noun: str, tail: str) -> None:
    resolution = resolve(noun, catalogue=SMALL)
    assert (resolution.thing, resolution.by) == (PLINTH, ResolvedBy.PLINTH)
    assert tail in resolution.runners_up


@pytest.mark.parametrize(
    ("noun", "thing", "by"),
    [
        ("pagoda", "temple", "meaning"),
        ("cello", "violin", "meaning"),
        ("violoncello", "violin", "meaning"),
        ("trumpet", "instrument", "family"),
        ("stoat", "otter", "meaning"),
        ("toad", "frog", "meaning"),
        ("reptile", "lizard", "family"),
        ("arctic fox", "dog", "synonym"),
        ("coyote", "dog", "meaning"),
        ("grizzly", "bear", "meaning"),
        ("heron", "bird", "family"),
        ("walrus", "animal", "family"),
        ("tavern", "building", "family"),
        ("blue tavern", "building", "family"),
        ("willow", "tree", "family"),
        ("screwdriver", "tool", "family"),
        ("firefighters", "person", "family"),
        ("king", "person", "family"),
        ("lake", "pond", "family"),
        ("biplane", "airplane", "meaning"),
        ("fir", "tree", "family"),
        ("zorble", PLINTH, "plinth"),
        ("photosynthesis", PLINTH, "plinth"),
        ("objective", PLINTH, "plinth"),
        ("plate", PLINTH, "plinth"),
        ("sound", PLINTH, "plinth"),
        ("delta", PLINTH, "plinth"),
        ("", PLINTH, "plinth"),
    ],
)
def test_by_what_it_is_a_kind_of(noun: str, thing: str, by: str) -> None:
    assert found(noun) == (thing, by)


@pytest.mark.parametrize(
    ("noun", "thing"),
    [
        ("jar of coins", PLINTH),
        ("pile of coins", "coin"),
        ("group of frogs", "frog"),
        ("house of cards", PLINTH),
        ("table of contents", PLINTH),
    ],
)
def test_of_what_it_is_a_measure(noun: str, thing: str) -> None:
    assert found(noun)[0] == thing


def test_runners_up_are_what_else_it_may_be() -> None:
    assert resolve("stoat", catalogue=SMALL) == Resolution("otter", ResolvedBy.MEANING, ("animal",))
    assert resolve("pool table", catalogue=SMALL).runners_up == ()
    assert resolve("corn", catalogue=SMALL) == Resolution("corn", ResolvedBy.CATALOGUE, ())
    assert resolve("coyote", catalogue=SMALL) == Resolution("dog", ResolvedBy.MEANING, ("person", "animal"))
    assert resolve("times table", catalogue=SMALL).runners_up == ("table",)


def test_a_thing_has_the_sense_that_its_category_says() -> None:
    bird, machine = (Catalogue({"crane": made(category, "crane")}) for category in CATEGORIES)
    assert found("heron", bird) == ("crane", "meaning")
    assert found("heron", machine) == (PLINTH, "plinth")
    assert found("davit", machine) == ("crane", "meaning")


def test_a_synonym_has_the_sense_that_is_near_the_title() -> None:
    catalogue = Catalogue({"antenna": made("structure", "antenna, dish")})
    assert found("dish aerial", catalogue) == ("antenna", "meaning")
    assert found("plate", catalogue) == (PLINTH, "plinth")


def test_a_theme_prefers_what_is_named_after_it() -> None:
    assert resolve("houses", catalogue=SMALL, theme="medieval").thing == "medieval_house"
    assert resolve("house", catalogue=SMALL, theme="space").thing == "house"
    assert resolve("bed", catalogue=SMALL, theme="medieval").thing == "bed"


def test_a_generic_thing_that_is_not_there_stands_for_nothing() -> None:
    assert found("tavern", Catalogue({"bed": made("furniture", "bed")})) == (PLINTH, "plinth")


def test_a_plinth_stands_for_what_nobody_knows() -> None:
    assert resolve("zorble") == Resolution(PLINTH, ResolvedBy.PLINTH, ())
    assert (THINGS[PLINTH].title, THINGS[PLINTH].size) == ("plinth", (2.5, 3, 2.5))


def test_every_word_of_the_catalogue_means_its_own_thing() -> None:
    assert [word for word in WORDS if not means_its_own(word)] == []


def means_its_own(word: str) -> bool:
    resolution = resolve(word)
    by = ResolvedBy.CATALOGUE if word == THINGS[WORDS[word]].title else ResolvedBy.SYNONYM
    others = [*resolution.runners_up]
    is_told_apart = not {resolution.thing, PLINTH} & {*others} and len({*others}) == len(others)
    return (resolution.thing, resolution.by) == (WORDS[word], by) and is_told_apart


@pytest.mark.parametrize("name", [*FAMILIES, *sorted(TOO_GENERAL)])
def test_families_are_named_by_senses(name: str) -> None:
    assert entry_named(name).same_as is None


@pytest.mark.parametrize(
    ("noun", "thing"),
    [
        ("ear models", "ear"),
        ("cheese wheel", "cheese_wheel"),
        ("insect hotel", "bug_hotel"),
        ("escape pods", "escape_pod"),
        ("eyewash station", "eyewash_station"),
        ("breathing station", "activity_station"),
        ("biogas plant", "factory"),
        ("map board", "info_board"),
        ("harbour", "dock"),
        ("unicorn", "unicorn"),
        ("water wheel", "water_wheel"),
        ("monorail station", "train_station"),
        ("roller coaster track", "roller_coaster"),
    ],
)
def test_lessons_name_it_and_no_word_of_it_misleads(noun: str, thing: str) -> None:
    assert resolve(noun).thing == thing
