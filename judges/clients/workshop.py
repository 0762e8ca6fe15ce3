"""A folder in which clients are made, checked and run. What a function answers is what went wrong; None: nothing did."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from judges.clients.generators import DOCUMENT, NODE, PYTHON, Generator

HERE: Final = Path(__file__).parent
WARNING: Final = re.compile(r"\bwarn", re.IGNORECASE)
SECONDS: Final = 300


def lay_out(folder: Path, document: dict[str, Any]) -> None:
    (folder / "python").mkdir(parents=True)
    shutil.copytree(HERE / "typescript", folder / "typescript")
    (folder / "node_modules").symlink_to(NODE.parent.absolute())
    (folder / DOCUMENT).write_text(json.dumps(document))


def make(folder: Path, generator: Generator) -> str | None:
    """Also what it warns of is wrong."""
    for name, config in generator.config.items():
        (folder / name).write_text(json.dumps(config))
    code, said = call(folder, generator.program, *generator.arguments[1:])
    return said if code != 0 or WARNING.search(said) else None


def check(folder: Path, language: str) -> str | None:
    """The types of the flow and the adapters; tsc also reads all that was generated, and what it makes of them runs."""
    if language == "typescript":
        code, said = call(folder / "typescript", NODE / "tsc")
    else:
        ignored = [f"[mypy-{name}]\nignore_errors = true" for name in ("blockyard_client.*", "models")]
        (folder / "mypy.ini").write_text("\n".join(["[mypy]", "strict = true", *ignored]))
        options = ("--config-file", "mypy.ini", "--cache-dir", "mypy", "--python-executable", PYTHON.absolute())
        mypy = Path(sys.executable).with_name("mypy")
        code, said = call(folder, mypy, *options, "--package", "judges.clients.python")
    return said if code else None


def run(folder: Path, generator: Generator, url: str) -> Iterator[tuple[str, str | None]]:
    """Each step of the flow, and what went wrong in it."""
    if generator.language == "python":
        command: tuple[str | Path, ...] = (PYTHON, "-m", "judges.clients.python.run")
    else:
        command = (Path(str(shutil.which("node"))), "typescript/compiled/run.js")
    code, said = call(folder, *command, generator.adapter, url, f"{generator.name}@school.example")
    for line in said.splitlines():
        if line.startswith('{"step"'):
            told = json.loads(line)
            yield told["step"], told["fault"]
    if code:
        yield "register", said


def call(folder: Path, program: str | Path, *arguments: str | Path) -> tuple[int, str]:
    """Its exit code, and all that it says. Python finds the repository's modules, and those that were made."""
    command = [str(Path(program).absolute()), *map(str, arguments)]
    paths = f"{Path.cwd()}{os.pathsep}{folder / 'python'}"
    environment = {**os.environ, "PYTHONPATH": paths, "MYPYPATH": paths, "NO_COLOR": "1"}
    result = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=folder, env=environment, timeout=SECONDS
    )
    return result.returncode, result.stdout + result.stderr
