"""Subjects that a pack or an exercise must not claim: of another country, of other numbers, for other grades; and titles
that are none."""

import pytest

from worlds.design import Design, design
from worlds.request import DesignRequest
from worlds.teaching.countries import countries_in, countries_of, foreign_to
from worlds.teaching.said import trimmed
from worlds.teaching.topics import topic_meant


def made_of(text: str) -> Design:
    return design(DesignRequest(name="World", description=text))


def told_by(made: Design, code: str) -> list[str]:
    return [one.detail for one in made.scene.notices if one.code == code]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("fractions, adding some that have unlike bottoms, grade 5", "adding-and-subtracting-fractions"),
        ("subtracting decimals for grade 5", "decimals"),
        ("algebra: division of polynomials, grade 10", "polynomials"),
        ("multiplying fractions, grade 6", "multiplying-and-dividing-fractions"),
    ],
)
def test_an_exercise_leaves_other_numbers_to_their_pack(text: str, topic: str) -> None:
    assert made_of(text).lesson.topic == topic


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("addition up to 50, grade 1", "Addition up to 50"),
        ("long division, 5th grade", "Division"),
        ("times tables of 4 and number bonds, year 3", "Times table of 4"),
    ],
)
def test_an_exercise_keeps_its_own(text: str, title: str) -> None:
    assert made_of(text).lesson.title == title


def test_what_is_divided_is_no_number() -> None:
    made = made_of("division of labour, economics grade 11")
    assert made.lesson.topic is None
    assert not made.lesson.questions


@pytest.mark.parametrize(
    "text",
    [
        "Branches of government in Kenya, grade 8",
        "The civil war in Sri Lanka, year 10",
        "Civics, grade 9 (Australia). A parliament house: in the House of Commons they follow a bill, then meet the Speaker "
        "and vote on the bill in the parliament.",
    ],
)
def test_a_pack_of_one_country_is_not_taught_for_another(text: str) -> None:
    assert topic_meant(None, text).found is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("American civil war, year 10 in Australia", "american-civil-war"),
        ("The French Revolution for grade 9 in Kenya", "french-revolution"),
        ("The Windrush generation: people from Jamaica, year 6", "windrush"),
    ],
)
def test_where_the_school_is_hinders_nothing(text: str, topic: str) -> None:
    assert made_of(text).lesson.topic == topic


def test_a_name_that_two_countries_share_is_told() -> None:
    assert "says nothing of Canada" in told_by(made_of("House of Commons, grade 8 Canada"), "topic_is_broader")[0]


def test_countries_are_named_by_people_and_provinces() -> None:
    assert countries_in("Ontario and the Nigerians of Aotearoa, says the US") == {"Canada", "New Zealand", "US"}
    assert countries_in("teach us about turkey and polish") == frozenset()
    assert countries_of("uk-parliament") == {"UK"}
    assert countries_of("volcanoes") == frozenset()
    assert foreign_to("laws of Brazil", "uk-parliament") == "Brazil"
    assert foreign_to("laws of Brazil and Britain", "uk-parliament") is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I want my Grade 3s to climb through a castle of three floors, then a sorting game.", "castles"),
        ("I'd like my Year 1s to walk around a farm. In each field an animal tells them something.", "farming"),
        (
            "Grade 4s fly through the solar system and put the planets in order. No quiz with long words.",
            "solar-system",
        ),
    ],
)
def test_the_place_of_a_lesson_is_its_topic(text: str, topic: str) -> None:
    assert made_of(text).lesson.topic == topic


@pytest.mark.parametrize(
    "text",
    [
        "Walk through a castle with three floors and a sorting game.",
        "Grade 3: walk through a castle with a dragon and a gift shop.",
        "Grade 3s walk through a castle and answer riddles. No learning needed.",
    ],
)
def test_a_place_alone_teaches_nothing(text: str) -> None:
    assert made_of(text).lesson.topic is None


@pytest.mark.parametrize(
    ("phrase", "subject"),
    [
        ("Photosynthesis true or false", "Photosynthesis"),
        ("Magnets fill in the gaps", "Magnets"),
        ("Volcanoes match-up", "Volcanoes"),
        ("cloze: the water cycle", "water cycle"),
        ("intermediate B1", None),
    ],
)
def test_the_form_of_questions_is_no_subject(phrase: str, subject: str | None) -> None:
    assert trimmed(phrase) == subject


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Nutrition match up for grade 7 (health)", "food-labels-and-nutrients"),
        ("Nutrition for grade 4", "healthy-food"),
    ],
)
def test_of_two_packs_the_one_for_the_grades_is_taught(text: str, topic: str) -> None:
    assert made_of(text).lesson.topic == topic


@pytest.mark.parametrize("text", ["Lektion 4, grade 7", "Unit 2 Lesson 9, grade 6", "Year 8 Adelaide"])
def test_titles_that_are_no_subject(text: str) -> None:
    assert topic_meant(None, text).subject is None


def test_a_story_has_its_article_and_its_author() -> None:
    text = "Unit 1 Lesson 2: Irony in “The Gift of the Magi” by O. Henry, grade 9"
    assert topic_meant(None, text).subject == "“The Gift of the Magi” by O. Henry"


def test_packs_near_a_subject_without_one_are_told() -> None:
    near = told_by(made_of("Can you make a world about the Dahomey kingdom, SS 2 (Ghana)?"), "no_topic")
    assert near
    assert "The Songhai and Ghana Empires" in near[0]
    assert len(topic_meant(None, "a lesson about kingdoms of Nubians in Kenya").nearest) <= 3
