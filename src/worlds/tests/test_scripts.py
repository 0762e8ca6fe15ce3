"""Scripts: what users write stays data, and code uses nothing that is not on the list."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lupa import lua51
from pydantic import ValidationError

from worlds.design import design
from worlds.lesson.lesson import (
    ChoiceQuestion,
    Lesson,
    LessonSource,
    MatchPair,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    SourceKind,
)
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import Plan, Thing, Zone
from worlds.request import DesignRequest, DesignSettings, QuizQuestion
from worlds.scripts.forbidden import forbidden_uses
from worlds.scripts.luau import literal, quoted
from worlds.scripts.syntax import nodes, parsed, syntax_errors
from worlds.tests.luau_run import unfolded

LONGEST = 160
"""Characters of a line that nobody takes for obfuscated."""
EVIL = [
    'loadstring("x")()',
    "getfenv()",
    "setfenv(1, {})",
    "game.HttpService:GetAsync('x')",
    'game:GetService("HttpService")',
    'game:GetService("Http" .. "Service")',
    'game["HttpService"]',
    "local g = game",
    'local s = "HttpService" game:GetService(s)',
    'game:GetService("TeleportService")',
    'game:GetService("MarketplaceService")',
    'game:GetService("DataStoreService")',
    'game:GetService("InsertService"):LoadAsset(1)',
    'game:FindService("HttpService")',
    'workspace.Parent:GetService("HttpService")',
    "require(123)",
    'require("rbxassetid://1")',
    "local r = require",
    "_G.x = 1",
    "shared.x = 1",
    "debug.getinfo(1)",
    "print(plugin)",
    "local f = loadstring",
    "script:FindFirstAncestorOfClass('DataModel')",
    "player:Kick()",
    "x.HttpGet('y')",
    "unknownGlobal()",
    "io.open('x')",
]
HARMLESS = [
    'local Players = game:GetService("Players")',
    "require(script.Parent.PlayData)",
    "local game2 = 1 print(game2)",
    '-- loadstring("x")()',
    'print("game.HttpService loadstring getfenv")',
    "local t = { loadstring = 1, HttpService = 2 }",
    "local function f(a: number, b: string): number return a + #b end f(1, '')",
    "for i, v in ipairs({}) do print(i, v) end",
    "workspace.Terrain:FillBall(Vector3.new(), 1, Enum.Material.Grass)",
    "task.wait(1)",
]
HOSTILE = [
    "]] .. game:GetService('HttpService')",
    '"\\',
    "a\nb\r\x01\x1b",
    "\u202e\u2028",
    "]==]",
    "🚀" * 50,
    "${x}`{1}`",
    "x" * 500,
]


@pytest.mark.parametrize("source", EVIL)
def test_forbidden(source: str) -> None:
    assert forbidden_uses(source) != []


@pytest.mark.parametrize("source", HARMLESS)
def test_allowed(source: str) -> None:
    assert syntax_errors(source) == []
    assert forbidden_uses(source) == []


@given(st.text())
def test_any_text_is_one_literal(text: str) -> None:
    kinds = [node.type for node in nodes(parsed(f"return {quoted(text)}"))]
    assert kinds.count("string") == 1
    assert "ERROR" not in kinds
    assert "\n" not in quoted(text)
    assert "]]>" not in quoted(text)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3)))
def test_any_value_is_a_literal(value: object) -> None:
    source = f"return {literal(value)}"  # type: ignore[arg-type]  # what hypothesis makes is one
    assert syntax_errors(source) == []
    assert forbidden_uses(source) == []


@given(st.text(alphabet=st.sampled_from('a "\\\n\t\r\0]>é🚀'), max_size=400))
@example("a" * 70 + "  after a line's end")
@example("\0]]>" * 60)
def test_long_words_are_said_on_short_lines(text: str) -> None:
    said = literal({"words": [text]})
    assert max(len(line) for line in said.splitlines()) <= LONGEST
    runtime: Any = lua51.LuaRuntime(unpack_returned_tuples=True)
    assert runtime.eval(unfolded(said)).words[1] == text


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_data(words: str) -> None:
    question = QuizQuestion(prompt=words[:400], choices=[words[:150], "b"], answer=0)
    request = DesignRequest(
        name=words[:80],
        description="A quiz board, a checkpoint and a coin",
        settings=DesignSettings(questions=[question]),
    )
    scripts = {script.name: script.source for script in design(request).scripts}
    plain = {script.name: script.source for script in design(request.model_copy(update={"name": "x"})).scripts}
    assert {name for name in scripts if scripts[name] != plain[name]} <= {"WorldData", "PlayData"}
    for name in ("WorldData", "PlayData"):
        allowed = {
            "chunk",
            "comment",
            "comment_content",
            "return_statement",
            "expression_list",
            "table_constructor",
            "field",
        }
        values = {"string", "string_content", "escape_sequence", "number", "interpolation", "true", "false"}
        values |= {"unary_expression"}  # a number below zero
        kinds = {node.type for node in nodes(parsed(scripts[name])) if node.is_named}
        assert kinds <= allowed | values, f"{name} is more than data"
    for name, source in scripts.items():
        assert (syntax_errors(source), forbidden_uses(source)) == ([], []), name
        assert max(len(line) for line in source.splitlines()) <= LONGEST, name


@pytest.mark.parametrize("letter", ["\0", "\ud800"], ids=ascii)
def test_what_cannot_be_stored_is_refused(letter: str) -> None:
    for name in ("name", "description", "grade_level", "subject"):
        with pytest.raises(ValidationError, match=name):
            DesignRequest.model_validate({"name": "x", "description": "y", name: f"a{letter}b"})
    with pytest.raises(ValidationError, match=r"choices\.1"):
        QuizQuestion(prompt="a", choices=["b", f"c{letter}d"], answer=0)


def test_only_what_the_scene_needs() -> None:
    def names(description: str) -> set[str]:
        return {script.name for script in design(DesignRequest(name="x", description=description)).scripts}

    always = {"WorldData", "Welcome", "Safety"}
    assert names("a tree") == always
    played = always | {"PlayData", "PlayRules", "Play", "PlayThings", "PlayGui"}
    for played_in in ("a quiz board and a tree", "a checkpoint", "a gold coin"):
        assert names(played_in) == played


def test_the_hint_is_what_must_be_done_first() -> None:
    def hinted(description: str) -> str:
        made = design(DesignRequest(name="x", description=description))
        (data,) = (script.source for script in made.scripts if script.name == "WorldData")
        runtime: Any = lua51.LuaRuntime(unpack_returned_tuples=True)
        return str(runtime.execute(data).hint)

    assert hinted("a tree") == "Have a look around."
    assert hinted("a gold coin") == "Collect what shines"
    assert hinted("a gold coin and a checkpoint") == "Collect what shines"


def activities() -> DesignRequest:
    """A quiz, something to carry, a lock with a number, and steps in order."""
    source = LessonSource(kind=SourceKind.TEACHER)
    pairs = (MatchPair(left="Zebrafish", right="Waterside"), MatchPair(left="Mountain hare", right="Landside"))
    lesson = Lesson(
        questions=(
            MatchQuestion(id="m", source=source, kind="match", prompt="Where do they live?", pairs=pairs),
            NumberQuestion(id="n", source=source, kind="number", prompt="How many are 600 + 17?", answer=617),
            OrderQuestion(
                id="o", source=source, kind="order", prompt="From small to large", items=("ant", "cat", "elk")
            ),
            ChoiceQuestion(id="c", source=source, kind="choice", prompt="Is it?", choices=("Nay", "Aye"), answer=1),
        )
    )
    singles = [Thing(id=f"thing-{number}", noun="chest") for number in range(8)]
    done = (
        Activity(
            id="sort",
            mechanic=Mechanic.SORT,
            things=("thing-0", "thing-1"),
            goals=("thing-2", "thing-3"),
            questions=("m",),
        ),
        Activity(id="lock", mechanic=Mechanic.LOCK, things=("thing-4",), goals=("thing-5",), questions=("n",)),
        Activity(id="order", mechanic=Mechanic.ORDER, things=("thing-5", "thing-6", "thing-7"), questions=("o",)),
        Activity(id="quiz", mechanic=Mechanic.QUIZ, things=("thing-4",), questions=("c",)),
    )
    plan = Plan(world=Zone(id="world", title="world", things=tuple(singles)), activities=done)
    return DesignRequest(name="x", description="y", plan=plan, lesson=lesson)


def test_answers_are_no_clients_business() -> None:
    """Not the machines either: in them is which thing belongs where."""
    made = design(activities())
    assert {one.mechanic for one in made.scene.stage.machines} == {"sort", "lock", "order", "quiz"}
    assert not [notice for notice in made.scene.notices if notice.code == "activity_left_out"]
    sent = [script for script in made.scripts if script.service != "ServerScriptService"]
    assert {script.name for script in sent} == {"WorldData", "Welcome", "PlayThings", "PlayGui"}
    (secret,) = (script.source for script in made.scripts if script.name == "PlayData")
    words = ("Zebrafish", "Waterside", "600 + 17", "617", "elk", "Aye", "judge", 'answer"]', "PlayData", "PlayRules")
    for word in words[:-2]:  # what the server must know
        assert word in secret
    for script in sent:
        assert [word for word in words if word in script.source] == [], script.name
    (placed,) = (service for service in made.tree.children if service.name == "ServerScriptService")
    assert {"PlayData", "PlayRules", "Play"} <= {child.name for child in placed.children}
