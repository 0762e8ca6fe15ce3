"""Texts that say what is taught, to whom and when: the subject is found however it is typed, and nothing of the talk is
built."""

import pytest

from worlds.design import Design, design
from worlds.lexicon.american import american
from worlds.plan.tree import things_in, zones_in
from worlds.request import DesignRequest
from worlds.teaching.reach import is_about_else
from worlds.teaching.subject_alone import asks_for_no_thing


def made_of(text: str) -> Design:
    return design(DesignRequest(name="World", description=text))


def built_by(made: Design) -> list[str]:
    """What stands there beside the lesson's trail."""
    own = [one.id for one in things_in(made.plan.world)] + [one.id for one in zones_in(made.plan.world)]
    return [one for one in own if one != "world" and not one.startswith("lesson")]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("rock cycle plz, most of mine still think lava is a rock", "rock-cycle"),
        ("gr 6 caps: electric circuits n switches", "electric-circuits"),
        ("Magnets, grade two, Ghana", "magnets"),
        ("colour wheel, 2nd gr, they love paint", "color-wheel"),
        ("photosynthesis 6th", "photosynthesis"),
        ("plate tectonics std 8 cbse", "plate-tectonics"),
        ("Food chains, 3º de primaria, bilingual school", "food-chains"),
        ("Can we do the water cycle? My lot had a trip to a dam last week", "water-cycle"),
        ("how volcanoes erupt, p6, 12 of them are new", "volcanoes"),
        ("We are starting prime numbers on Friday (KS3), 20 questions max", "prime-numbers"),
        ("Symmetry, y4, UK", "symmetry"),
    ],
)
def test_a_subject_and_talk_is_a_trail_and_nothing_else(text: str, topic: str) -> None:
    made = made_of(text)
    assert made.lesson.topic == topic
    assert [one.id for one in zones_in(made.plan.world) if one.id == "lesson-trail"] == ["lesson-trail"]
    assert built_by(made) == []
    codes = {one.code for one in made.scene.notices}
    assert codes.isdisjoint({"left_out", "vague_count", "unknown_thing", "topic_is_broader", "no_topic"})
    assert made.coverage.lost == made.coverage.told == 0


@pytest.mark.parametrize(
    "text", ["Zorbian tariffs, three branches, gr 11 econ", "the zorbian treaty, year 10 NZ, they have a test soon"]
)
def test_of_a_subject_without_a_pack_nothing_is_built_either(text: str) -> None:
    made = made_of(text)
    assert (made.lesson.topic, built_by(made)) == (None, [])
    assert [one.code for one in made.scene.notices] == ["no_topic"]


@pytest.mark.parametrize(
    ("text", "is_alone"),
    [
        ("fractions for my year 4s, half of them are lost", True),
        ("make a world about rivers please", True),
        ("a lesson with a focus on rivers", True),
        ("rivers, year 5. We made a mill last week", True),
        ("rivers, year 5, with two bridges", False),
        ("rivers, year 5. Put the mill on the left", False),
        ("rivers, year 5. Build a mill", False),
        ("rivers, year 5, there is a mill", False),
        ("a mill for year 5, rivers", False),
        ("rivers " * 200, False),
    ],
)
def test_who_wishes_a_thing_gets_it(text: str, is_alone: bool) -> None:
    assert asks_for_no_thing(text, {"river"}) is is_alone


def test_hour_and_players_are_read_of_a_subject_too() -> None:
    made = made_of("volcanoes for grade 4 at sunset, for 24 students")
    assert (made.plan.mood.time_of_day is not None, made.plan.players) == (True, 24)


@pytest.mark.parametrize(
    ("british", "word"),
    [
        ("colour", "color"),
        ("behaviour", "behavior"),
        ("theatre", "theater"),
        ("organise", "organize"),
        ("civilisation", "civilization"),
        ("modelling", "modeling"),
        ("anaemia", "anemia"),
        ("defence", "defense"),
        *(
            (one, one)
            for one in ("four", "there", "exercise", "precise", "contour", "falling", "fence", "poem", "noise")
        ),
    ],
)
def test_british_spellings_are_american_ones(british: str, word: str) -> None:
    assert american(british) == word


@pytest.mark.parametrize(
    ("phrase", "topic", "is_else"),
    [
        ("the Zorbian wars of South America", "south-america", True),
        ("rivers of South America", "rivers", False),
        ("Welsh adverbs", "adverbs", True),
        ("Zorba and fleas", "black-death", True),
        ("pollution of rivers and seas", "pollution", False),
    ],
)
def test_a_pack_that_is_about_something_else_is_not_used(phrase: str, topic: str, is_else: bool) -> None:
    assert is_about_else(phrase, topic) is is_else


def test_what_the_nearest_pack_lacks_is_told_in_the_words_of_the_teacher() -> None:
    (told,) = [one.detail for one in made_of("Volcanoes on Zorbia, Y7").scene.notices if one.code == "topic_is_broader"]
    assert told.startswith("There is no topic pack for `Volcanoes on Zorbia`. The nearest is taught, Volcanoes:")
    assert "it says nothing of Zorbia." in told


@pytest.mark.parametrize("text", ["Volcanoes for beginners, Y7", "All about volcanoes and how they erupt, Y7"])
def test_what_the_pack_teaches_is_not_missed(text: str) -> None:
    assert "topic_is_broader" not in {one.code for one in made_of(text).scene.notices}


def test_of_a_lesson_no_word_is_told_that_could_stand_nowhere() -> None:
    text = "A lesson about volcanoes. Put two zorbs. We met a freedom fighter, had 12 questions and did our homework."
    told = [one.detail for one in made_of(text).scene.notices if one.code == "left_out"]
    assert not any(word in detail for detail in told for word in ("freedom", "met", "had", "12", "homework"))


def test_her_questions_say_what_it_is_about_too() -> None:
    text = (
        "Please use these in my quiz, class 6.\n1. What do magnets attract?\na) iron *\nb) wood\n"
        "2. What are the two ends of a magnet called?\na) poles *\nb) caps\n"
        "3. What do two north poles of magnets do?\na) repel *\nb) attract"
    )
    assert made_of(text).lesson.topic == "magnets"
