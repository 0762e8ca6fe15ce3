"""What a teacher is told of a world that teaches, and what of her words is built there."""

import pytest

from worlds.design import Design, design
from worlds.plan.tree import things_in, zones_in
from worlds.request import DesignRequest
from worlds.teaching.of_the_world import of_the_world
from worlds.telling import is_a_term

SHEET = """{first}

1) Which gas do plants take in? a) oxygen *b) carbon dioxide c) helium
2) What do roots take up? *a) water b) light c) sugar
3) Where is the chlorophyll? a) in the soil *b) in the leaf c) in the root
"""


def made(text: str) -> Design:
    return design(DesignRequest(name="World", description=text))


def told(world: Design, code: str) -> list[str]:
    return [one.detail for one in world.scene.notices if one.code == code]


def built(world: Design) -> set[str]:
    """Nouns and places that are not of the lesson."""
    things = {one.noun for one in things_in(world.plan.world) if not one.id.startswith("lesson")}
    return things | {one.title.lower() for one in zones_in(world.plan.world)}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Grade 3 in Lagos, international school. Build a farm.", "Build a farm."),
        ("Photosynthesis, year 5 (Ghana, bilingual stream). A farm of course.", "Photosynthesis,. A farm ."),
        ("A lake (a small one) and ships (they carry tea, salt and silk).", "A lake (a small one) and ships ."),
        ("The right option has a star. Some of mine are slow. A pond.", "are slow. A pond."),
        ("Must know: what a key is, what a scale is. A pond with two ducks.", "A pond with two ducks."),
    ],
)
def test_who_is_taught_and_what_is_explained_is_not_of_the_world(text: str, left: str) -> None:
    assert " ".join(of_the_world(text, is_sheet=False).split()) == left


@pytest.mark.parametrize(
    ("first", "there", "not_there"),
    [
        (
            "Year 6 plants. The right option has a star. Total 6 marks, see the table in the book.",
            set(),
            {"star", "book"},
        ),
        ("Year 6 plants (IB school, Doha). Please put them into a castle.", {"castle"}, {"ib school", "school"}),
        (
            "Plants, standard 5. Here is my table, sorry. I'd like a lighthouse beside a pond.",
            {"lighthouse"},
            {"table"},
        ),
    ],
)
def test_beside_her_own_questions_only_what_she_wishes_is_built(
    first: str, there: set[str], not_there: set[str]
) -> None:
    names = built(made(SHEET.format(first=first)))
    assert there <= names
    assert not not_there & names


def test_units_are_no_things_and_unknown_things_are_told_together() -> None:
    world = made("A lesson on maps, grade 7, with a tower. On the map 2 cm is 1 km. There is a zorb and a blarg.")
    assert not {"cm", "km"} & built(world)
    assert told(world, "unknown_thing") == [
        "These are not in the catalogue: zorb, blarg. Small plinths bear their names."
    ]


def test_what_is_named_and_stands_nowhere_is_told_and_no_name_or_verb() -> None:
    text = (
        "Plants, grade 5, Nairobi. The pirate Captain Zorba gives them a map with a grid. A tower. Thanks, Mrs Ferrant!"
    )
    (said,) = told(made(text), "left_out")
    assert said.startswith("Named, and not built: ")
    assert "pirate" in said
    assert not any(word in said for word in ("Nairobi", "Ferrant", "gives", "tower"))


def test_without_a_pack_nobody_is_told_that_nothing_is_asked_where_doors_ask() -> None:
    text = (
        "Grade 9: The Zorbian War. An escape room with three locked rooms:\n"
        "Room 1: Ada Zorb: she led the fleet of 1820\nRoom 2: Karl Blarg: he signed the peace of Trem\n"
        "Room 3: Queen Quill: she built the harbour wall\n"
    )
    world = made(text)
    assert world.lesson.questions
    assert not any("nothing is asked" in one for one in told(world, "no_topic"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Food hygiene and safe storage in the kitchen, grade 7", None),
        ("Sun safety before the swimming carnival, grade 4", None),
        ("Finding the percentage, grade 7", None),
        ("Volcanoes of Zorbia, grade 7", "Zorbia"),
    ],
)
def test_only_what_the_subject_names_is_missed(text: str, said: str | None) -> None:
    found = told(made(text), "topic_is_broader")
    assert (found == []) if said is None else (said in found[0])


def test_her_answers_that_the_world_does_not_tell_are_named() -> None:
    text = (
        "The orchestra, grade 5.\n1. Which family does the flute belong to? woodwind\n2. Which drum do you tune by a pedal? "
        "timpani\n3. Which instrument has a slide? trombone\n4. How many strings has a violin? 4"
    )
    (said,) = told(made(text), "topic_is_broader")
    assert "timpani" in said
    assert "woodwind" not in said
    assert [is_a_term(one) for one in ("the pump", "Lake Victoria", "it goes out", "V = I x R", "B", "12 V")] == [
        *(True, True),
        *(False, False, False, False),
    ]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Bees, grade 3. Could there be a timer and a leaderboard?", "not_played", "leaderboard"),
        ("Capitals, grade 6. Please make a flying game where they visit an island.", "not_played", "flying game"),
        ("Animals in French, grade 4: let them hear the words at a farm.", "not_played", "hear the words"),
        ("First aid, year 9: a street with short scenes where they help.", "not_played", "short scenes"),
    ],
)
def test_what_cannot_be_played_is_told_and_has_no_dummy(text: str, code: str, words: str) -> None:
    world = made(text)
    assert any(words in one for one in told(world, code))
    assert not {words, "timer", "scoreboard"} & built(world)


@pytest.mark.parametrize(
    "text", ["Bees, 2nd/3rd grade combo", "Florestas: rainforests, 7º ano", "Bees: Tues P2, grade 4"]
)
def test_no_grade_is_missed_that_is_said(text: str) -> None:
    assert told(made(text), "grades_taken") == []


def test_of_a_plan_it_is_told_what_the_class_does() -> None:
    text = (
        "Objective: explain how rocks form.\nMaterials: crayons, foil\nStarter: What is a rock?\n"
        "Igneous rock forms when magma cools. Sedimentary rock forms when sand is pressed together.\n"
        "Group work: crayon experiment\nPlenary: vote for the best rock\nHomework: page 3"
    )
    (said,) = told(made(text), "lesson_plan")
    assert "Not played here: experiment, vote." in said
