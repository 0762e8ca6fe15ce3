"""Luau itself under Node, as a judge of our scripts: do they compile, and do the rules do what the reference does?"""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

RUNNER: Final = Path(__file__).with_name("luau_vm.mjs")
USUAL: Final = Path(".tools/node_modules/luau-web/src/index.js")
WHY_SKIPPED: Final = (
    "no Luau: npm install --prefix .tools luau-web@1.4.0, or set LUAU_WEB to its index.js; it needs node"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    faults: dict[str, str]
    """By script: why it does not compile."""
    differences: list[str]
    """For each vector; empty: none."""


def luau_web() -> Path | None:
    """Its module, if that is here and node is."""
    named = Path(os.environ.get("LUAU_WEB", USUAL))
    return named.absolute() if named.exists() and shutil.which("node") else None


def judged(module: Path, compiled: Mapping[str, str], rules: str, runner: str, vectors: Sequence[str]) -> Verdict:
    asked = {"compiled": dict(compiled), "rules": rules, "runner": runner, "vectors": list(vectors)}
    done = subprocess.run(
        ["node", RUNNER, module], input=json.dumps(asked), capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return Verdict(**json.loads(done.stdout))
