"""What a text is about and for which grades, for texts as teachers type them."""

import pytest

from worlds.lesson.band import Band, band_of, words_of_band
from worlds.request import DesignRequest
from worlds.teaching.lessons import Taught, taught_by
from worlds.teaching.narrowing import narrowed
from worlds.topics.index import written
from worlds.topics.lesson import lesson_of
from worlds.topics.load import INDEX, topic


def taught(text: str) -> Taught:
    return taught_by(DesignRequest(name="World", description=text))


def notice(text: str, code: str) -> str:
    (found,) = [one.detail for one in taught(text).notices if one.code == code]
    return found


GRADES = {
    Band.K_2: "Prep class, Foundation maths, Reception class, our Junior Infants, for Prep, KG2, Std 1, Year 2, P1, kindy, "
    "Grade R, a 6yo, K-1, Stage 1 English, 1st class, Class II",
    Band.G3_5: "P5, Primary 3, Pri 4, Pry 5, Standard 4, Std. 5, Year 6, Stage 2 Geography, 4th class, gr. 4, yr 3s, y5, "
    "Class IV, 3rd gr, grade three, fractions 4th, rivers p5, 4º de primaria",
    Band.G6_8: "JSS2, jss 1, Sec 2, Form 1, form 2 history, Junior Cert, JC history, 1st Year, second years, Class 7, "
    "Class: VIII-B, 8th std, 2º ESO, Klasse 7, S1 maths, Grades 1 to 12 log Grade Level: 7, "
    "Class VIII, Year 9, Y8, Grade Level: 6th, Basic 7, World History 8 / Unit 2, KS3",
    Band.G9_12: "SS1, SSS 3, Sec 4, Form 5, Leaving Cert, 5th Year, GCSE, IGCSE, A-level, AP Biology, IB, sophomores, "
    "Chem 11 - acids, Class XI, Year 10, KS4, WAEC",
}


@pytest.mark.parametrize(("band", "text"), [(band, text) for band, said in GRADES.items() for text in said.split(", ")])
def test_grades_of_many_countries(band: Band, text: str) -> None:
    assert band_of(text) is band
    assert words_of_band(text) != []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a hotel with a reception desk",
            "the first year of the war",
            "in the year 79",
            "a first class cabin",
            "5 kg of rice",
        ),
        *(
            "stage 3 of the tower",
            "Prep: put out the glue",
            "maths 10 questions",
            "form 3 groups",
            "p. 7",
            "the SS Titanic",
            *("on July 4th", "the winner came 1st", "a hotel with a reception", "see p4."),
        ),
    ],
)
def test_what_is_no_grade(text: str) -> None:
    assert band_of(text) is None
    assert words_of_band(text) == []


