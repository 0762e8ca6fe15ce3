"""What a browser sees of a play says nothing of what is right, and plays the same."""

import random
from typing import Any

import pytest

from worlds.activities.play import Effect, Play
from worlds.browser.answers import Judge, judges_of
from worlds.browser.stage import orders_of, without_hints
from worlds.design import design_plan
from worlds.plan.plan import Plan
from worlds.request import DesignRequest
from worlds.stage.machine import Do, Machine
from worlds.stage.stage import Question, Stage
from worlds.tests.play_vectors import BY_HOST, PLAYERS, machine, of_kind

SEEDS = range(60)
QUESTIONS = tuple(
    Question(id=one, prompt="Which?", choices=("c", "a", "b"), answer=place) for place, one in enumerate(("q-1", "q-2"))
)
THINGS = [{"id": "cat", "noun": "cat"}, {"id": "fish", "noun": "fish"}, {"id": "owl", "noun": "owl"}]
PLACES = [{"id": "house", "noun": "house"}, {"id": "pond", "noun": "pond"}, {"id": "tree", "noun": "tree"}]


def pairs_of(*rights: str) -> list[dict[str, str]]:
    return [{"left": one["noun"], "right": right} for one, right in zip(THINGS, rights, strict=True)]


def stage_of(activity: dict[str, Any], question: dict[str, Any]) -> Stage:
    things = [*THINGS, *PLACES, {"id": "board", "noun": "quiz board"}]
    used = str(activity)
    world = {"id": "world", "title": "World", "things": [one for one in things if one["id"] in used]}
    plan = Plan.model_validate({"world": world, "activities": [activity]})
    source = {"kind": "teacher"}
    lesson = {"title": "Animals", "questions": [question | {"id": "q", "prompt": "What is so?", "source": source}]}
    stage = design_plan(DesignRequest.model_validate({"name": "World", "lesson": lesson}), plan).scene.stage
    assert "usual-quiz" not in {one.id for one in stage.machines}
    return without_hints(stage)


def told(stage: Stage) -> str:
    """Without what stays on the server."""
    return stage.model_dump_json(exclude={"questions": {"__all__": {"answer", "tolerance"}}})


@pytest.mark.parametrize("seed", SEEDS)
def test_it_plays_the_same(seed: int) -> None:
    draw = random.Random(seed)
    ids = ["machine-0", "machine-1"]
    stage = Stage(machines=tuple(machine(one, ids, draw) for one in ids), questions=QUESTIONS)
    other = without_hints(stage)
    plays = Play(stage.machines), Play(other.machines)
    now = 0.0
    for player in PLAYERS:
        same_effects(stage, other, *(play.join(player, now) for play in plays))
    for _ in range(40):
        now += draw.choice((0, 1, 3))
        player, event = draw.choice(PLAYERS), of_kind(draw.choice(BY_HOST), ids, draw)
        same_effects(stage, other, *(play.happen(player, event, now) for play in plays))
        same_effects(stage, other, *(play.tick(now) for play in plays))


def same_effects(stage: Stage, other: Stage, first: list[Effect], second: list[Effect]) -> None:
    """What is chosen is counted anew, and means the same."""
    assert [spelled(stage, one) for one in first] == [spelled(other, one) for one in second]


def spelled(stage: Stage, effect: Effect) -> tuple[str | None, str, str, object]:
    action, verdict = effect.action, None
    if action.do is Do.JUDGE and action.choice is not None:
        asked = next(one for one in stage.questions if one.id == action.question)
        verdict = asked.choices[action.choice], asked.is_right(action.choice)
        action = action.model_copy(update={"choice": None})
    return effect.to, effect.machine, str(action), verdict


@pytest.mark.parametrize(
    ("activity", "questions"),
    [
        (
            {"mechanic": "quiz", "things": ["board"], "questions": ["q"]},
            [{"kind": "choice", "choices": ["oxygen", "helium", "iron"], "answer": one} for one in range(3)],
        ),
        (
            {"mechanic": "quiz", "things": ["board"], "questions": ["q"]},
            [{"kind": "true_false", "answer": one} for one in (True, False)],
        ),
        (
            {"mechanic": "lock", "things": ["board"], "goals": ["house"], "questions": ["q"]},
            [{"kind": "number", "answer": one} for one in (12, 4711, 3)],
        ),
    ],
    ids=["choice", "true or false", "number"],
)
def test_worlds_that_differ_in_what_is_right_look_the_same(
    activity: dict[str, Any], questions: list[dict[str, Any]]
) -> None:
    stages = [stage_of(activity | {"id": "task"}, one) for one in questions]
    assert {len(one.machines) for one in stages} == {1}
    assert len({told(one) for one in stages}) == 1
    assert len({str(judges_of(one, {})) for one in stages}) == len(questions), "they do differ"


def test_the_order_of_pairs_says_nothing() -> None:
    """Each thing has a goal of its own, and pairs are listed with theirs."""
    activity = {"id": "task", "mechanic": "match", "things": ["cat", "fish", "owl"], "questions": ["q"]}
    pairs = {"kind": "match", "pairs": pairs_of("home", "water", "wood")}
    one = stage_of(activity | {"goals": ["house", "pond", "tree"]}, pairs)
    mixed = {"kind": "match", "pairs": pairs_of("wood", "home", "water")}
    two = stage_of(activity | {"goals": ["tree", "house", "pond"]}, mixed)
    assert told(one) == told(two)
    assert judges_of(one, {}) != judges_of(two, {})


def test_the_order_of_steps_is_not_told() -> None:
    activity = {"id": "task", "mechanic": "order", "things": ["cat", "fish", "owl"], "questions": ["q"]}
    names = ["egg", "larva", "wasp"]
    stages = [
        stage_of(activity | {"lines": names}, {"kind": "order", "items": items}) for items in (names, names[::-1])
    ]
    assert told(stages[0]) == told(stages[1])
    assert judges_of(stages[0], {}) != judges_of(stages[1], {})


def test_who_judges() -> None:
    rule = {"on": {"on": "start"}, "actions": [{"do": "ask", "question": "q-1"}]}
    asking = Machine.model_validate({"id": "m", "mechanic": "quiz", "title": "M", "start": "s", "rules": [rule, rule]})
    silent = Machine.model_validate(
        {"id": "n", "mechanic": "card", "title": "N", "start": "s", "rules": [{"on": {"on": "start"}}]}
    )
    stage = Stage(machines=(asking, silent), questions=QUESTIONS)
    found = judges_of(without_hints(stage), orders_of(stage))
    assert found == {"m": {"q-1": Judge(answer=2, tolerance=0, choices=3, order=(1, 2, 0))}}
    judge = found["m"]["q-1"]
    assert [judge.can_be(one) for one in (0, 2, 3, -1, 0.5)] == [True, True, False, False, False]
    assert (judge.is_right(2), judge.is_right(0)) == (True, False)
    typed = Judge(answer=3.5, tolerance=0.1, choices=0)
    assert [typed.is_right(one) for one in (3.5, 3.58, 3.7)] == [True, True, False]
    assert typed.can_be(-1e9)
