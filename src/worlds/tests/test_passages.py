"""A passage that a teacher pastes, tables that lost their lines, and gaps to fill where a text gives hardly a question."""

from worlds.design import design
from worlds.lesson.lesson import ChoiceQuestion
from worlds.plan.tree import things_in, zones_in
from worlds.request import DesignRequest
from worlds.teaching.document.statements import statements_in
from worlds.teaching.own_text import lesson_of_pasted
from worlds.teaching.pasted import pasted_in
from worlds.teaching.station_title import names_of

PASSAGE = """Our reading passage for class 7. Ana Velquist.

Ana Velquist was born in 1911 in the village of Torp. As a child she looked after the goats of her uncle. She studied law,
and in 1936 she became the first judge of the island.

When she returned, the wells were dry. People carried water from the hills. In 1942 she founded the League of Wells. The
league has dug 400 wells. She died in 1990.
"""
PLAN = """Lesson plan
Topic: The Brine Marsh
Sub-topic: Origin and shape
Objectives: pupils describe the marsh
Materials: paper, glue
Content
A salt pan is a flat basin that the sun has dried. When the tide leaves the basin, hollows called saltels remain. The walls
between the hollows are called dykelings. Storms break the dykelings every winter.
Lake Orm is the saltiest lake in Varland. Workers rake the salt into cones.
Homework: finish the map
"""
TABLE = """Lesson title
Heat
Lesson objective
To know how heat moves
Timing
Activity
Assessment
5
Register. Write the date
Q&A
15
Why cold? metals are conductors, which let heat pass (1) quickly or (2) slowly. One unit of heat is a joule.
Mini whiteboards
10
Worksheet, pairs
Self mark
Homework
Page 3
"""


def said(text: str, *, is_plan: bool = False) -> list[str]:
    return [one.says for one in statements_in(text, is_plan=is_plan)]


def test_a_text_that_calls_itself_a_passage_is_taught_and_nothing_of_it_is_built() -> None:
    pasted = pasted_in(PASSAGE)
    assert pasted is not None
    made = design(DesignRequest(name="Passage", description=PASSAGE))
    of_it = [one.id for one in things_in(made.plan.world) if not one.id.startswith("lesson-")]
    assert not of_it
    assert made.lesson.questions


def test_a_corner_for_reading_is_no_passage() -> None:
    text = "A reading corner.\nThere is a shelf. A lamp stands beside it. A cat sleeps there. A rug lies below."
    assert pasted_in(text) is None


def test_a_summary_of_a_world_is_no_passage() -> None:
    text = "A summary of my world.\nThere is a castle. There is a moat. A knight guards it. Bats sleep there. A king rules."
    assert pasted_in(text) is None


def test_a_sentence_of_one_person_is_told_with_the_name() -> None:
    told = said(PASSAGE.split("\n", 1)[1])
    assert "Ana Velquist studied law, and in 1936 she became the first judge of the island." in told
    assert "In 1942 Ana Velquist founded the League of Wells." in told
    assert not [one for one in told if one.startswith("She ")]


def test_no_name_is_put_where_another_person_may_be_meant() -> None:
    two = "Ana Velquist was born in Torp. Her sister was a nurse. She died in 1920. He was sad."
    assert not [one for one in said(two) if "Ana Velquist died" in one]
    kin = "Ana Velquist was born in Torp. Her sister was a nurse. She died in 1920."
    assert not [one for one in said(kin) if "Ana Velquist died" in one]


def test_form_fields_are_no_facts() -> None:
    told = said(PLAN, is_plan=True)
    assert not [one for one in told if "Origin" in one or one.startswith("Content")]
    assert told[0] == "A salt pan is a flat basin that the sun has dried."


def test_gaps_are_asked_where_a_text_gives_hardly_a_question() -> None:
    made = design(DesignRequest(name="Plan", description=PLAN))
    gaps = {one.choices[one.answer]: one for one in made.lesson.questions if isinstance(one, ChoiceQuestion)}
    assert made.lesson.topic is None
    assert "dykelings" in gaps
    assert "saltels" not in gaps["dykelings"].prompt
    for one in gaps.values():
        assert len(one.choices) >= 3
        assert not {"it", "they", "she", "he"} & {choice.lower() for choice in one.choices}


def test_a_table_that_lost_its_lines_is_read_by_its_columns() -> None:
    told = said(TABLE, is_plan=True)
    assert told[0] == "Metals are conductors, which let heat pass (1) quickly or (2) slowly."
    assert "One unit of heat is a joule." in told
    assert not [one for one in told if "Register" in one or "whiteboards" in one or one.startswith("15")]


def test_what_leads_to_a_question_is_no_fact() -> None:
    plan = "Teaching\nThe old miller hides his gold. What does he fear?\nFlour is milled grain. Bread is baked flour."
    assert "The old miller hides his gold." not in said(plan, is_plan=True)


def test_a_label_says_what_its_sentence_is_about_though_readers_are_named() -> None:
    plan = "Mini-lesson\n- Satire: the poem makes readers laugh at a king."
    assert said(plan, is_plan=True) == ["Satire: the poem makes readers laugh at a king."]


def test_an_exit_question_is_no_label() -> None:
    pasted = pasted_in(TABLE.replace("Worksheet, pairs", "Exit q: what is 3 + 4? (7)"))
    assert pasted is not None
    assert not [one for one in lesson_of_pasted(pasted).questions if "about" in one.prompt]


def test_what_a_fact_is_about() -> None:
    assert next(names_of("hyperbole - big exaggeration: never so loud")) == "Hyperbole"
    assert next(names_of("The old salt pan lies below the sea.")) == "Old salt pan"
    assert [*names_of("It was.")] == []


def test_no_two_stations_have_the_same_title() -> None:
    made = design(DesignRequest(name="Passage", description=PASSAGE))
    titles = [one.title for one in zones_in(made.plan.world)]
    assert len({*titles}) == len(titles)
    assert titles.count("Read and remember") <= 1
