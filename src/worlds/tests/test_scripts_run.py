"""What the server's scripts do: answers are judged there, things happen to whom they should, nobody is lost, and no client
is believed or told too much."""

from typing import Any

import pytest

from worlds.activities.cast import changed, touched, used
from worlds.activities.rules import (
    ask,
    finish,
    of_thing,
    on_choice,
    on_right,
    on_time,
    on_touch,
    on_use,
    on_wrong,
    rule,
    say,
    stop,
    timer,
)
from worlds.design import design
from worlds.request import DesignRequest
from worlds.scene import Scene
from worlds.scripts.world import world_scripts
from worlds.stage.machine import Action, Do, Machine
from worlds.stage.stage import Question
from worlds.tests.luau_run import World
from worlds.tests.playing import QUESTIONS, Server, at, attribute, fire, root, scene_of, score, staged, thing

QUIZ = "quiz-board-1"


@pytest.fixture(scope="module")
def quiz_scene() -> Scene:
    return scene_of("A quiz board", QUESTIONS)


@pytest.fixture(scope="module")
def things() -> Scene:
    return scene_of("A gate, a chest, three checkpoints and two gold coins")


@pytest.fixture
def quiz(quiz_scene: Scene) -> Server:
    return Server(quiz_scene)


def asked(server: Server, player: Any) -> list[str]:
    return [one["question"] for one in server.told(player) if one["do"] == "ask"]


def test_the_data_arrives_as_it_was_written(quiz: Server) -> None:
    found = quiz.world.module("PlayData").questions
    assert [(one.prompt, list(one.choices.values()), one.answer) for one in found.values()] == [
        (question.prompt, question.choices, question.answer) for question in QUESTIONS
    ]


def test_a_quiz_from_the_first_question_to_the_score(quiz: Server) -> None:
    ada = quiz.join("Ada")
    prompt = quiz.prompt(QUIZ)
    assert (prompt.ActionText, prompt.ObjectText, prompt.RequiresLineOfSight) == ("Answer", "quiz board", False)
    quiz.use(ada, QUIZ)
    first = {"do": "ask", "question": "quiz/0", "prompt": QUESTIONS[0].prompt, "choices": QUESTIONS[0].choices}
    assert quiz.told(ada) == [first], "a client is never told which is right"
    quiz.send(ada, "Answer", "quiz/0", 0)
    again = {"do": "say", "title": "Quiz", "text": "Not yet. Look around, and try again."}
    assert (quiz.told(ada)[1:], score(ada)) == ([again, first], 0)
    quiz.wait(1)
    quiz.send(ada, "Answer", "quiz/0", 1)
    points, right, second = quiz.told(ada)[3:]
    assert (points, score(ada)) == ({"do": "score", "amount": 10}, 10)
    assert (right["text"], second["question"]) == ("Right!", "quiz/1")
    quiz.wait(1)
    quiz.send(ada, "Answer", "quiz/1", 0)
    end = quiz.told(ada)[6:]
    assert [one["do"] for one in end] == ["score", "say", "finish", "all_done"]
    assert (end[-2]["amount"], score(ada)) == (1, 20), "seconds since the first question was answered"
    assert [attribute(ada, name) for name in ("Finished", "Done_usual_quiz", "AllDone")] == [1, True, True]


@pytest.mark.parametrize(
    "values",
    [
        (),
        ("quiz/0",),
        ("quiz/0", 2),
        ("quiz/0", -1),
        ("quiz/0", 0.5),
        ("quiz/0", "1"),
        ("quiz/0", float("nan")),
        ("quiz/0", float("inf")),
        ("quiz/0", True),
        ("quiz/1", 0),
        ("no such question", 1),
        (0, 1),
        (None, 1),
    ],
    ids=str,
)
def test_a_client_that_sends_anything_else_is_not_heard(quiz: Server, values: tuple[Any, ...]) -> None:
    eve = quiz.join("Eve")
    quiz.use(eve, QUIZ)
    quiz.send(eve, "Answer", *values)
    quiz.send(eve, "Choose", *values[1:])
    assert (len(quiz.told(eve)), score(eve)) == (1, 0)
    quiz.send(eve, "Answer", "quiz/0", 1)
    assert score(eve) == 10


