"""What the scripts do: the quiz is judged on the server, checkpoints and finds count, nobody is lost."""

from typing import Any

import pytest

from worlds.design import design
from worlds.request import DesignRequest, DesignSettings, QuizQuestion
from worlds.tests.luau_run import World

QUESTIONS = [
    QuizQuestion(prompt='What is "3/4" of 8? ]]', choices=["5", "6\\n"], answer=1),
    QuizQuestion(prompt="Größtes Tier: 🐋?", choices=["Wal", "Maus", "Hund"], answer=0),
]


def made(description: str, **settings: Any) -> World:
    request = DesignRequest(name="World", description=description, settings=DesignSettings(**settings))
    return World(design(request).scripts)


@pytest.fixture
def quiz() -> World:
    world = made("A quiz board", questions=QUESTIONS)
    world.lua.tag("QuizBoard", 0)
    world.start("Quiz")
    return world


def press(world: World, player: Any) -> None:
    (board,) = world.lua.tagged.QuizBoard.values()
    board.FindFirstChild(board, "ProximityPrompt").Triggered.Fire(
        board.FindFirstChild(board, "ProximityPrompt").Triggered, player
    )


def send(world: World, player: Any, *values: Any) -> None:
    """What a client sends, an honest one or not."""
    remotes = world.lua.services.ReplicatedStorage.FindFirstChild(world.lua.services.ReplicatedStorage, "QuizRemotes")
    answer = remotes.FindFirstChild(remotes, "Answer")
    answer.OnServerEvent.Fire(answer.OnServerEvent, player, *values)


def told(world: World) -> list[dict[str, Any]]:
    return [dict(entry.message) for entry in world.lua.sent.values()]


def score(player: Any) -> int:
    stats = player.FindFirstChild(player, "leaderstats")
    return int(stats.FindFirstChild(stats, "Score").Value)


def test_the_data_arrives_as_it_was_written(quiz: World) -> None:
    found = quiz.module("QuizData").questions
    assert [(one.prompt, list(one.choices.values()), one.answer - 1) for one in found.values()] == [
        (question.prompt, question.choices, question.answer) for question in QUESTIONS
    ]


def test_a_quiz_from_the_first_question_to_the_score(quiz: World) -> None:
    player = quiz.lua.join("Ada")
    press(quiz, player)
    (asked,) = told(quiz)
    assert (asked["number"], asked["total"], asked["prompt"]) == (1, 2, QUESTIONS[0].prompt)
    assert set(asked) == {"number", "total", "prompt", "choices"}, "a client is never told which is right"
    send(quiz, player, 1, 1)
    assert (told(quiz)[-1], score(player)) == ({"verdict": "wrong"}, 0)
    quiz.lua["pass"](2)
    assert told(quiz)[-1]["number"] == 1
    send(quiz, player, 1, 2)
    assert (told(quiz)[-1], score(player)) == ({"verdict": "right"}, 10)
    quiz.lua["pass"](2)
    send(quiz, player, 1, 2)
    assert (told(quiz)[-1], score(player)) == ({"verdict": "again"}, 10)
    quiz.lua["pass"](2)
    send(quiz, player, 2, 1)
    quiz.lua["pass"](2)
    assert (told(quiz)[-1]["done"], told(quiz)[-1]["score"], score(player)) == (True, 20, 20)
    assert (player.GetAttribute(player, "QuizCompleted"), player.GetAttribute(player, "QuizAttempts")) == (True, 4)


@pytest.mark.parametrize(
    "values", [(), (0, 1), (3, 1), (1, 3), (1, 1.5), (1, "2"), ("1", 2), (1, float("nan")), (1, None), (1, -1)]
)
def test_a_client_that_sends_anything_else_is_not_heard(quiz: World, values: tuple[Any, ...]) -> None:
    player = quiz.lua.join("Eve")
    send(quiz, player, *values)
    assert (told(quiz), score(player)) == ([], 0)
    send(quiz, player, 1, 2)
    assert score(player) == 10


