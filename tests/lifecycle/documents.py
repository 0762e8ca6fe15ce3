"""A page of docs/ as steps that a program can follow.

A fenced block of Python belongs to the sentence before it, which ends with a colon and names a file and a place:

    In the new file `path`:
    In `path`, at the end:
    In `path`, after `line`:
    In `path`, in place of `line`:

The lines of a `console` block that start with `$ ` are commands.
"""

import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(r"(?P<sentence>[^\n]*)\n\n```(?P<language>python|console)\n(?P<text>.*?)```\n", re.DOTALL)
SENTENCE = re.compile(
    r"In (?P<new>the new file )?`(?P<path>[^`]+)`(?:, (?P<place>at the end|(?:after|in place of) `(?P<line>[^`]+)`))?:"
)


@dataclass(frozen=True, slots=True)
class Edit:
    path: str
    text: str
    is_new: bool
    place: str
    line: str

    def apply(self, root: Path) -> None:
        file = root / self.path
        if self.is_new:
            assert not file.exists(), f"{self.path} is new on the page, and there is one"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(self.text)
            return
        before = file.read_text()
        if self.place == "at the end":
            apart = "\n\n" if self.text.startswith(("class ", "def ", "async def ", "@")) else ""
            file.write_text(before + apart + self.text)
            return
        line = f"{self.line}\n"
        assert before.count(line) == 1, f"{self.path} has the line {self.line!r} {before.count(line)} times, not once"
        file.write_text(before.replace(line, self.text if self.place.startswith("in place") else line + self.text))


@dataclass(frozen=True, slots=True)
class Command:
    words: list[str]


Step = Edit | Command


def steps_of(page: str) -> list[Step]:
    """In the page's order. Raises AssertionError if a block does not say where it belongs."""
    steps: list[Step] = []
    blocks = list(BLOCK.finditer(page))
    assert page.count("```python\n") + page.count("```console\n") == len(blocks), "a block has no sentence before it"
    for block in blocks:
        if block["language"] == "console":
            lines = block["text"].splitlines()
            steps += [Command(shlex.split(line.removeprefix("$ "))) for line in lines if line.startswith("$ ")]
            continue
        where = SENTENCE.fullmatch(block["sentence"])
        assert where is not None, f"{block['sentence']!r} does not say where the block after it belongs"
        assert where["new"] or where["place"], f"{block['sentence']!r} does not say at which place"
        edit = Edit(where["path"], block["text"], bool(where["new"]), where["place"] or "", where["line"] or "")
        steps.append(edit)
    return steps


def follow(steps: list[Step], root: Path, run: Callable[[list[str]], None]) -> None:
    for step in steps:
        if isinstance(step, Edit):
            step.apply(root)
        else:
            run(step.words)
