"""The table of nouns: what kind of word one is, what it is a kind of, what can stand in a world."""

import re

import pytest

from worlds.lexicon.kinds import ALSO_SOLID, NounKind
from worlds.lexicon.nouns import (
    concreteness,
    entry_named,
    is_concrete,
    is_solid,
    kind_of,
    listed_form,
    sense_named,
    senses_listed,
    senses_of,
)
from worlds.lexicon.plurals import IRREGULAR, is_plural, singular
from worlds.lexicon.school import MEANT
from worlds.lexicon.table import TABLE, cells_of, entries_of
from worlds.tests.school_words import TALK, THINGS

LINES = [line for line in TABLE.read_text(encoding="ascii").splitlines() if not line.startswith("#")]


def words(text: str) -> list[str]:
    return text.replace("\n", " ").strip().split(", ")


def test_every_word_of_the_table_is_found_and_every_name_leads_to_a_sense() -> None:
    entries = {line.split("\t")[0]: line.split("\t")[1:] for line in LINES}
    assert len(entries) == len(LINES) == 86_202
    assert [word for word, cells in entries.items() if cells_of(word) != cells] == []
    names = {name for cells in entries.values() for cell in cells for name in re.split("[=<]", cell)[1:]}
    assert [name for name in sorted(names) if not is_named(name, entries)] == []


def is_named(name: str, entries: dict[str, list[str]]) -> bool:
    word, _, number = name.partition("#")
    return "=" not in entries[word][int(number or 1) - 1]


@pytest.mark.parametrize("word", ["", "'", "aa aa", "carx", "zzz", "été", "# made", "word#2"])
def test_what_the_table_lacks_is_not_found(word: str) -> None:
    assert entries_of(word) == ()


def test_senses_come_with_the_most_usual_first() -> None:
    first, second = senses_of("pine")
    assert (first.name, first.kind, first.count, first.hypernyms[:4]) == (
        "pine",
        NounKind.PLANT,
        4,
        ("conifer", "gymnospermous tree", "tree", "woody plant"),
    )
    assert (second.name, second.count, second.hypernyms[:2]) == ("pine#2", 2, ("wood", "plant material"))


def test_words_with_one_meaning_share_the_name_of_a_sense() -> None:
    assert senses_of("auto")[0].name == senses_of("motorcar")[0].name == senses_of("car")[0].name == "car"
    assert [*senses_of("stoat")[0].above.items()][:3] == [("ermine#2", 1), ("weasel#2", 2), ("musteline mammal", 3)]


def test_what_is_of_two_kinds_is_below_both() -> None:
    assert {"edge tool", "cutter#6", "tool"} <= set(senses_of("knife")[0].above)
    assert {"organism", "causal agent"} <= set(senses_of("person")[0].above)


@pytest.mark.parametrize(
    ("noun", "listed"),
    [
        ("car", "car"),
        ("Polar Bears", "polar bear"),
        ("blue safety goggles", "goggles"),
        ("hospital beds", "hospital bed"),
        ("wooden night stand", "stand"),
        ("bag of coins", "bag"),
        ("merry-go-round", "merry-go-round"),
        ("hot-dog", "hot dog"),
        ("book shelf", "bookshelf"),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_a_compound_is_what_its_head_is(noun: str, listed: str | None) -> None:
    assert listed_form(noun) == listed


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("otters", NounKind.ANIMAL),
        ("firefighter", NounKind.PERSON),
        ("sunflower", NounKind.PLANT),
        ("pizza", NounKind.FOOD),
        ("lung", NounKind.BODY),
        ("cello", NounKind.ARTIFACT),
        ("glacier", NounKind.OBJECT),
        ("town", NounKind.LOCATION),
        ("lava", NounKind.SUBSTANCE),
        ("tornado", NounKind.PHENOMENON),
        ("cube", NounKind.SHAPE),
        ("minutes", NounKind.TIME),
        ("homework", NounKind.ACT),
        ("fairness", NounKind.ATTRIBUTE),
        ("photosynthesis", NounKind.PROCESS),
        ("zorble", NounKind.UNKNOWN),
    ],
)
def test_kinds(noun: str, kind: NounKind) -> None:
    assert kind_of(noun) is kind


def test_things_and_talk_are_told_apart() -> None:
    things, talk = words(THINGS), words(TALK)
    assert (len(things), len(talk)) == (154, 160)
    assert [noun for noun in things if not is_concrete(noun)] == []
    assert [noun for noun in talk if is_concrete(noun)] == []


def test_how_concrete_a_noun_is_is_the_share_of_its_uses() -> None:
    assert concreteness("stoat") == 1
    assert concreteness("minute") == 0
    assert concreteness("zorble") == 0
    assert concreteness("port") == pytest.approx(
        (1.5 / 2 + 1.5 / 3 + 1.5 / 4 + 0.5 / 5) / (5.5 + 1.5 / 2 + 1.5 / 3 + 1.5 / 4 + 0.5 / 5)
    )


@pytest.mark.parametrize("noun", MEANT)
def test_what_a_school_means_is_not_what_is_met_most(noun: str) -> None:
    assert senses_of(noun)[0] == sense_named(MEANT[noun])
    first = entries_of(noun)[0]
    assert (first.same_as or noun) != MEANT[noun], "the table says so itself: take it out"


@pytest.mark.parametrize("name", sorted(ALSO_SOLID))
def test_what_is_solid_besides_its_kind_is_a_sense(name: str) -> None:
    assert entry_named(name).same_as is None
    assert is_solid(sense_named(name))


@pytest.mark.parametrize("noun", ["top", "effect", "form", "letter", "team", "race"])
def test_not_all_of_these_kinds_is_solid(noun: str) -> None:
    assert not is_solid(senses_listed(noun)[0])


PAIRS = {
    "houses": "house",
    "walruses": "walrus",
    "buses": "bus",
    "bookshelves": "bookshelf",
    "wolves": "wolf",
    "knives": "knife",
    "caves": "cave",
    "volcanoes": "volcano",
    "canoes": "canoe",
    "snowmen": "snowman",
    "cookies": "cookie",
    "berries": "berry",
    "quizzes": "quiz",
    "boxes": "box",
    "benches": "bench",
    "glasses": "glass",
    "oases": "oasis",
    "gases": "gas",
    "skis": "ski",
    "menus": "menu",
    "tvs": "tv",
    "zorbles": "zorble",
    "polar bears": "polar bear",
    "red foxes": "red fox",
    "zorb men": "zorb man",
}
NO_PLURALS = (
    "atlas bus cactus canvas chess class compass deer fish gas glass grass lens mars moss oasis physics rhinoceros sheep "
    "series spacecraft species specimen texas venus walrus zorbus scissors goggles binoculars"
).split()


@pytest.mark.parametrize(("plural", "single"), PAIRS.items())
def test_a_plural_has_a_singular(plural: str, single: str) -> None:
    assert (singular(plural), is_plural(plural)) == (single, True)
    assert (singular(single), is_plural(single)) == (single, False)


@pytest.mark.parametrize("word", [*NO_PLURALS, "safety goggles", "opera glasses"])
def test_what_only_looks_like_a_plural_stays(word: str) -> None:
    assert (singular(word), is_plural(word)) == (word, False)


@pytest.mark.parametrize("word", IRREGULAR)
def test_an_exception_is_none_of_the_rules(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    right = singular(word)
    monkeypatch.setattr("worlds.lexicon.plurals.IRREGULAR", {})
    assert singular.__wrapped__(word) != right, "the rules give it: take the exception out"
