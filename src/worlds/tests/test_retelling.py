"""A lesson is edited whose world stands already."""

from collections.abc import Callable

import pytest

from worlds.design import design_of
from worlds.lesson.lesson import Lesson, LessonFact, LessonSource, LessonTerm, SourceKind
from worlds.plan.plan import Plan
from worlds.plan.tree import things_in
from worlds.request import DesignRequest
from worlds.teaching.retelling import retold
from worlds.tests.proposals import LEADER, LESSON, MERCHANT, SHIPS, TALK, UNION, WHAT, WHO, answered, proposal

QUIZ = {"id": "quiz", "mechanic": "quiz", "things": ["desk"], "questions": ["who"]}
BOARD = {"id": "desk", "noun": "board"}
HER_OWN = LessonSource(kind=SourceKind.TEACHER)


@pytest.fixture(scope="module")
def stands() -> tuple[Plan, Lesson]:
    document = answered(MERCHANT, SHIPS, BOARD, activities=[TALK, QUIZ], lesson=LESSON)
    request = DesignRequest(name="Port", description="A port for a lesson about the Zorbian League.")
    design = design_of(request, proposal(document), [])
    return design.plan, design.lesson


def boards(plan: Plan) -> list[str]:
    return [text for one in things_in(plan.world) for text in one.texts]


def lines(plan: Plan) -> list[str]:
    return [line for one in plan.activities for line in one.lines]


def test_what_is_only_read_changes_nothing(stands: tuple[Plan, Lesson]) -> None:
    plan, lesson = stands
    source = lesson.facts[0].source.model_copy(update={"is_read": True})
    read = lesson.model_copy(update={"facts": tuple(one.model_copy(update={"source": source}) for one in lesson.facts)})
    assert retold(plan, lesson, read) == plan


@pytest.mark.parametrize(
    ("fact", "said", "where"), [("leader", LEADER, boards), ("union", UNION, lines)], ids=["a board", "a person"]
)
def test_a_fact_that_is_mended_is_told_anew(
    stands: tuple[Plan, Lesson], fact: str, said: str, where: Callable[[Plan], list[str]]
) -> None:
    plan, lesson = stands
    new = LessonFact(id=fact, says="That was wrong.", source=HER_OWN)
    mended = lesson.model_copy(update={"facts": tuple(new if one.id == fact else one for one in lesson.facts)})
    assert where(retold(plan, lesson, mended)) == ["That was wrong." if one == said else one for one in where(plan)]
    gone = lesson.model_copy(update={"facts": tuple(one for one in lesson.facts if one.id != fact)})
    assert where(retold(plan, lesson, gone)) == [one for one in where(plan) if one != said]
    assert (said in where(plan), len([*things_in(retold(plan, lesson, gone).world)])) == (
        True,
        len([*things_in(plan.world)]) - (where is boards),
    )


def test_a_word_that_is_mended_is_explained_anew(stands: tuple[Plan, Lesson]) -> None:
    plan, lesson = stands
    new = LessonTerm(id="kontor", term="Kontor", means="an office abroad", source=HER_OWN)
    told = lines(retold(plan, lesson, lesson.model_copy(update={"terms": (new,)})))
    assert ("kontor: a trading post abroad" in lines(plan), "Kontor: an office abroad" in told) == (True, True)
    assert "kontor: a trading post abroad" not in told
    assert "kontor" not in " ".join(lines(retold(plan, lesson, lesson.model_copy(update={"terms": ()}))))


def test_what_is_asked_no_more_is_asked_by_no_activity(stands: tuple[Plan, Lesson]) -> None:
    plan, lesson = stands
    kept = tuple(one for one in lesson.questions if one.id != WHO["id"])
    ids = [one.id for one in retold(plan, lesson, lesson.model_copy(update={"questions": kept})).activities]
    assert ("quiz" in [one.id for one in plan.activities], "quiz" in ids, "talk" in ids) == (True, False, True)


def test_a_new_fact_that_is_asked_about_gets_a_board(stands: tuple[Plan, Lesson]) -> None:
    plan, lesson = stands
    new = LessonFact(id="diet", says="The diet of the League met in Lübeck.", source=HER_OWN)
    facts = lesson.model_copy(update={"facts": (*lesson.facts, new)})
    assert boards(retold(plan, lesson, facts)) == boards(plan), "nobody asks about it"
    about = lesson.questions[0].model_copy(update={"id": "diet-where", "fact": "diet"})
    asked = facts.model_copy(update={"questions": (*lesson.questions, about)})
    assert boards(retold(plan, lesson, asked)) == [*boards(plan), new.says]
    assert lesson.questions[0].prompt == WHAT["prompt"]
