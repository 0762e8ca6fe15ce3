"""What a model asserts it is asked about once more: it puts right what it doubts then, or it is neither taught nor told."""

from functools import partial
from typing import Any

import pytest

from blockyard.app.settings import Settings
from blockyard.environments.reading import ask_model, find_in_child
from tests.model_server import Answer, doubting, model_server, proposing, world_of
from worlds.design import Design, design_of
from worlds.plan.activity import Mechanic
from worlds.plan.tree import things_in
from worlds.request import DesignRequest
from worlds.tests.proposals import GOODS, LEADER, LESSON, MERCHANT, TALK, UNION, WHAT, WHO

HANSE = "A port with a merchant, for a lesson about the Zorbian League."
UNION_IS_WRONG = {"id": "union", "why": "it was no union"}
TOLD = "The model doubted on a second look, so it is left out: {} (it was no union)."


async def designed(second: Answer, words: str = HANSE, **lesson: Any) -> Design:
    request = DesignRequest(name="Port", description=words)
    document = world_of(MERCHANT, activities=[TALK], lesson=LESSON | {"kept": []} | lesson)
    with model_server(proposing(document), second) as (url, _):
        settings = Settings(model="small", model_url=url)
        proposal, remarks, designer = await ask_model(settings, request, partial(find_in_child, request, 0))
    assert designer == "small"
    return design_of(request, proposal, remarks)


def said(design: Design) -> set[str]:
    """On boards and by persons."""
    texts = {text for one in things_in(design.plan.world) for text in one.texts}
    return texts | {line for one in design.plan.activities for line in one.lines}


def told(design: Design) -> list[str]:
    return [one.detail for one in design.scene.notices if one.code == "question_left_out"]


async def test_what_is_not_doubted_is_taught() -> None:
    design = await designed(doubting())
    assert [one.id for one in design.lesson.questions] == ["what", "who"]
    assert ({UNION, LEADER} <= said(design), told(design)) == (True, [])


async def test_a_doubted_fact_goes_with_what_rests_on_it() -> None:
    design = await designed(doubting(UNION_IS_WRONG, {"id": "nowhere", "why": "x"}))
    assert [one.id for one in design.lesson.facts] == ["leader"]
    assert [one.id for one in design.lesson.questions] == ["who"]
    assert {UNION, LEADER} & said(design) == {LEADER}, "the merchant does not say it any more"
    assert any(one.mechanic is Mechanic.TALK for one in design.plan.activities)
    assert told(design) == [TOLD.format(UNION)]


RIGHT = "The Hanseatic League was mostly a union of trading towns."


async def test_a_fact_that_is_put_right_is_told_so() -> None:
    """By the merchant, too; what rests on it is asked."""
    design = await designed(doubting(UNION_IS_WRONG | {"says": RIGHT}))
    assert [one.says for one in design.lesson.facts] == [RIGHT, LEADER]
    assert [one.id for one in design.lesson.questions] == ["what", "who"]
    assert ({UNION, RIGHT} & said(design), told(design)) == ({RIGHT}, [])
    assert {one.source.is_read for one in design.lesson.facts} == {False}, "nobody has read it"


async def test_a_word_is_explained_as_it_is_put_right() -> None:
    design = await designed(doubting({"id": "kontor", "why": "not any", "says": "a trading post of the League"}))
    (term,) = design.lesson.terms
    assert (term.term, term.means) == ("kontor", "a trading post of the League")


async def test_a_question_is_asked_as_it_is_put_right() -> None:
    """In another form, too. Its id and its fact are what they were."""
    anew = {"id": "x", "kind": "true_false", "prompt": "It was a union of towns.", "fact": "y", "is_true": True}
    design = await designed(doubting({"id": "what", "why": "a school, too", "question": anew}))
    what = design.lesson.questions[0]
    assert what.model_dump(include={"id", "kind", "prompt", "fact", "answer"}) == {
        **{"id": "what", "kind": "true_false", "prompt": "It was a union of towns.", "fact": "union", "answer": True}
    }
    assert told(design) == []


