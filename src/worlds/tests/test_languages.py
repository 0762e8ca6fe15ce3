"""Short texts in other languages are refused, and English ones with foreign-looking words are read."""

import pytest

from worlds.plan.tree import things_in, zones_in
from worlds.reading.language import language_of
from worlds.reading.read import read

FOREIGN = [
    "Cuatro árboles grandes.",
    "Le jardin et la fontaine.",
    "Zwei Türme.",
    "Un castello con due torri.",
    "Uma ponte sobre o rio.",
    "Twee torens.",
    "Üç ev ve bir göl.",
    "Zamek na wzgórzu.",
    "Un castillo con tres torres.",
    "Dos perros y un gato.",
    "Una plaza con un hotel.",
    "Un parc avec un pont.",
    "Une table et six chaises.",
    "Deux tables rondes.",
    "Ein Park mit Bank.",
    "Drei Hunde im Garten.",
    "Eine Insel mit Palme und Strand.",
    "Una casa con giardino.",
    "Tre alberi e una panchina.",
    "Uma escola com dois campos.",
    "Um castelo e três barcos.",
    "Een huis met een tuin.",
    "Een park met drie bomen.",
    "Bir okul ve iki ağaç.",
    "Bir park ve bir otel.",
    "Szkoła i dwa drzewa.",
    "Trzy domy i most.",
    "Hotel con piscina.",
]
ENGLISH = [
    "A tree and a cafe.",
    "Two llamas and a piano.",
    "A Die and a Hut.",
    "Pizza, pasta, gelato.",
    "A taco stand in Los Angeles.",
    "The Louvre museum with the Mona Lisa.",
    "Hut, barn, den.",
    "six tables",
    "Six round tables, a hotel",
    "A plaza de la luz with two benches",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_another_language_is_refused(text: str) -> None:
    reading = read(text)
    assert [notice.code for notice in reading.notices] == ["not_english"]
    assert [*things_in(reading.plan.world), *zones_in(reading.plan.world)] == [reading.plan.world]
    assert reading.coverage.lost == 0


@pytest.mark.parametrize("text", ENGLISH)
def test_english_with_words_of_others(text: str) -> None:
    assert language_of(text) == "English"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tres árboles y una casa.", "Spanish"),
        ("Deux tables rondes.", "French"),
        ("Drei Hunde im Garten.", "German"),
        ("Tre alberi e una panchina.", "Italian"),
        ("Uma escola com dois campos.", "Portuguese"),
        ("Een park met drie bomen.", "Dutch"),
        ("Bir park ve bir otel.", "Turkish"),
        ("Trzy domy i most.", "Polish"),
    ],
)
def test_the_language_is_named(text: str, name: str) -> None:
    assert language_of(text) == name
