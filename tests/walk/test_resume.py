"""An attempt that goes on: by what was told of it, its machines come to where they were."""

import json
import os
import random
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

from tests.walk.node import node
from tests.walk.worlds import example

SCRIPTS: Final = Path(__file__).parents[2] / "src" / "blockyard" / "walk" / "js"
PLAYED: Final = ("trail", "quiz", "checkpoints", "museum")
PLAYS: Final = 20
"""Of each world."""
STEPS: Final = 60
TOLD: Final = ("quiz", "sort", "collect", "trail")
"""Mechanics whose every step is told. Of the others it is told when they are done."""


def steps_of(told: dict[str, Any], chance: random.Random) -> list[dict[str, Any]]:
    """What a pupil might do, of which much does nothing."""
    things = [{"on": prop["reach"], "thing": prop["thing"]} for prop in told["props"] if prop["reach"] != "none"]
    answers = [{"on": on, "question": one["id"]} for one in told["questions"] for on in ("right", "wrong")]
    return [chance.choice(things + answers) for _ in range(STEPS * (1 + len(answers) // 4))]


def test_what_was_told_comes_to_the_same(tmp_path: Path) -> None:
    program = node()
    if program is None:
        pytest.skip("there is no node on this machine; `make install` brings one where it makes the page")
    for name in ("play", "resume", "told"):
        (tmp_path / f"{name}.js").write_text((SCRIPTS / f"{name}.js").read_text())
    (tmp_path / "package.json").write_text('{"type": "module"}')
    chance = random.Random(7)
    plays = [
        {"machines": told["machines"], "steps": steps_of(told, chance)}
        for told in (example(name).told for name in PLAYED)
        for _ in range(PLAYS)
    ]
    ran = subprocess.run(
        [program, Path(__file__).parent / "run_replay.mjs", tmp_path],
        input=json.dumps(plays), capture_output=True, text=True, check=True, env={**os.environ, "NODE_OPTIONS": ""},
    )  # fmt: skip
    found = json.loads(ran.stdout)
    assert sum(one["told"] for one in found) > 200
    for play, one in zip(plays, found, strict=True):
        mechanics = {machine["id"]: machine["mechanic"] for machine in play["machines"]}
        played, replayed = (
            {name: rest for name, *rest in one[how]["machines"] if mechanics[name] in TOLD}
            for how in ("played", "replayed")
        )
        assert replayed == played
        assert (one["replayed"]["items"], one["replayed"]["score"]) == (one["played"]["items"], one["played"]["score"])
        done = [[name for name, _, is_done, _ in one[how]["machines"] if is_done] for how in ("played", "replayed")]
        assert done[0] == done[1]