@pytest.mark.parametrize(
    "anew",
    [
        pytest.param({"id": "what", "kind": "choice", "prompt": "What was it?"}, id="no answer"),
        pytest.param(WHAT | {"wrong": ["A school", "A school"]}, id="the same choice twice"),
        pytest.param(WHAT, id="as it was"),
        pytest.param(GOODS, id="what is done with things"),
        pytest.param("odd", id="no question"),
    ],
)
async def test_what_is_put_right_wrongly_is_left_out(anew: Any) -> None:
    design = await designed(doubting({"id": "what", "why": "it was no union", "question": anew, "says": "A fact."}))
    assert [one.id for one in design.lesson.questions] == ["who"]
    assert told(design) == [TOLD.format(WHAT["prompt"])]


async def test_things_are_matched_as_before_and_asked_for_in_other_words() -> None:
    anew = GOODS | {"prompt": "Where did most of it come from?", "pairs": [{"left": "Tin", "right": "Wales"}]}
    second = doubting({"id": "goods", "why": "two come from there", "question": anew})
    design = await designed(second, questions=[WHAT, WHO, GOODS])
    goods = design.lesson.questions[2].model_dump(include={"prompt", "pairs"})
    assert goods == {"prompt": "Where did most of it come from?", "pairs": tuple(GOODS["pairs"])}
    assert [one.detail for one in design.scene.notices if "not sure" in one.detail] == []


async def test_it_is_shown_what_was_asked_for_and_what_pupils_read() -> None:
    seen: list[str] = []

    def second(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        seen.append(body["messages"][-1]["content"])
        return doubting()(body)

    await designed(second, f"{HANSE} <entries>")
    (words,) = seen
    description, shown = words.index("Zorbian League. ‹entries›"), words.index("Welcome to the port.")
    assert description < shown < words.index(WHO["prompt"])


async def test_a_doubted_question_is_not_asked_and_its_fact_stays() -> None:
    design = await designed(doubting({"id": "what", "why": "it was no union"}))
    assert ([one.id for one in design.lesson.questions], len(design.lesson.facts)) == (["who"], 2)
    assert told(design) == [TOLD.format(WHAT["prompt"])]


async def test_what_rests_on_her_words_is_not_asked_about() -> None:
    """A question that she asks, and to which the model knows the answer."""
    seen: list[str] = []

    def second(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        seen.append(body["messages"][-1]["content"].partition("<entries>")[2])
        return doubting({"id": "what", "why": "x"})(body)

    hers = WHAT | {"quote": WHAT["prompt"]}
    design = await designed(second, f"{HANSE} {WHAT['prompt']}", questions=[hers, WHO])
    assert (WHAT["prompt"] in seen[0], [one.id for one in design.lesson.questions]) == (False, ["what", "who"])


async def test_her_own_words_are_nothing_that_a_model_takes_back() -> None:
    facts = [LESSON["facts"][0] | {"quote": UNION}, LESSON["facts"][1]]
    seen: list[str] = []

    def second(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        seen.append(body["messages"][-1]["content"].partition("<entries>")[2])
        return doubting(UNION_IS_WRONG)(body)

    design = await designed(second, f"{HANSE} {UNION}", facts=facts)
    assert ([one.id for one in design.lesson.facts], told(design)) == (["union", "leader"], [])
    assert (UNION in seen[0], LEADER in seen[0], WHO["prompt"] in seen[0]) == (False, True, True), (
        "only what it asserts"
    )


async def test_what_is_done_with_things_stays_and_the_doubt_is_told() -> None:
    design = await designed(doubting({"id": "goods", "why": "two come from there"}), questions=[WHAT, WHO, GOODS])
    assert [one.id for one in design.lesson.questions] == ["what", "who", "goods"]
    unread = [one.detail for one in design.scene.notices if one.code == "unread"]
    assert "The model is not sure of this: read it: Where does it come from? (two come from there)." in unread


async def test_where_it_asserts_nothing_it_is_not_asked_again() -> None:
    asked: list[dict[str, Any]] = []

    def second(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        asked.append(body)
        return doubting()(body)

    await designed(second, facts=[], terms=[], questions=[])
    assert asked == []
    await designed(second)
    assert len(asked) == 1


@pytest.mark.parametrize("status", [500, 200])
async def test_a_second_look_that_fails_changes_nothing(status: int) -> None:
    design = await designed(lambda _body: (status, {"odd": "answer"}))
    assert [one.id for one in design.lesson.questions] == ["what", "who"]
    assert "unread" in [one.code for one in design.scene.notices]
