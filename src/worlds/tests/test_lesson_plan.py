"""A pasted lesson plan: what it teaches becomes the world, and what is done in class is not built."""

import pytest

from worlds.design import design
from worlds.request import DesignRequest
from worlds.teaching.lesson_plan import goal_of, parted

PLAN = """Photosynthesis, Grade 5

Objective: Students explain how plants make food.

Materials: jars, scissors, 12 markers, a lamp

Warm-up (5 min): Ask what a tree eats for breakfast.

Activity (25 min): Groups set a jar on a table and draw three trees.

Homework: Find a plant at home.
"""
WORLD = "Please make a world with a red barn and two tractors."


def test_its_world_is_the_trail_of_what_it_teaches() -> None:
    made = design(DesignRequest(name="Plan", description=PLAN))
    things = {one.thing for one in made.scene.components}
    assert made.lesson.topic == "photosynthesis"
    assert made.lesson.goal == "Students explain how plants make food."
    assert {"jar", "scissors", "marker", "lamp", "table"} & things == set()
    assert {"gardener", "quiz_board", "info_board"} <= things
    codes = [notice.code for notice in made.scene.notices]
    assert ("lesson_plan" in codes, "left_out" in codes) == (True, False)
    assert made.coverage.lost == 0


def test_what_it_says_of_the_world_stands_there() -> None:
    made = design(DesignRequest(name="Plan", description=f"{PLAN}\n{WORLD}"))
    things = [one.thing for one in made.scene.components]
    assert (things.count("barn"), things.count("tractor"), things.count("jar")) == (1, 2, 0)


@pytest.mark.parametrize(
    "text",
    [
        "A forest with a river.\n\nThe camp: three tents.",
        "Objective: find the treasure on the island.",
        "Grade 5\nA village with six houses and a market.",
        "Kitchen: a stove, a sink\nHall: a table\nGarden: two trees",
    ],
)
def test_a_description_with_headings_is_none(text: str) -> None:
    assert parted(text) is None


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Learning Goal: Tell the time.", "Tell the time."),
        ("Objectives:\n- name the parts of a plant\n- draw one", "name the parts of a plant"),
        ("Materials: glue", None),
    ],
)
def test_the_goal_stands_behind_its_heading_or_below(text: str, goal: str | None) -> None:
    assert goal_of(text) == goal


def test_a_plan_without_a_pack_asks_what_it_states() -> None:
    text = (
        "Lesson: The Zorbian empire\n\nObjective: Pupils know the empire.\n\nBackground:\nThe Zorbian empire was founded "
        "in 1204. It had 12 provinces and 40 ports. Its ships carried salt to the islands in 1250. A plague killed 3,000 "
        "sailors in 1322. The empire fell in 1391 after a long war.\n\nHomework: Draw a map."
    )
    made = design(DesignRequest(name="Plan", description=text))
    assert made.lesson.topic is None
    assert len(made.scene.questions) >= 3
    assert {question.source.kind for question in made.lesson.questions} == {"text"}
