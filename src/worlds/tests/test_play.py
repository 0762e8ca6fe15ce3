"""The reference of the runtimes: what a machine does on which event, for whom; what nobody asked for is nothing."""

from typing import Any

import pytest
from pydantic import ValidationError

from worlds.activities.play import Effect, Play
from worlds.activities.rules import (
    add,
    ask,
    at_least,
    finish,
    give,
    has,
    of_thing,
    on_choice,
    on_done,
    on_right,
    on_time,
    on_use,
    on_wrong,
    rule,
    say,
    score,
    timer,
)
from worlds.stage.machine import Action, Do, Event, Machine, On
from worlds.tests.play_vectors import kinds_used, vectors


def machine(*rules: Any, name: str = "one", shared: bool = False) -> Machine:
    return Machine(id=name, mechanic="any", title="Any", is_shared=shared, start="first", rules=rules)


def seen(effects: list[Effect]) -> list[tuple[str | None, str, Any]]:
    return [
        (one.to, one.action.do, one.action.text or one.action.thing or one.action.question or one.action.amount)
        for one in effects
    ]


@pytest.fixture
def asked() -> Play:
    play = Play(
        [
            machine(
                rule(on_use("board"), ask("q"), states=("first",)),
                rule(on_right("q"), score(10), finish("Done."), go="end"),
                rule(on_wrong("q"), say("Quiz", "Again.")),
            )
        ]
    )
    play.join("ada", 0)
    play.join("ben", 0)
    return play


def test_an_answer_counts_for_who_was_asked_and_once(asked: Play) -> None:
    right = Event(on=On.RIGHT, question="q")
    assert asked.happen("ada", right, 1) == []
    assert seen(asked.happen("ada", on_use("board"), 1)) == [("ada", "ask", "q")]
    assert asked.happen("ben", right, 2) == []
    assert asked.happen("ada", on_right("other"), 2) == []
    assert seen(asked.happen("ada", right, 2)) == [("ada", "score", 10), ("ada", "finish", "Done.")]
    assert asked.happen("ada", right, 3) == []
    assert asked.happen("ada", on_use("board"), 3) == []
    assert seen(asked.happen("ben", on_use("board"), 3)) == [("ben", "ask", "q")]


def test_a_wrong_answer_is_told_and_ends_the_question(asked: Play) -> None:
    asked.happen("ada", on_use("board"), 0)
    assert seen(asked.happen("ada", on_wrong("q"), 1)) == [("ada", "say", "Again.")]
    assert asked.happen("ada", on_right("q"), 2) == []


def test_who_is_not_there_does_nothing(asked: Play) -> None:
    assert asked.happen("eve", on_use("board"), 0) == []
    asked.leave("ada")
    assert asked.happen("ada", on_use("board"), 0) == []
    asked.join("ada", 5)
    assert asked.join("ada", 6) == []
    assert seen(asked.happen("ada", on_use("board"), 6)) == [("ada", "ask", "q")]


def test_the_first_rule_that_fits_is_followed_alone() -> None:
    play = Play(
        [
            machine(
                rule(on_use("door"), of_thing(Do.OPEN, "door"), conditions=(has("key"),), go="open"),
                rule(on_use("door"), say("door", "Locked.")),
                rule(on_use("key"), give("key", "key")),
            )
        ]
    )
    play.join("ada", 0)
    assert seen(play.happen("ada", on_use("door"), 0)) == [("ada", "say", "Locked.")]
    play.happen("ada", on_use("key"), 0)
    assert seen(play.happen("ada", on_use("door"), 0)) == [("ada", "open", "door")]


def test_what_is_shared_is_seen_by_all_and_by_who_comes_later() -> None:
    opens = rule(on_use("lever"), add("pulls"), conditions=())
    last = rule(on_use("lever"), of_thing(Do.OPEN, "gate"), say("gate", "Open!"), conditions=(at_least("pulls", 1),))
    play = Play([machine(last, opens, shared=True)])
    play.join("ada", 0)
    play.join("ben", 0)
    assert play.happen("ada", on_use("lever"), 0) == []
    assert seen(play.happen("ben", on_use("lever"), 0)) == [(None, "open", "gate"), ("ben", "say", "Open!")]
    assert seen(play.join("eve", 1)) == [("eve", "open", "gate")]


def test_a_timer_is_up_once_and_a_finish_says_how_long_it_took() -> None:
    play = Play(
        [
            machine(
                rule(on_use("start"), timer("race", 10), go="running"),
                rule(on_use("end"), finish("There."), states=("running",)),
                rule(on_time("race"), say("Race", "Too late."), go="first"),
            )
        ]
    )
    play.join("ada", 100)
    play.happen("ada", on_use("start"), 100)
    assert play.tick(109.5) == []
    (done,) = play.happen("ada", on_use("end"), 107.9)
    assert (done.action.text, done.action.amount) == ("There.", 7)
    assert seen(play.tick(110)) == [("ada", "say", "Too late.")]
    assert play.tick(200) == []


def test_an_end_is_heard_by_other_machines_once() -> None:
    play = Play(
        [
            machine(rule(on_done("two"), finish("All.")), name="one"),
            machine(rule(on_use("thing"), finish("Two.")), name="two"),
        ]
    )
    play.join("ada", 0)
    assert [text for _, _, text in seen(play.happen("ada", on_use("thing"), 0))] == ["Two.", "All."]
    assert [text for _, _, text in seen(play.happen("ada", on_use("thing"), 0))] == ["Two."]


def test_a_choice_is_one_of_what_was_offered() -> None:
    offer = Action(do=Do.OFFER, text="Which?", options=("yes", "no"))
    rules = (rule(on_use("booth"), offer), rule(on_choice(1), say("booth", "No.")))
    play = Play([machine(*rules), machine(rule(on_choice(1), say("other", "No.")), name="other")])
    play.join("ada", 0)
    assert play.happen("ada", on_choice(1), 0) == []
    play.happen("ada", on_use("booth"), 0)
    assert play.happen("ada", on_choice(2), 0) == []
    assert seen(play.happen("ada", on_choice(1), 0)) == [("ada", "say", "No.")]


@pytest.mark.parametrize(
    "entry", [{"on": "use"}, {"on": "use", "thing": "a", "name": "b"}, {"on": "start", "thing": "a"}, {"on": "fly"}]
)
def test_an_event_names_what_it_needs_and_nothing_else(entry: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Event.model_validate(entry)


def test_the_vectors_show_every_effect() -> None:
    assert {*kinds_used(vectors())} == {*Do} - {Do.ADD, Do.SET, Do.STOP}
