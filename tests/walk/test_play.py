"""The page's engine does exactly what the reference of plays does."""

import json
import os
import subprocess
from pathlib import Path
from typing import Final

import pytest

from tests.walk.node import node
from worlds.tests.play_vectors import vectors

ENGINE: Final = Path(__file__).parents[2] / "src" / "blockyard" / "walk" / "js" / "play.js"


def test_every_vector_has_the_same_effects(tmp_path: Path) -> None:
    expected = vectors()
    program = node()
    if program is None:
        pytest.skip("there is no node on this machine; `make install` brings one where it makes the page")
    module = tmp_path / "play.mjs"
    module.write_text(ENGINE.read_text())
    told = subprocess.run(
        [program, Path(__file__).parent / "run_vectors.mjs", module],
        input=json.dumps(expected), capture_output=True, text=True, check=True, env={**os.environ, "NODE_OPTIONS": ""},
    )  # fmt: skip
    found = json.loads(told.stdout)
    assert len(found) == len(expected) > 100
    for vector, effects in zip(expected, found, strict=True):
        for number, (step, effect) in enumerate(zip(vector["steps"], effects, strict=True)):
            assert effect == step["effects"], f"{vector['name']}, step {number}"