def test_an_answer_to_a_question_that_nobody_asked_is_nothing(quiz: Server) -> None:
    eve = quiz.join("Eve")
    quiz.send(eve, "Answer", "quiz/0", 1)
    assert (quiz.told(eve), score(eve)) == ([], 0)
    quiz.use(eve, QUIZ)
    quiz.send(eve, "Answer", "quiz/0", 1)
    quiz.wait(1)
    quiz.send(eve, "Answer", "quiz/0", 1)
    assert score(eve) == 10, "what is answered is closed"


def test_all_choices_at_once_are_one_attempt(quiz: Server) -> None:
    eve = quiz.join("Eve")
    quiz.use(eve, QUIZ)
    for choice in (0, 1):
        quiz.send(eve, "Answer", "quiz/0", choice)
    assert score(eve) == 0
    quiz.wait(0.4)
    quiz.send(eve, "Answer", "quiz/0", 1)
    assert score(eve) == 0
    quiz.wait(0.1)
    quiz.send(eve, "Answer", "quiz/0", 1)
    assert score(eve) == 10


def test_who_is_far_away_uses_and_touches_nothing(quiz: Server) -> None:
    eve = quiz.join("Eve")
    quiz.stand(eve, 500, 3, 0)
    fire(quiz.prompt(QUIZ).Triggered, eve)
    assert quiz.told(eve) == []
    quiz.use(eve, QUIZ)
    assert asked(quiz, eve) == ["quiz/0"]


def test_who_leaves_in_the_middle_is_forgotten(quiz: Server) -> None:
    ada, ben = quiz.join("Ada"), quiz.join("Ben")
    for player in (ada, ben):
        quiz.use(player, QUIZ)
    quiz.world.lua.leave(ada)
    quiz.send(ada, "Answer", "quiz/0", 1)
    quiz.send(ben, "Answer", "quiz/0", 1)
    quiz.wait(1)
    assert (score(ada), score(ben)) == (0, 10)
    back = quiz.join("Ada")
    quiz.use(back, QUIZ)
    assert (asked(quiz, back), score(back)) == (["quiz/0"], 0)


def test_twenty_four_players_each_play_their_own(quiz: Server) -> None:
    players = [quiz.join(f"player {number}") for number in range(24)]
    for player in players:
        quiz.use(player, QUIZ)
    for number, player in enumerate(players):
        quiz.send(player, "Answer", "quiz/0", number % 2)
    assert [score(player) for player in players] == [0, 10] * 12
    assert [asked(quiz, player)[-1] for player in players] == ["quiz/0", "quiz/1"] * 12


def test_a_number_that_is_typed_in(things: Scene) -> None:
    chest = used(thing(things, "chest-1"), "Unlock")
    rules = [
        rule(on_use("chest-1"), ask("n")),
        rule(on_right("n"), finish("Open!")),
        rule(on_wrong("n"), say("Chest", "No.")),
    ]
    question = Question(id="n", prompt="Half of 5?", unit="cm", answer=2.5, tolerance=0.1)
    machine = Machine(id="lock", mechanic="lock", title="Unlock", start="a", rules=tuple(rules))
    server = Server(staged(things, [machine], [question], [chest]))
    ada = server.join("Ada")
    for given, said in ((3, "No."), (float("nan"), None), (-1e300, None), (2.45, "Open!")):
        server.use(ada, "chest-1")
        before = server.told(ada)
        assert before[-1] == {"do": "ask", "question": "n", "prompt": "Half of 5?", "choices": [], "unit": "cm"}
        server.send(ada, "Answer", "n", given)
        assert [one.get("text") for one in server.told(ada)[len(before) :] if one["do"] != "all_done"] == (
            [said] if said else []
        )
        server.wait(1)


def test_checkpoints_bring_back_to_the_last_one(things: Scene) -> None:
    server = Server(things)
    ada = server.join("Ada")
    order = sorted((one for one in things.components if one.thing == "checkpoint"), key=lambda one: -one.base[2])
    spots = {one.thing: one.spot for one in things.stage.props}

    def respawned_at() -> Any:
        ada.LoadCharacter(ada)
        server.wait(0.1)
        return at(ada)

    assert respawned_at() == (0, 3, 0)
    server.touch(ada, order[1].id, "Checkpoint")
    assert respawned_at() == (0, 3, 0), "in their order"
    for number, checkpoint in enumerate(order[:2]):
        server.touch(ada, checkpoint.id, "Checkpoint")
        server.wait(1)
        assert score(ada) == number + 1
        x, y, z = spots[checkpoint.id]
        assert respawned_at() == pytest.approx((x, y + 3.5, z))
    root(ada).Position.Y = -70
    server.wait(1.5)
    assert attribute(ada, "Falls") == 1
    assert at(ada)[0] == pytest.approx(spots[order[1].id][0])


