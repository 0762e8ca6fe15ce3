"""Every command on the pages of docs/operate is one that there is, with options that it has, and so is what they copy."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from blockyard.cli.app import app

ROOT = Path(__file__).parents[2]
PAGES = sorted(ROOT.glob("docs/operate/*.md"))


def commands_of(page: Path) -> list[list[str]]:
    """The lines of its console blocks that begin with `$ `."""
    blocks = re.findall(r"```console\n(.*?)```", page.read_text(), re.DOTALL)
    return [shlex.split(line[2:]) for block in blocks for line in block.splitlines() if line.startswith("$ ")]


OURS = [
    (page.name, words)
    for page in PAGES
    for words in commands_of(page)
    if Path(words[0]).name == "blockyard" and words[1:] != ["--help"]
]
COPIES = [(page.name, words) for page in PAGES for words in commands_of(page) if words[0] == "install"]


def test_there_are_some() -> None:
    assert len(OURS) > 4
    assert COPIES


@pytest.mark.parametrize(("_page", "words"), OURS, ids=lambda part: " ".join(part) if isinstance(part, list) else part)
def test_command_is_one_of_ours(_page: str, words: list[str]) -> None:
    command: Any = typer.main.get_command(app)
    rest = words[1:]
    while rest and hasattr(command, "commands"):
        name, *rest = rest
        assert name in command.commands, f"there is no command {name}"
        command = command.commands[name]
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    options = {word.partition("=")[0] for word in rest if word.startswith("-")}
    assert options <= known, f"no options of {command.name}: {sorted(options - known)}"


def commands_in(command: Any, words: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Each, with its words."""
    if not hasattr(command, "commands"):
        yield " ".join(words), command
        return
    for name, one in command.commands.items():
        yield from commands_in(one, (*words, name))


def test_those_that_end_take_json() -> None:
    """As the page says. `openapi` writes a JSON document in any case, the others serve until they are stopped."""
    group: Any = typer.main.get_command(app)
    without = {
        words
        for words, command in commands_in(group)
        if not any("--json" in parameter.opts for parameter in command.params)
    }
    assert without == {"serve", "worker", "studio sync", "openapi"}


def test_what_a_process_warns_of_is_in_the_list_of_words() -> None:
    """Of the core: what goes wrong at night, with no world and no bill in it."""
    folders = ("app", "base", "jobs", "tenancy", "web", "cli")
    text = "\n".join(path.read_text() for name in folders for path in (ROOT / "src/blockyard" / name).rglob("*.py"))
    logs = r"(?:log|get_logger\(__name__\)|SELDOM)\.(?:warn|warning|error|critical)"
    events = set(re.findall(logs + r'\(\s*"(\w+)"', text)) | {"not_checked_in"}
    assert len(events) > 15
    page = (ROOT / "docs/operate/README.md").read_text().partition("## Words in the log")[2]
    missing = sorted(events - set(re.findall(r"`(\w+)`", page)))
    assert not missing, f"say in docs/operate/README.md what these mean: {missing}"


@pytest.mark.parametrize(
    ("_page", "words"), COPIES, ids=lambda part: " ".join(part) if isinstance(part, list) else part
)
def test_what_is_copied_is_there(_page: str, words: list[str]) -> None:
    for word in words[1:]:
        assert not word.startswith("deploy/") or (ROOT / word).is_file(), f"there is no file {word}"