def test_answers_come_one_after_the_other(quiz: World) -> None:
    """Trying all choices at once counts as one attempt."""
    player = quiz.lua.join("Eve")
    send(quiz, player, 1, 1)
    send(quiz, player, 1, 2)
    assert (told(quiz), score(player)) == ([{"verdict": "wrong"}], 0)


def test_everybody_has_a_score_of_their_own(quiz: World) -> None:
    ada, ben = quiz.lua.join("Ada"), quiz.lua.join("Ben")
    send(quiz, ada, 1, 2)
    assert (score(ada), score(ben)) == (10, 0)
    quiz.lua.leave(ben)
    send(quiz, ben, 1, 2)
    assert score(ben) == 0


def test_the_screen_shows_and_sends() -> None:
    world = made("A quiz board", questions=QUESTIONS)
    world.lua.tag("QuizBoard", 0)
    world.start("Quiz")
    player = world.lua.join("Ada")
    world.start("QuizGui")
    gui = player.FindFirstChild(player, "PlayerGui")
    screen = gui.FindFirstChild(gui, "Quiz")
    assert screen.Enabled is False
    press(world, player)
    assert screen.Enabled is True
    world.lua.services.UserInputService.InputBegan.Fire(
        world.lua.services.UserInputService.InputBegan, world.runtime.table_from({"KeyCode": "2"}), False
    )
    assert score(player) == 10


def test_checkpoints_bring_back_to_the_last_one() -> None:
    world = made("Three checkpoints")
    far, near = world.lua.tag("Checkpoint", -80), world.lua.tag("Checkpoint", -10)
    world.start("Checkpoints")
    player = world.lua.join("Ada")

    def respawned_at() -> Any:
        character = player.Character
        character.pivot = None
        player.CharacterAdded.Fire(player.CharacterAdded, character)
        world.lua["pass"](1)
        return character.pivot.base if character.pivot else None

    near.CFrame, far.CFrame = (world.lua.environment.Vector3.new(0, 0, z) for z in (-10, -80))
    assert respawned_at() is None
    for checkpoint, stage in ((near, 1), (far, 2), (near, 2)):
        touch(world, checkpoint, player)
        assert player.GetAttribute(player, "Stage") == stage
    assert respawned_at().Z == -80


def touch(world: World, part: Any, player: Any) -> None:
    root = player.Character.FindFirstChild(player.Character, "HumanoidRootPart")
    part.Touched.Fire(part.Touched, root)


def test_what_is_found_counts_once_for_each() -> None:
    world = made("Two gold coins")
    coins = [world.lua.tag("Collectible", 0) for _ in range(2)]
    world.start("Collectibles")
    ada, ben = world.lua.join("Ada"), world.lua.join("Ben")
    for player, coin in ((ada, 0), (ada, 0), (ada, 1), (ben, 0)):
        touch(world, coins[coin], player)

    def count(player: Any) -> int:
        stats = player.FindFirstChild(player, "leaderstats")
        return int(stats.FindFirstChild(stats, "Found").Value)

    assert (count(ada), count(ben)) == (2, 1)


def test_who_falls_starts_anew() -> None:
    world = made("A tree")
    world.start("Safety")
    fallen, standing = world.lua.join("Ada"), world.lua.join("Ben")
    fallen.Character.FindFirstChild(fallen.Character, "HumanoidRootPart").Position.Y = -70
    world.lua["pass"](1.5)
    assert (fallen.loaded, standing.loaded) == (1, None)


def test_a_day_takes_twelve_minutes() -> None:
    world = made("A tree", day_night=True)
    lighting = world.lua.environment.game.GetService(None, "Lighting")
    lighting.ClockTime = 22
    world.start("DayNight")
    world.lua["pass"](3 * 60)
    assert lighting.ClockTime == pytest.approx(4, abs=0.05)
    world.lua["pass"](9 * 60)
    assert lighting.ClockTime == pytest.approx(22, abs=0.05)