def test_what_is_found_counts_once_for_each_and_stays_for_the_others(things: Scene) -> None:
    server = Server(things)
    ada, ben = server.join("Ada"), server.join("Ben")
    for player, coin in ((ada, "coin-1"), (ada, "coin-1"), (ben, "coin-1"), (ada, "coin-2")):
        server.touch(player, coin, "Coin")
        server.wait(1.5)
    assert (score(ada), score(ben)) == (2, 1)
    assert [one["thing"] for one in server.told(ada) if one["do"] == "hide"] == ["coin-1", "coin-2"]
    assert server.part("coin-1", "Coin").Transparency == 0
    assert (attribute(ada, "Finished"), attribute(ben, "Finished")) == (1, None)


def test_touching_all_the_time_is_touching_once(things: Scene) -> None:
    rules = (rule(on_touch("coin-1"), say("Coin", "Touched")),)
    machine = Machine(id="touch", mechanic="any", title="Touch", start="a", rules=rules)
    prop = changed(thing(things, "coin-1")).model_copy(update={"reach": "touch"})
    server = Server(staged(things, [machine], props=[prop]))
    ada = server.join("Ada")
    for _ in range(5):
        server.touch(ada, "coin-1", "Coin")
        server.wait(0.3)
    assert len(server.told(ada)) == 2


def test_a_portal_does_not_send_back_who_comes_out_of_it(things: Scene) -> None:
    rules = (
        rule(on_touch("coin-1"), of_thing(Do.MOVE, "coin-2")),
        rule(on_touch("coin-2"), of_thing(Do.MOVE, "coin-1")),
    )
    machine = Machine(id="portal", mechanic="teleport", title="Go", start="a", rules=rules)
    props = [touched(thing(things, coin), "Go through") for coin in ("coin-1", "coin-2")]
    server = Server(staged(things, [machine], props=props))
    ada = server.join("Ada")

    def comes_out_at(coin: str) -> float:
        server.touch(ada, coin, "Coin")
        return at(ada)[0]

    first, second = (prop.spot[0] for prop in props)
    assert comes_out_at("coin-1") == pytest.approx(second)
    server.wait(1.5)
    server.touch(ada, "coin-2", "Coin")
    assert at(ada)[2] == thing(things, "coin-2").base[2], "she has only just arrived there"
    server.wait(0.6)
    assert comes_out_at("coin-2") == pytest.approx(first)


def door(scene: Scene, *, shared: bool) -> Server:
    rules = (
        rule(on_use("chest-1"), of_thing(Do.OPEN, "gate-1"), states=("shut",), go="open"),
        rule(on_use("chest-1"), of_thing(Do.SHUT, "gate-1"), go="shut"),
    )
    machine = Machine(id="door", mechanic="key", title="Open", is_shared=shared, start="shut", rules=rules)
    props = (used(thing(scene, "chest-1"), "Open"), changed(thing(scene, "gate-1")))
    return Server(staged(scene, [machine], props=props))


def test_a_door_of_her_own_opens_for_one_player_only(things: Scene) -> None:
    server = door(things, shared=False)
    ada, ben = server.join("Ada"), server.join("Ben")
    server.use(ada, "chest-1")
    assert (server.told(ada), server.told(ben)) == ([{"do": "open", "thing": "gate-1"}], [])
    assert server.part("gate-1", "Post").CanCollide is True
    server.use(ada, "chest-1")
    assert server.told(ada)[-1] == {"do": "shut", "thing": "gate-1"}


