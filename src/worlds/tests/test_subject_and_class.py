"""What is said of a class, its school and its country is no topic; what a pack does not tell of a subject is told."""

import pytest

from worlds.design import Design, design
from worlds.lesson.band import Band, band_of
from worlds.request import DesignRequest
from worlds.teaching.topics import topic_meant


def made_of(text: str) -> Design:
    return design(DesignRequest(name="World", description=text))


def told_by(made: Design, code: str) -> list[str]:
    return [one.detail for one in made.scene.notices if one.code == code]


@pytest.mark.parametrize(
    ("words", "band"),
    [
        ("JHS 1 science", Band.G6_8),
        ("SHS 2 physics", Band.G9_12),
        ("Std. V", Band.G3_5),
        ("BS4 science", Band.G3_5),
        ("G4 volcanoes", Band.G3_5),
        ("Class: 8C", Band.G6_8),
        ("Class: 11A1", Band.G9_12),
        ("Year Four", Band.G3_5),
        ("sixth class, volcanoes", Band.G6_8),
        ("Secondary Two", Band.G6_8),
        ("Kelas 4", Band.G3_5),
        ("Tingkatan 1", Band.G6_8),
        ("Violin grade 2, ages 9-10", Band.G3_5),
        ("a first class ticket", None),
        ("Group G4 and the G7 summit", None),
    ],
)
def test_grades_of_more_countries(words: str, band: Band | None) -> None:
    assert band_of(words) is band


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        # The school and where it is.
        ("Grade 3 in Lisbon, British school. Volcanoes! Put a mountain in the middle.", "volcanoes"),
        ("5th class (Co. Mayo). Volcanoes, with a quiz.", "volcanoes"),
        # Those who learn.
        ("My recorder group, age 9-10. Volcanoes quiz.", "volcanoes"),
        # What they play at.
        ("Race: be a drop of rain! For grade 4 science, the water cycle.", "water-cycle"),
    ],
)
def test_what_is_said_of_the_class_is_no_topic(text: str, topic: str) -> None:
    found = topic_meant(None, text).found
    assert found is not None
    assert found.topic == topic


def test_the_country_of_the_school_is_no_topic() -> None:
    meant = topic_meant(
        None,
        "Civics 9, Canada: how judges are chosen. The Prime Minister proposes, a committee hears them, and the judge of the "
        "Supreme Court is sworn in. Show the court, the parliament and the vote.",
    )
    assert meant.found is None or meant.found.topic != "canada"


def test_answers_to_choose_from_are_no_title() -> None:
    text = "Music theory, age 10.\n1) How long is it?\n a) volcanoes\n b) rivers\n"
    assert topic_meant(None, text).found is None


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("offside trap in football (soccer), grade 4", "trap"),
        ("Ancient Egypt - Senet. Year 4.", "Senet"),
    ],
)
def test_what_the_pack_does_not_tell_is_told(text: str, lacks: str) -> None:
    (said,) = told_by(made_of(text), "topic_is_broader")
    assert lacks in said


def test_of_a_part_of_a_pack_it_is_told_how_much_speaks_of_it() -> None:
    (said,) = told_by(made_of("a world about malware for year 7"), "topic_is_broader")
    assert "of its" in said
    assert "asked first" in said


def test_a_local_name_stands_in_the_title() -> None:
    assert made_of("how to keep safe in typhoons, grade 5").lesson.title == "Hurricanes (typhoons)"
    assert made_of("a world about hurricanes, grade 5").lesson.title == "Hurricanes"


def test_what_is_taught_by_words_of_its_title_is_no_part() -> None:
    assert not told_by(made_of("a world about cybersecurity and malware for year 7"), "topic_is_broader")
