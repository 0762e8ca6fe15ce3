"""`blockyard model check`: a model is tried on our descriptions."""

from pathlib import Path
from typing import Any

import pytest

from blockyard.cli.model import said_of
from tests.commands import Ended, command
from tests.model_server import completion, model_server, proposing, world_of
from worlds.language_model.choice import ModelChoice
from worlds.language_model.descriptions import descriptions
from worlds.language_model.failure import ModelFailed, Why
from worlds.tests.proposals import LESSON, WHAT, WHO

TREES = {"id": "tree", "noun": "tree", "count": 3}
CAPACITOR = {"id": "capacitor", "noun": "flux capacitor"}
WARP = {"id": "warp", "noun": "warp core", "color": "ultraviolet"}
BLOCK = {"size": [2.0, 2.0, 2.0]}
SHAPES = [
    {"noun": "flux capacitor", "pieces": [BLOCK]},
    {"noun": "warp core", "pieces": [BLOCK] * 61},
]


def check(folder: Path, url: str, *options: str) -> Ended:
    variables = {"BLOCKYARD_MODEL": "small", "BLOCKYARD_MODEL_URL": url, "BLOCKYARD_MODEL_API_KEY": "key-of-the-model"}
    return command("model", "check", "--data-dir", str(folder), *options, **variables)


def test_each_description_is_tried(tmp_path: Path) -> None:
    plan = world_of(TREES, CAPACITOR, WARP, shapes=SHAPES)
    plan["world"]["zones"] = [{"id": "lake", "kind": "lake", "title": "Lake"}]
    none = {"id": "essay", "kind": "essay", "prompt": "What do you think?"}
    plan["lesson"] = LESSON | {"questions": [WHAT, WHO, none, WHO]}
    plan["activities"] = [{"id": "photo", "mechanic": "photo", "things": ["tree"]}, {"id": "duel"}]
    with model_server(proposing({"world": "none"}, plan)) as (url, asked):
        ended = check(tmp_path, url, "--json")
    assert (ended.code, ended.document["answered"], len(asked)) == (0, 20, 21)
    trials = ended.document["trials"]
    assert [one["description"] for one in trials] == descriptions()
    told = {"zones": 1, "things": 3, "resolved": 2, "shapes": 1, "mended": 2, "failure": None}
    told |= {"activities": 1, "facts": 2, "questions": 2}
    assert [{name: one[name] for name in told} for one in trials] == [told] * 20
    assert [one["refused"] for one in trials] == [5] + [4] * 19, "a shape, an activity, two questions"
    assert all(0 <= one["seconds"] < 60 for one in trials)


def test_it_prints_a_table(tmp_path: Path) -> None:
    with model_server(proposing(world_of(TREES, WARP))) as (url, _):
        ended = check(tmp_path, url, "--first", "2")
    assert (ended.code, ended.err) == (0, "")
    head, *rows = [[cell.strip() for cell in line.split("│")] for line in table_lines(ended.out)]
    made = ["zones", "things", "resolved", "shapes", "activities", "facts", "questions"]
    assert head == ["description", *made, "mended", "refused", "seconds", "failure"]
    assert [row[:10] for row in rows] == [
        [f"{words[:46]} ...", "0", "2", "50 %", "0", "0", "0", "0", "2", "0"] for words in descriptions()[:2]
    ]


def table_lines(printed: str) -> list[str]:
    """Without the lines that are only drawn."""
    return [line.strip("┃│ ").replace("┃", "│") for line in printed.splitlines() if line[:1] in ("┃", "│")]


def test_no_model(tmp_path: Path) -> None:
    ended = command("model", "check", "--data-dir", str(tmp_path))
    assert (ended.code, ended.out) == (3, "")
    assert ended.words == (
        "blockyard: no model is configured: descriptions are read by the parser. Set BLOCKYARD_MODEL, such as "
        "openai:gpt-5-mini, and BLOCKYARD_MODEL_API_KEY; or with BLOCKYARD_MODEL_URL the address of an OpenAI-compatible "
        "server of your own."
    )


def test_a_model_that_nobody_has(tmp_path: Path) -> None:
    ended = command("model", "check", "--data-dir", str(tmp_path), BLOCKYARD_MODEL="nowhere:small")
    assert (ended.code, ended.out) == (3, "")
    assert "BLOCKYARD_MODEL=nowhere:small cannot be used: ValueError: Unknown provider: nowhere" in ended.words


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    ended = check(tmp_path, "http://127.0.0.1:9/v1")
    assert ended.code == 1
    assert "no plan for 1 of 1 descriptions. The model did not answer (ModelConnectionError: " in ended.words
    assert ended.words.endswith("See whether the server runs, and BLOCKYARD_MODEL_URL.")
    assert "127.0.0.1:9" not in ended.words


def refusing(_: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    return 401, {"error": {"message": "no such key: key-of-the-model [bold]"}}


def test_a_server_that_refuses_is_asked_once(tmp_path: Path) -> None:
    with model_server(refusing) as (url, asked):
        ended = check(tmp_path, url)
    assert (ended.code, len(asked)) == (1, 1)
    assert [row.split()[-1] for row in table_lines(ended.out)] == ["failure", "error"]
    assert "The model's server answered with an error (ModelAuthenticationError: status_code: 401" in ended.words
    assert "no such key: ... [bold]" in ended.words
    assert ended.words.endswith(
        "See BLOCKYARD_MODEL_API_KEY, and whether the server has the model that BLOCKYARD_MODEL names."
    )


def test_what_a_server_says_moves_no_cursor() -> None:
    choice = ModelChoice("small", key="key-of-the-model")
    words = said_of([ModelFailed(Why.NO_PLAN, "key-of-the-model\x1b[2J\nroot#")], 1, choice)
    assert words == (
        "no plan for 1 of 1 descriptions. The model's answer was no plan of a world (... [2J root#). Take a model that "
        "can call tools."
    )


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_some_descriptions_without_a_plan(tmp_path: Path, options: tuple[str, ...]) -> None:
    plan = proposing(world_of(TREES))

    def answer(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return completion({}, "content_filter") if "Three islands" in str(body) else plan(body)

    with model_server(answer) as (url, _):
        ended = check(tmp_path, url, "--first", "3", *options)
    assert ended.code == 1
    if options:
        assert [one["failure"] for one in ended.document["trials"]] == [None, "declined", None]
    assert "no plan for 1 of 3 descriptions. The model declined to answer" in ended.words
    assert ended.words.endswith("Take another model.")