def test_the_grade_that_is_said_first_counts_and_all_words_of_grades_are_known() -> None:
    text = "Stage 3 (Years 5-6), and for the Year 9s later"
    assert band_of(text) is Band.G3_5
    assert {"stage", "3", "years", "5", "year", "9s", "graders"} <= {
        *words_of_band("Stage 3 English (Years 5-6), Year 9s")
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A topic's name with grades, school subjects and wishes around it.
        ("magnets treasure hunt pri 4", "magnets"),
        ("vikings scavenger hunt P6 pls", "vikings"),
        ("poetry leaving cert", "poetry"),
        ("roman numerals maze", "roman-numerals"),
        ("photosynthesis obby", "photosynthesis"),
        ("fractions escape room hard", "fractions"),
        ("escape room on probability, 3 locked doors", "probability"),
        ("gravty and orbits quiz Sec 3", "gravity"),
        ("Std 5 science: the water cycle", "water-cycle"),
        ("Kindergarten: five senses picnic", "five-senses"),
        # The pack is there, and the title stands behind a school subject, a country or a greeting.
        ("Primary 6 science, Ghana. Magnets: poles and fields. A workshop please.", "magnets"),
        ("Good morning! I am new here. Year 5 geography, rivers and their valleys. Put a bridge.", "rivers"),
        (
            "LESSON PLAN\nSubject: Basic Science\nClass: JSS 1\nTopic: The Digestive System\nDuration: 40 minutes",
            "digestive-system",
        ),
        ("Name: ______  Date: ______\nPrime numbers worksheet\n1. Is 7 prime?", "prime-numbers"),
        ("AP Biology: Cellular Respiration - Glycolysis", "cellular-respiration"),
        ("A world about solids, liquids and gases.", "states-of-matter"),
        # The title outweighs the body.
        (
            "Magna Carta, Grade 6\nStudents act out a play: actors on a stage, a costume, a script and an audience in the "
            "theater. A director gives each actor a role.",
            "magna-carta",
        ),
        (
            "Year 4 Art - The Color Wheel\nObjective: mix colors.\nWarm-up: Look at a farm with cows, sheep and a barn. "
            "A farmer grows crops in the fields of the farm.",
            "color-wheel",
        ),
        # A heading says it, or the text uses so many words of it that its first lines say nothing.
        (
            "DAILY LOG\nSchool: Zorba NHS | Teacher: Ms. Zorbian\nClass: VII\nSub-strand: Living things - food chains",
            "food-chains",
        ),
        ("CHAPTER 3: Volcanoes      Periods: 6\nGrade 7\nMaterials: chart\nHomework: page 3", "volcanoes"),
        # No title: the body says it.
        (
            "Hi! Could you make a trail for my third graders? They should walk from the egg past the caterpillar and the "
            "chrysalis to the butterfly, and see how it pupates.",
            "butterfly-life-cycle",
        ),
        # A described place is no lesson.
        ("A pirate cove below a stormy cliff", None),
        ("quiet mountain village with a frozen pond", None),
        ("castle obby", None),
        ("farm game", None),
        ("Underwater city with a coral reef", None),
    ],
)
def test_the_topic_of_a_text(text: str, found: str | None) -> None:
    assert taught(text).lesson.topic == found


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("SS3 Government: zorbian tariffs. Put a market.", "zorbian tariffs"),
        ("Econ, seniors. Zorbian tariffs: winners and losers", "Zorbian tariffs"),
        ("Grade 8 Philippine history - The zorbian uprising. A village please.", "zorbian uprising"),
        ("We just finished Zorba and the Quill in grade 4. Build the quay.", "Zorba and the Quill"),
        ("Can you do one on the Zorbian League? For year 9, with a harbour.", "Zorbian League"),
        ("Irish 1 high school: zer vs ezar. They walk through a town. No long grammar explanations.", "zer vs ezar"),
        ("treasure hunt zorbian vocabulary Y7 beginners", "zorbian vocabulary"),
    ],
)
def test_a_subject_without_a_pack_is_told_in_its_own_words(text: str, subject: str) -> None:
    assert taught(text).lesson.topic is None
    assert notice(text, "no_topic").startswith(f"There is no topic pack for `{subject}`,")


def test_near_topics_are_near() -> None:
    assert "Near it" not in notice("Zorbian tariffs of the plains, grade 8", "no_topic")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "Lesson 2: Volcanoes of Zorbia\nGrade 6\nObjective: explain how the lava flows.\nNB sensitive topic",
            "Volcanoes of Zorbia",
        ),
        ("The zorbian water cycle, P5", "zorbian water cycle"),
        ("Finding a path without a map, grade 7", "Finding a path without a map"),
    ],
)
def test_who_gets_a_broader_topic_is_told_with_the_title(text: str, phrase: str) -> None:
    assert notice(text, "topic_is_broader").startswith(f"There is no topic pack for `{phrase}`.")


@pytest.mark.parametrize(
    "text",
    [
        "Long-term causes of the American Revolution, grade 8",
        "The main characters and events of ancient Rome, year 7",
        "How do rivers shape the land? Year 8",
        "Introduction to fractions, P4, this week",
    ],
)
def test_general_words_are_not_missed(text: str) -> None:
    found = taught(text)
    assert found.lesson.topic is not None
    assert "topic_is_broader" not in [one.code for one in found.notices]


def test_a_topic_beside_something_narrower_is_asked_about_whole() -> None:
    lesson = lesson_of("digestive-system", topic("digestive-system"), Band.G6_8)
    narrow, _ = narrowed(lesson, "the small intestine")
    both, _ = narrowed(lesson, "the digestive system and the small intestine")
    assert len(narrow.questions) < len(lesson.questions) == len(both.questions)
    # `water pollution` is not what speaks of water.
    water = lesson_of("water-cycle", topic("water-cycle"), Band.G3_5)
    assert [one.code for one in narrowed(water, "vapour zorbification")[1]] == ["topic_is_broader"]


def test_the_index_is_made_of_the_packs() -> None:
    assert INDEX.read_text(encoding="utf-8") == written(), "run `python -m worlds.topics --index`"
