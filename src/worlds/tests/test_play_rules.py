"""The Luau runtime of activities does what the reference does: in Lua 5.1 without its types, and in Luau itself."""

import copy
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from worlds.scripts.luau import literal
from worlds.tests.luau_run import Bare
from worlds.tests.luau_vm import WHY_SKIPPED, judged, luau_web
from worlds.tests.play_vectors import vectors

TEMPLATES = {
    path.name: path.read_text()
    for path in files("worlds.scripts").joinpath("templates").iterdir()
    if path.name.endswith(".luau")
}
RULES = TEMPLATES["PlayRules.luau"]
RUNNER = Path(__file__).with_name("play_vectors.luau").read_text()


@pytest.fixture(scope="module")
def sources() -> list[str]:
    return [as_source(vector) for vector in vectors()]


def as_source(vector: Mapping[str, Any]) -> str:
    return f"return {literal(vector)}"


def broken() -> str:
    """A vector that wants something else in its last effect."""
    vector = copy.deepcopy(vectors()[0])
    effect = [effect for step in vector["steps"] for effect in step["effects"]][-1]
    effect["machine"] = "another"
    return as_source(vector)


def test_lua_without_types_agrees_with_the_reference(sources: list[str]) -> None:
    bare = Bare()
    rules, run = bare.run(RULES), bare.run(RUNNER)
    assert [run(rules, bare.run(source)) for source in sources] == [None] * len(sources)
    assert "another is wanted, not machine-" in run(rules, bare.run(broken()))


def test_luau_agrees_with_the_reference_and_compiles_every_template(sources: list[str]) -> None:
    module = luau_web()
    if module is None:
        pytest.skip(WHY_SKIPPED)
    verdict = judged(module, {**TEMPLATES, "bad": "local = 1"}, RULES, RUNNER, [*sources, broken()])
    assert list(verdict.faults) == ["bad"]
    assert verdict.differences[:-1] == [""] * len(sources)
    assert "another is wanted, not machine-" in verdict.differences[-1]
