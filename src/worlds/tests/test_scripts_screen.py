"""What a player sees of a play, and what her screen sends."""

from typing import Any

import pytest

from worlds.activities.cast import changed, used
from worlds.activities.rules import (
    ask,
    finish,
    give,
    of_thing,
    on_choice,
    on_right,
    on_use,
    on_wrong,
    rule,
    say,
    show,
    take,
    timer,
)
from worlds.scene import Scene
from worlds.stage.machine import Action, Do, Machine
from worlds.stage.stage import Question
from worlds.tests.playing import QUESTIONS, Client, Server, scene_of, score, staged, thing


@pytest.fixture(scope="module")
def things() -> Scene:
    return scene_of("A gate and a chest")


def playing(scene: Scene, *actions: Action, also: tuple[Any, ...] = (), asks: tuple[Question, ...] = ()) -> Client:
    """Who uses the chest, which does this."""
    rules = (rule(on_use("chest-1"), *actions), *also)
    machine = Machine(id="m", mechanic="any", title="Any", start="a", rules=rules)
    props = [used(thing(scene, "chest-1"), "Use"), changed(thing(scene, "gate-1"))]
    server = Server(staged(scene, [machine], asks, props))
    ada = server.join("Ada")
    client = Client(server, ada)
    server.use(ada, "chest-1")
    client.hear()
    return client


@pytest.mark.parametrize("how", ["keys", "buttons"])
def test_a_quiz_by_keys_and_by_buttons(how: str) -> None:
    server = Server(scene_of("A quiz board", QUESTIONS))
    ada = server.join("Ada")
    client = Client(server, ada)

    def pick(choice: int) -> None:
        client.key(str(choice)) if how == "keys" else client.press(f"Choice{choice}")

    assert client.find("Card").Visible is False
    server.use(ada, "quiz-board-1")
    client.hear()
    assert (client.find("Card").Visible, client.find("Text").Text) == (True, QUESTIONS[0].prompt)
    choices = [client.find(f"Choice{number}") for number in range(1, 7)]
    assert [(one.Visible, one.Text) for one in choices] == [(True, "5"), (True, "6\\n")] + [(False, "")] * 4
    pick(3)
    assert client.find("Card").Visible is True, "there is no third choice"
    pick(2)
    assert (score(ada), client.find("Line").Text, client.find("Toast").Text) == (10, "Right!", "Score: 10")
    assert client.find("Text").Text == QUESTIONS[1].prompt
    pick(1)
    assert client.find("Text").Text == QUESTIONS[1].prompt, "no answer is sent that the server would not hear"
    client.wait(1)
    pick(1)
    assert (score(ada), client.find("Card").Visible) == (20, False)
    assert client.find("Toast").Text.splitlines() == [
        "Score: 10",
        "Score: 20",
        "Well done!",
        "You have done everything here!",
    ]
    client.wait(6)
    assert (client.find("Toast").Visible, client.find("Speech").Visible) == (False, False)


def test_a_number_by_the_keypad(things: Scene) -> None:
    question = Question(id="n", prompt="Half of 5?", unit="cm", answer=2.5)
    also = (rule(on_right("n"), say("Chest", "Open!")), rule(on_wrong("n"), say("Chest", "No.")))
    client = playing(things, ask("n"), also=also, asks=(question,))
    assert (client.find("Pad").Visible, client.find("Unit").Text) == (True, "cm")
    for key in ("Key2", "Key.", "Key6", "Delete", "Key5"):
        client.press(key)
    assert client.find("Number").Text == "2.5"
    client.press("OK")
    assert (client.find("Line").Text, client.find("Card").Visible) == ("Open!", False)


def test_what_is_no_number_is_not_sent(things: Scene) -> None:
    client = playing(things, ask("n"), asks=(Question(id="n", prompt="Half of 5?", answer=2.5),))
    client.find("Number").Text = "two"
    client.press("OK")
    assert client.find("Card").Visible is True
    client.press("Close")
    assert client.find("Card").Visible is False


def test_an_offer_is_chosen_from(things: Scene) -> None:
    offer = Action(do=Do.OFFER, text="Which?", options=("red", "blue"))
    client = playing(things, offer, also=(rule(on_choice(1), say("Chest", "Blue it is.")),))
    assert (client.find("Text").Text, client.find("Pad").Visible) == ("Which?", False)
    client.press("Choice2")
    assert client.find("Line").Text == "Blue it is."


def test_cards_and_what_she_carries(things: Scene) -> None:
    actions = (
        show("Chest", "Read this."),
        give("k", "key"),
        give("mark", ""),
        give("c", "coin"),
        take("c"),
        finish(""),
    )
    client = playing(things, *actions)
    assert (client.find("Title").Text, client.find("Text").Text) == ("Chest", "Read this.")
    assert client.find("Carried").Text == "You have:\nkey"
    assert client.find("Toast").Text == "You have done everything here!"


def test_a_door_of_hers_opens_on_her_screen_and_shuts_as_it_was(things: Scene) -> None:
    client = playing(things, of_thing(Do.OPEN, "gate-1"))

    def post() -> tuple[bool, float]:
        world = client.world.lua.services.Workspace.World
        gate = world.FindFirstChild(world, "gate-1")
        found = gate.FindFirstChild(gate, "Post")
        return (found.CanCollide, found.Transparency)

    assert post() == (False, 0.75)
    show_event = client.world.lua.services.ReplicatedStorage.PlayRemotes.Show.OnClientEvent
    for do, looks in (("hide", (False, 1)), ("reveal", (True, 0)), ("open", (False, 0.75)), ("shut", (True, 0))):
        show_event.Fire(show_event, client.table({"do": do, "thing": "gate-1"}))
        assert post() == looks


def test_the_timer_and_a_photo(things: Scene) -> None:
    client = playing(things, timer("t", 30), Action(do=Do.PHOTO, text="Smile!"))
    assert client.find("Countdown").Text == "Smile! 3"
    assert client.find("Play").Enabled is True
    client.wait(3.5)
    assert (client.find("Play").Enabled, client.find("Countdown").Visible) == (False, False)
    client.wait(5)
    assert client.find("Play").Enabled is True
    client.me.SetAttribute(client.me, "Seconds", 12)
    assert (client.find("Timer").Visible, client.find("Timer").Text) == (True, "12")
    client.me.SetAttribute(client.me, "Seconds", None)
    assert client.find("Timer").Visible is False
