"""What is told of a play, as the server sees it; and that nobody who plays notices anything."""

from collections.abc import Iterator
from typing import Any

import pytest

from worlds.activities.cast import used
from worlds.activities.rules import ask, finish, give, on_right, on_use, rule
from worlds.scene import Scene
from worlds.stage.machine import Action, Do, Event, Machine, On
from worlds.stage.stage import Question
from worlds.tests.luau_live import LiveServer
from worlds.tests.playing import QUESTIONS, scene_of, staged, thing
from worlds.tests.reported import arrived, batches_of, forget, server_of, told

QUIZ = "quiz-board-1"
COLLECT, TRAIL, ASKED = "usual-collect", "usual-trail", "usual-quiz"


@pytest.fixture(scope="module")
def scene() -> Scene:
    return scene_of("A quiz board, two gold coins and a checkpoint", QUESTIONS)


@pytest.fixture
def server(scene: Scene) -> Iterator[LiveServer]:
    with server_of(scene) as server:
        yield server


def played(server: LiveServer) -> list[tuple[str, dict[str, Any]]]:
    server.wait(20)
    return told(batches_of(server))


def answer(server: LiveServer, question: str, choice: object) -> None:
    server.wait(1)
    server.send(1, "PlayRemotes.Answer", question, choice)


def play_it_all(server: LiveServer) -> None:
    server.use(1, QUIZ)
    for question, choice in (("quiz/0", 0), ("quiz/0", 1), ("quiz/1", 0)):
        answer(server, question, choice)
    for coin in ("coin-1", "coin-1", "coin-2"):
        server.touch(1, coin, "Coin")
        server.wait(2)
    server.touch(1, "checkpoint-1", "Checkpoint")
    server.wait(2)
    server.leave(1)


def answered(activity: str, question: str, choice: float, *, correct: bool) -> tuple[str, dict[str, Any]]:
    data = {"activity": activity, "question_id": question, "choice": choice, "correct": correct}
    return ("question.answered", data)


def test_a_world_from_the_first_answer_to_its_end(server: LiveServer) -> None:
    play_it_all(server)
    found = played(server)
    seconds = found[-1][1]["seconds"]
    assert found == [
        answered(ASKED, "quiz/0", 0, correct=False),
        answered(ASKED, "quiz/0", 1, correct=True),
        answered(ASKED, "quiz/1", 0, correct=True),
        ("quiz.finished", {"activity": ASKED, "score": 1, "max": 2}),
        ("activity.completed", {"activity": ASKED}),
        ("item.found", {"activity": COLLECT, "item": "usual-collect/0"}),
        ("item.found", {"activity": COLLECT, "item": "usual-collect/1"}),
        ("activity.completed", {"activity": COLLECT}),
        ("checkpoint.reached", {"activity": TRAIL, "checkpoint": "checkpoint-1"}),
        ("activity.completed", {"activity": TRAIL}),
        ("world.finished", {}),
        ("session.ended", {"seconds": seconds}),
    ]
    assert 15 <= seconds <= 30


def test_players_see_the_same_with_a_reporter_and_without(scene: Scene) -> None:
    seen: list[Any] = []
    for reporting in (None, True):
        with server_of(scene) if reporting else server_of(scene, None) as server:
            play_it_all(server)
            seen.append((server.told(1), server.get("{ player(1):GetAttribute('Finished'), #world.arrived }")))
    (without, (finished, none)), (with_it, (finished_too, some)) = seen
    assert (without, finished) == (with_it, finished_too)
    assert (none, some > 0) == (0, True)


def test_nobody_is_named(server: LiveServer) -> None:
    server.join("Grace Hopper")
    server.use(2, QUIZ)
    server.send(2, "PlayRemotes.Answer", "quiz/0", 1)
    server.leave(2)
    server.wait(10)
    bodies = "".join(one["body"] for one in arrived(server))
    assert "1000000002" in bodies
    assert not [word for word in ("Grace", "Ada", "Position", QUESTIONS[0].prompt) if word in bodies]


@pytest.mark.parametrize("sent", [("quiz/0", 2), ("quiz/1", 0), ("quiz/0", True), ("quiz/0", "1"), (None, 1)], ids=str)
def test_what_the_server_does_not_take_is_not_told(server: LiveServer, sent: tuple[object, object]) -> None:
    server.use(1, QUIZ)
    answer(server, *sent)  # type: ignore[arg-type]  # of anything
    assert played(server) == []
    forget(server)
    answer(server, "quiz/0", 1)
    assert played(server) == [answered(ASKED, "quiz/0", 1, correct=True)]


def custom(scene: Scene, *rules: Any, shared: bool = False) -> Scene:
    """The coin is used; question q has the answer 1 of two, n is a number."""
    machine = Machine(id="m", mechanic="any", title="Any", is_shared=shared, start="a", rules=rules)
    questions = [
        Question(id="q", prompt="Where?", choices=("here", "there"), answer=1),
        Question(id="n", prompt="Half of 5?", answer=2.5, tolerance=0.1),
    ]
    return staged(scene, [machine], questions, [used(thing(scene, "coin-1"), "Use")])


def test_what_is_put_somewhere_is_judged_by_the_server(scene: Scene) -> None:
    put = rule(on_use("coin-1"), Action(do=Do.JUDGE, question="q", choice=0))
    with server_of(custom(scene, put)) as server:
        server.use(1, "coin-1")
        assert played(server) == [answered("m", "q", 0, correct=False)]


def test_a_number_is_told_as_it_was_typed(scene: Scene) -> None:
    with server_of(custom(scene, rule(on_use("coin-1"), ask("n")))) as server:
        server.use(1, "coin-1")
        answer(server, "n", 2.45)
        assert played(server) == [answered("m", "n", 2.45, correct=True)]


def test_an_item_is_found_once_and_a_mark_never(scene: Scene) -> None:
    rules = rule(on_use("coin-1"), give("k", "key"), give("mark", ""), finish("Well done"))
    with server_of(custom(scene, rules)) as server:
        for _ in range(3):
            server.use(1, "coin-1")
        assert played(server) == [
            ("item.found", {"activity": "m", "item": "k"}),
            ("activity.completed", {"activity": "m"}),
            ("world.finished", {}),
        ]


def test_what_all_do_together_is_told_of_each(scene: Scene) -> None:
    rules = (rule(on_use("coin-1"), ask("q")), rule(on_right("q"), finish("Well done")))
    with server_of(custom(scene, *rules, shared=True)) as server:
        server.join("Ben")
        server.use(1, "coin-1")
        answer(server, "q", 1)
        server.wait(20)
        events = [event for batch in batches_of(server) for event in batch["events"]]
        scores = {event["player"]: event["data"] for event in events if event["type"] == "quiz.finished"}
        assert scores == {
            1000000001: {"activity": "m", "score": 1, "max": 1},
            1000000002: {"activity": "m", "score": 0, "max": 1},
        }
        assert sorted(event["player"] for event in events if event["type"] == "world.finished") == [*scores]


def test_a_session_begins_before_all_else_of_it(scene: Scene) -> None:
    """Whichever script is started first: this play finds something as soon as a player is there."""
    with server_of(custom(scene, rule(Event(on=On.START), give("k", "key")))) as server:
        server.join("Ben")
        assert [kind for kind, _ in played(server)] == ["session.started", "item.found"]