def test_a_shared_door_opens_for_all_and_for_who_comes_later(things: Scene) -> None:
    server = door(things, shared=True)
    ada = server.join("Ada")
    post = server.part("gate-1", "Post")
    server.use(ada, "chest-1")
    assert (post.CanCollide, post.Transparency) == (False, 0.75)
    ben = server.join("Ben")
    assert {"do": "open", "thing": "gate-1"} in server.told(ben)
    server.use(ben, "chest-1")
    assert (post.CanCollide, post.Transparency) == (True, 0)


def test_a_timer_is_seen_as_it_runs_and_gone_when_it_is_stopped(things: Scene) -> None:
    rules = (
        rule(on_use("chest-1"), timer("t", 10), states=("a",), go="b"),
        rule(on_use("chest-1"), stop("t"), states=("b",), go="a"),
        rule(on_time("t"), say("Race", "Time is up."), of_thing(Do.MOVE, "gate-1"), go="a"),
    )
    machine = Machine(id="race", mechanic="race", title="Race", start="a", rules=rules)
    props = (used(thing(things, "chest-1"), "Start"), changed(thing(things, "gate-1")))
    server = Server(staged(things, [machine], props=props))
    ada = server.join("Ada")
    server.use(ada, "chest-1")
    server.wait(3.1)
    assert attribute(ada, "Seconds") == 7
    server.use(ada, "chest-1")
    server.wait(1)
    assert attribute(ada, "Seconds") is None
    server.use(ada, "chest-1")
    server.wait(10.5)
    assert server.told(ada) == [{"do": "say", "title": "Race", "text": "Time is up."}]
    x, y, z = props[1].spot
    assert at(ada) == pytest.approx((x, y + 3.5, z))
    assert attribute(ada, "Seconds") is None


def test_an_offer_is_chosen_from_once(things: Scene) -> None:
    offer = Action(do=Do.OFFER, text="Which?", options=("red", "blue"))
    rules = (rule(on_use("chest-1"), offer), rule(on_choice(1), say("Chest", "Blue it is.")))
    machine = Machine(id="vote", mechanic="vote", title="Vote", start="a", rules=rules)
    server = Server(staged(things, [machine], props=[used(thing(things, "chest-1"), "Choose")]))
    ada = server.join("Ada")
    server.send(ada, "Choose", 1)
    server.use(ada, "chest-1")
    for choice in (2, 0.5, "1", None, float("nan"), 1, 1):
        server.send(ada, "Choose", choice)
    server.wait(1)
    server.send(ada, "Choose", 1)
    offered = {"do": "offer", "text": "Which?", "options": ["red", "blue"]}
    assert server.told(ada) == [offered, {"do": "say", "title": "Chest", "text": "Blue it is."}]


def test_what_is_carried_is_judged_where_it_is_put(things: Scene) -> None:
    """And the hour is everybody's."""
    rules = (
        rule(on_use("chest-1"), Action(do=Do.JUDGE, question="q", choice=1)),
        rule(on_right("q"), Action(do=Do.LIGHT, amount=0)),
    )
    question = Question(id="q", prompt="Where?", choices=("here", "there"), answer=1)
    machine = Machine(id="sort", mechanic="sort", title="Sort", is_shared=True, start="a", rules=rules)
    server = Server(staged(things, [machine], [question], [used(thing(things, "chest-1"), "Put here")]))
    ada = server.join("Ada")
    server.send(ada, "Answer", "q", 1)
    assert server.world.service("Lighting").ClockTime is None
    server.use(ada, "chest-1")
    assert server.world.service("Lighting").ClockTime == 0
    assert server.told(ada) == []


def test_who_falls_starts_anew() -> None:
    scene = scene_of("A tree")
    world = World(scene, world_scripts(scene))
    world.start("Safety")
    fallen, safe = world.lua.join("Ada"), world.lua.join("Ben")
    root(fallen).Position.Y = -70
    world.lua["pass"](1.5)
    assert (fallen.loaded, safe.loaded) == (1, None)


def test_a_day_takes_twelve_minutes() -> None:
    scene = design(DesignRequest(name="x", description="A tree")).scene
    world = World(scene, world_scripts(scene, day_night=True))
    lighting = world.service("Lighting")
    lighting.ClockTime = 22
    world.start("DayNight")
    world.lua["pass"](3 * 60)
    assert lighting.ClockTime == pytest.approx(4, abs=0.05)
    world.lua["pass"](9 * 60)
    assert lighting.ClockTime == pytest.approx(22, abs=0.05)
