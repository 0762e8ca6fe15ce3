"""Each mechanic, from the plan to its end: what finishes it, and what does not."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from worlds.activities.play import Effect, Play
from worlds.activities.rules import on_choice, on_right, on_touch, on_use, on_wrong
from worlds.checks.solver import solved
from worlds.design import Design, design
from worlds.lesson.lesson import (
    MAX_BINS,
    MAX_ITEMS,
    MAX_PAIRS,
    ChoiceQuestion,
    Lesson,
    LessonFact,
    LessonSource,
    MatchPair,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    SortQuestion,
    SourceKind,
)
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import Plan, Thing, Zone
from worlds.request import DesignRequest
from worlds.stage.machine import Do, Event, On

TEACHER = LessonSource(kind=SourceKind.TEACHER)
CHOICE = ChoiceQuestion(kind="choice", id="choice", prompt="2 + 2?", choices=("4", "5", "6"), answer=0, source=TEACHER)
NUMBER = NumberQuestion(kind="number", id="number", prompt="The code?", answer=472, source=TEACHER)
ORDER = OrderQuestion(kind="order", id="order", prompt="Grow", items=("seed", "shoot", "tree"), source=TEACHER)
MATCH = MatchQuestion(
    kind="match",
    id="match",
    prompt="Young",
    pairs=(MatchPair(left="cow", right="calf"), MatchPair(left="pig", right="piglet")),
    source=TEACHER,
)
SORT = SortQuestion(
    kind="sort",
    id="sort",
    prompt="Sort",
    pairs=tuple(
        MatchPair(left=left, right=right) for left, right in (("bat", "mammal"), ("owl", "bird"), ("cat", "mammal"))
    ),
    source=TEACHER,
)
QUESTIONS = (CHOICE, NUMBER, ORDER, MATCH, SORT)
NOUNS = {
    "door": "door",
    "person": "scientist",
    "board": "info board",
    "end": "portal",
    "start": "portal",
    "key": "coin",
}

WORLDS: dict[Mechanic, dict[str, Any]] = {
    Mechanic.TALK: {"things": ["person"], "lines": ["Hello.", "Find the key!"]},
    Mechanic.CARD: {"things": ["board"], "lines": ["A leaf makes food."]},
    Mechanic.QUIZ: {"things": ["board"], "questions": ["choice", "number"]},
    Mechanic.LOCK: {"things": ["board"], "goals": ["door"], "questions": ["choice", "number"]},
    Mechanic.KEY: {"things": ["key"], "goals": ["door"]},
    Mechanic.TELEPORT: {"things": ["start"], "goals": ["end"]},
    Mechanic.OBBY: {"things": ["start", "board", "end"], "goals": ["key"]},
    Mechanic.COLLECT: {"things": ["key", "board"], "goals": ["person"]},
    Mechanic.TRAIL: {"things": ["start", "board", "end"]},
    Mechanic.SORT: {"things": ["a", "b", "c"], "goals": ["d", "e"], "questions": ["sort"]},
    Mechanic.MATCH: {"things": ["a", "b"], "goals": ["d", "e"], "questions": ["match"]},
    Mechanic.LABEL: {"things": ["a", "b"], "goals": ["d", "e"], "questions": ["match"]},
    Mechanic.ORDER: {"things": ["a", "b", "c"], "questions": ["order"], "lines": ["tree", "seed", "shoot"]},
    Mechanic.RACE: {"things": ["start"], "goals": ["end"], "seconds": 30},
    Mechanic.TEAM: {"things": ["board"], "questions": ["choice"]},
    Mechanic.VOTE: {"things": ["board"], "lines": ["parks", "pools"], "title": "Which?"},
    Mechanic.PHOTO: {"things": ["board"]},
    Mechanic.LIGHT: {"things": ["board"]},
}


def made(*activities: Activity, questions: Sequence[Question] = QUESTIONS) -> Design:
    ids = dict.fromkeys(name for one in activities for name in (*one.things, *one.goals))
    things = tuple(Thing(id=name, noun=NOUNS.get(name, "sign")) for name in ids)
    plan = Plan(world=Zone(id="world", title="World", things=things), activities=activities)
    return design(DesignRequest(name="World", description="x", plan=plan, lesson=Lesson(questions=tuple(questions))))


def of(mechanic: Mechanic, **changes: Any) -> Activity:
    return Activity(**{"id": "doing", "mechanic": mechanic, **WORLDS[mechanic], **changes})


def component(design: Design, wish: str) -> str:
    return next(one.id for one in design.scene.components if one.wish == wish)


def playing(design: Design) -> Play:
    play = Play(design.scene.stage.machines)
    play.join("ada", 0)
    return play


def words(effects: list[Effect]) -> list[str]:
    return [f"{one.action.do} {one.action.text or one.action.thing or one.action.question or ''}" for one in effects]


@pytest.mark.parametrize("mechanic", [*WORLDS])
def test_it_is_played_to_its_end_and_there_is_nothing_amiss(mechanic: Mechanic) -> None:
    world = made(of(mechanic))
    (machine,) = (one for one in world.scene.stage.machines if one.id == "doing")
    assert not [one for one in world.scene.notices if one.code == "activity_left_out"]
    found = solved(world.scene)
    assert (found.unfinished, found.unreached) == ((), ())
    play, done = playing(world), []
    for event in found.walked:
        done += [one.machine for one in play.happen("ada", event, 0) if one.action.do is Do.FINISH]
    assert done.count("doing") >= 1 or not machine.must
    assert {prop.thing for prop in world.scene.stage.props} <= {one.id for one in world.scene.components}


@pytest.mark.parametrize("mechanic", [one for one in WORLDS if "questions" in WORLDS[one]])
def test_without_its_questions_it_is_left_out_and_that_is_told(mechanic: Mechanic) -> None:
    world = made(of(mechanic), questions=())
    assert [one.code for one in world.scene.notices] == ["activity_left_out"]
    assert world.scene.stage.machines == ()


def test_a_lock_opens_when_all_its_questions_are_answered() -> None:
    world = made(of(Mechanic.LOCK))
    board, door = component(world, "board"), component(world, "door")
    play = playing(world)
    assert words(play.happen("ada", on_use(board), 0)) == ["ask choice"]
    assert words(play.happen("ada", on_wrong("choice"), 0)) == ["say Not yet. Look around, and try again."]
    play.happen("ada", on_use(board), 0)
    assert f"open {door}" not in words(play.happen("ada", on_right("choice"), 0))
    assert f"open {door}" in words(play.happen("ada", on_right("number"), 0))


@pytest.mark.parametrize(
    ("mechanic", "said"),
    [
        (Mechanic.QUIZ, "Two and two make four."),
        (Mechanic.TEAM, "Two and two make four."),
        (Mechanic.LOCK, "Look around, and try again."),
    ],
)
def test_who_answers_is_told_why_but_not_by_a_lock(mechanic: Mechanic, said: str) -> None:
    plan = made(of(mechanic)).plan
    facts = (LessonFact(id="four", says="Two and two make four.", source=TEACHER),)
    lesson = Lesson(facts=facts, questions=(CHOICE.model_copy(update={"fact": "four"}), NUMBER))
    world = design(DesignRequest(name="World", description="x", plan=plan, lesson=lesson))
    play = playing(world)
    play.happen("ada", on_use(component(world, "board")), 0)
    assert words(play.happen("ada", on_wrong("choice"), 0))[0] == f"say Not yet. {said}"
    play.happen("ada", on_use(component(world, "board")), 0)
    right = words(play.happen("ada", on_right("choice"), 0))[:2]
    assert right[1] == ("say Right!" if mechanic is Mechanic.LOCK else f"say Right! {said}")


def test_the_usual_quiz_tells_why_too() -> None:
    facts = (LessonFact(id="four", says="Two and two make four.", source=TEACHER),)
    lesson = Lesson(facts=facts, questions=(CHOICE.model_copy(update={"fact": "four"}),))
    plan = Plan(world=Zone(id="world", title="World", things=(Thing(id="board", noun="quiz board"),)))
    world = design(DesignRequest(name="World", description="x", plan=plan, lesson=lesson))
    play = playing(world)
    play.happen("ada", on_use(component(world, "board")), 0)
    assert words(play.happen("ada", on_wrong("quiz/0"), 0))[0] == "say Not yet. Two and two make four."


def test_a_code_is_typed_in_and_a_quiz_has_buttons() -> None:
    typed, pressed = made(of(Mechanic.LOCK)), made(of(Mechanic.QUIZ))
    for world, choices in ((typed, 0), (pressed, 4)):
        (question,) = (one for one in world.scene.stage.questions if one.id == "number")
        assert len(question.choices) == choices
        right = question.choices.index("472") if choices else 472
        assert question.is_right(right)
        assert not question.is_right((right + 1) % 4 if choices else 473)


def test_a_door_stays_locked_without_its_key() -> None:
    world = made(of(Mechanic.KEY))
    key, door = component(world, "key"), component(world, "door")
    play = playing(world)
    assert words(play.happen("ada", on_use(door), 0)) == ["say Locked. Find the coin."]
    assert words(play.happen("ada", on_touch(key), 0)) == ["give coin", f"hide {key}"]
    assert f"open {door}" in words(play.happen("ada", on_use(door), 0))


def test_what_is_carried_to_the_wrong_place_comes_back() -> None:
    world = made(of(Mechanic.SORT))
    card, mammals, birds = (component(world, name) for name in ("a", "d", "e"))
    play = playing(world)
    assert words(play.happen("ada", on_use(birds), 0)) == []
    assert words(play.happen("ada", on_use(card), 0)) == ["give bat", f"hide {card}"]
    assert words(play.happen("ada", on_use(card), 0)) == []
    assert words(play.happen("ada", on_use(birds), 0)) == ["judge doing/0"]
    assert f"reveal {card}" in words(play.happen("ada", on_wrong("doing/0"), 0))
    play.happen("ada", on_use(card), 0)
    play.happen("ada", on_use(mammals), 0)
    assert "say Right: bat." in words(play.happen("ada", on_right("doing/0"), 0))
    assert words(play.happen("ada", on_use(card), 0)) == []


def test_where_steps_stand_says_nothing_of_their_order() -> None:
    world = made(of(Mechanic.ORDER))
    tree, seed = component(world, "a"), component(world, "b")
    play = playing(world)
    (judged,) = play.happen("ada", on_use(seed), 0)
    (first,) = (one for one in world.scene.stage.questions if one.id == "doing/0")
    assert first.is_right(judged.action.choice or 0)
    play.happen("ada", on_wrong("doing/0"), 0)
    (judged,) = play.happen("ada", on_use(tree), 0)
    assert not first.is_right(judged.action.choice or 0)


def test_a_vote_counts_once_for_each() -> None:
    world = made(of(Mechanic.VOTE))
    booth = component(world, "board")
    play = playing(world)
    play.join("ben", 0)
    for player in ("ada", "ben", "ada"):
        play.happen(player, on_use(booth), 0)
        play.happen(player, on_choice(1), 0)
    assert play.shared["doing"].counts == {"votes-1": 2}


def test_a_race_that_takes_too_long_begins_anew() -> None:
    world = made(of(Mechanic.RACE))
    start, end = component(world, "start"), component(world, "end")
    play = playing(world)
    assert words(play.happen("ada", on_touch(end), 0)) == []
    play.happen("ada", on_use(start), 0)
    assert words(play.tick(30)) == ["say Time is up. Try again!", f"move {start}"]
    assert words(play.happen("ada", on_touch(end), 31)) == []
    play.happen("ada", on_use(start), 40)
    assert "finish You made it!" in words(play.happen("ada", on_touch(end), 60))


def test_who_touches_what_is_forbidden_is_sent_back() -> None:
    world = made(of(Mechanic.OBBY))
    play = playing(world)
    assert words(play.happen("ada", on_touch(component(world, "key")), 0)) == ["back "]


@pytest.mark.parametrize("order", [("one", "two"), ("two", "one")])
def test_an_escape_ends_when_all_locks_are_open(order: tuple[str, str]) -> None:
    locks = [
        of(Mechanic.LOCK, id=name, things=[name], goals=["door"], questions=[asked])
        for name, asked in (("one", "choice"), ("two", "number"))
    ]
    world = made(*locks, Activity(id="escape", mechanic=Mechanic.ESCAPE, needs=("one", "two")))
    assert solved(world.scene).unfinished == ()
    play, ended = playing(world), []
    for name in order:
        (asked,) = play.happen("ada", on_use(component(world, name)), 0)
        ended.append("finish You have escaped!" in words(play.happen("ada", on_right(asked.action.question or ""), 0)))
    assert ended == [False, True]


def test_a_key_behind_its_own_door_is_found_by_the_solver() -> None:
    """The twin of the worlds above, which are finished."""
    world = made(of(Mechanic.KEY, goals=["door"]), of(Mechanic.LOCK, id="other", things=["board"], goals=["end"]))
    assert solved(world.scene).unfinished == ()
    stage = world.scene.stage
    away = tuple(
        one.model_copy(update={"reach": "use", "spot": (9999.0, 0.0, 9999.0)})
        if one.thing == component(world, "key")
        else one
        for one in stage.props
    )
    shut = replace(world.scene, stage=stage.model_copy(update={"props": away}))
    found = solved(shut)
    assert (found.unfinished, found.unreached) == (("doing",), (component(world, "key"),))


@pytest.mark.parametrize("event", [Event(on="fell"), Event(on="start")])
def test_what_no_rule_is_for_is_nothing(event: Event) -> None:
    assert playing(made(of(Mechanic.QUIZ))).happen("ada", event, 0) == []


@pytest.mark.parametrize(
    ("mechanic", "kind", "pairs", "bins"),
    [(Mechanic.MATCH, MatchQuestion, MAX_PAIRS, MAX_PAIRS), (Mechanic.SORT, SortQuestion, MAX_PAIRS, MAX_BINS)],
)
def test_as_many_as_a_question_has_are_carried(
    mechanic: Mechanic, kind: type[MatchQuestion | SortQuestion], pairs: int, bins: int
) -> None:
    belong = tuple(MatchPair(left=f"item {at}", right=f"place {at % bins}") for at in range(pairs))
    asked = kind(kind=str(mechanic), id="many", prompt="What belongs where?", pairs=belong, source=TEACHER)
    things, goals = [f"thing-{at}" for at in range(pairs)], [f"goal-{at}" for at in range(bins)]
    world = made(of(mechanic, things=things, goals=goals, questions=["many"]), questions=(asked,))
    play = playing(world)
    for at in range(pairs):
        play.happen("ada", on_use(component(world, f"thing-{at}")), 0)
        (judged,) = play.happen("ada", on_use(component(world, f"goal-{at % bins}")), 0)
        assert (judged.action.question, judged.action.choice) == (f"doing/{at}", at % bins)
        done = words(play.happen("ada", on_right(f"doing/{at}"), 0))
    assert "finish All of it is in its place!" in done


def test_an_order_has_up_to_twelve_items() -> None:
    items = tuple(f"step {at}" for at in range(MAX_ITEMS))
    asked = OrderQuestion(kind="order", id="many", prompt="In which order?", items=items, source=TEACHER)
    names = [f"thing-{at}" for at in range(MAX_ITEMS)]
    world = made(of(Mechanic.ORDER, things=names, questions=["many"], lines=[]), questions=(asked,))
    play = playing(world)
    for at in range(MAX_ITEMS):
        play.happen("ada", on_use(component(world, f"thing-{at}")), 0)
        done = words(play.happen("ada", on_right(f"doing/{at}"), 0))
    assert "finish That is the right order!" in done


def start_of(mechanic: Mechanic) -> str:
    """The state in which it begins where it waits for nothing."""
    return next(one.start for one in made(of(mechanic)).scene.stage.machines if one.id == "doing")


@pytest.mark.parametrize("mechanic", [one for one in WORLDS if one is not Mechanic.TALK])
def test_what_comes_after_something_waits_for_it(mechanic: Mechanic) -> None:
    """And is played as always then, to the end."""
    first = Activity(id="first", mechanic=Mechanic.TALK, title="Talk to Ada", things=("guide",), lines=("Hello.",))
    world = made(first, of(mechanic, needs=["first"]))
    (machine,) = (one for one in world.scene.stage.machines if one.id == "doing")
    assert machine.start == "waiting"
    play = playing(world)
    used = next((one.on.thing for one in machine.rules if one.on.on is On.USE), None)
    if used is not None:
        assert words(play.happen("ada", on_use(used), 0)) == ["say First: Talk to Ada."]
    play.happen("ada", on_use(component(world, "guide")), 0)
    progress = play.progress_of(machine, "ada")
    assert progress is not None
    assert progress.state == start_of(mechanic)
    assert solved(world.scene).unfinished == ()


def test_a_lock_with_questions_waits_for_what_it_needs() -> None:
    first = Activity(id="first", mechanic=Mechanic.TALK, title="Talk to Ada", things=("guide",), lines=("Hello.",))
    world = made(first, of(Mechanic.LOCK, needs=["first"]))
    play, board = playing(world), component(world, "board")
    assert words(play.happen("ada", on_use(board), 0)) == ["say First: Talk to Ada."]
    play.happen("ada", on_use(component(world, "guide")), 0)
    assert words(play.happen("ada", on_use(board), 0)) == ["ask choice"]


def test_a_thing_of_two_activities_says_nothing_of_the_one_that_waits() -> None:
    hello = Activity(id="hello", mechanic=Mechanic.TALK, things=("person",), lines=("Hello.",))
    after = Activity(id="after", mechanic=Mechanic.TALK, things=("person",), lines=("Well done.",), needs=("hello",))
    world = made(hello, after)
    play, person = playing(world), component(world, "person")
    assert words(play.happen("ada", on_use(person), 0))[0] == "say Hello."
    assert "say Well done." in words(play.happen("ada", on_use(person), 0))
