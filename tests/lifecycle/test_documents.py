"""Pages that tell how to change Blockyard are followed word for word, in a copy of the working tree."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.lifecycle.documents import Command, Step, follow, steps_of
from tests.waiting import run_to_end

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Copy:
    """The repository's files in a folder of their own, run by this environment's Python."""

    root: Path

    def run(self, words: list[str]) -> None:
        """One of the page's commands, which must end well."""
        result = self.ask(words)
        assert result.returncode == 0, f"{' '.join(words)}\n{result.stdout}{result.stderr}"

    def ask(self, words: list[str]) -> subprocess.CompletedProcess[str]:
        ours = ("BLOCKYARD_", "PYTEST_")
        clean = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        source = {"PYTHONPATH": str(self.root / "src")}
        source["PYTHONDONTWRITEBYTECODE"] = ""  # what one process compiles, the next need not
        source["MYPY_CACHE_DIR"] = str(ROOT / ".mypy_cache")  # what it knows of libraries takes long to find out
        return run_to_end(words, clean | source, self.root)


@pytest.fixture
def copy() -> Iterator[Copy]:
    """Of what git keeps or would keep. Not in pytest's folder: PostgreSQL's account may not look into that."""
    with tempfile.TemporaryDirectory(prefix="blockyard-page-") as folder:
        Path(folder).chmod(0o755)
        yield copied(Path(folder) / "blockyard")


def copied(root: Path) -> Copy:
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, root / name)
    (root / ".venv").symlink_to(sys.prefix)
    copy = Copy(root)
    where = copy.ask([".venv/bin/python", "-c", "import blockyard; print(blockyard.__file__)"])
    assert where.stdout == f"{root}/src/blockyard/__init__.py\n", "the copy must not run the original"
    return copy


def is_for_attackers(step: Step) -> bool:
    """An edit of the world, which one forgets easily."""
    return not isinstance(step, Command) and step.path.startswith("tests/world")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("page", "reminders"),
    [
        (
            "add-an-endpoint.md",
            [
                "the world holds no row of blockyard.agent_notes: add one for each school in add_school of tests/world.py.",
                "GET /api/v1/agents/instances/{agent_id}/notes/{note_id}: nobody said what {note_id} names. Add a line like"
                ' "note_id": PathId(YourModel.id) to PATH_IDS in tests/world_paths.py.',
            ],
        ),
        (
            "add-a-room.md",
            [
                "the world holds no row of blockyard.board_notices: add one for each school in add_school of "
                "tests/world.py.",
                "GET /api/v1/notices/{notice_id}: nobody said what {notice_id} names. Add a line like"
                ' "notice_id": PathId(YourModel.id) to PATH_IDS in tests/world_paths.py.',
            ],
        ),
    ],
)
def test_page(copy: Copy, page: str, reminders: list[str]) -> None:
    text = (copy.root / "docs" / page).read_text()
    steps = steps_of(text)
    tests = [step for step in steps if isinstance(step, Command) and ".venv/bin/pytest" in step.words]
    assert tests, f"{page} names no tests"
    last_edit = max(number for number, step in enumerate(steps) if not isinstance(step, Command))
    forgotten = [step for step in steps[: last_edit + 1] if is_for_attackers(step)]

    follow([step for step in steps[: last_edit + 1] if step not in forgotten], copy.root, copy.run)
    failed = copy.ask([*tests[-1].words, "--tb=short"])
    assert failed.returncode == 1
    assert [reminder for reminder in reminders if reminder not in failed.stdout] == [], failed.stdout

    follow([*forgotten, *steps[last_edit + 1 :]], copy.root, copy.run)


SENTENCES = [
    "Put this somewhere:",
    "In `a.py`:",
    "In `a.py`, before `x = 1`:",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_block_says_where_it_belongs(sentence: str) -> None:
    with pytest.raises(AssertionError, match="does not say"):
        steps_of(f"{sentence}\n\n```python\ny = 2\n```\n")


@pytest.mark.parametrize("language", ["python", "console"])
def test_no_block_is_passed_over(language: str) -> None:
    with pytest.raises(AssertionError, match="has no sentence"):
        steps_of(f"Do this:\n\n```console\n$ make\n```\n\n```{language}\n$ make it\n```\n")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In `a.py`, at the end:", "x = 1\nz = 3\ny = 2\n"),
        ("In `a.py`, after `x = 1`:", "x = 1\ny = 2\nz = 3\n"),
        ("In `a.py`, in place of `x = 1`:", "y = 2\nz = 3\n"),
    ],
)
def test_a_block_goes_to_its_place(tmp_path: Path, sentence: str, expected: str) -> None:
    (tmp_path / "a.py").write_text("x = 1\nz = 3\n")
    commands: list[list[str]] = []
    page = f"{sentence}\n\n```python\ny = 2\n```\n\nThen:\n\n```console\n$ make 'a b'\nmade\n```\n"
    follow(steps_of(page), tmp_path, commands.append)
    assert (tmp_path / "a.py").read_text() == expected
    assert commands == [["make", "a b"]]


def test_a_place_that_is_gone_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("z = 3\n")
    with pytest.raises(AssertionError, match="has the line 'x = 1' 0 times"):
        follow(steps_of("In `a.py`, after `x = 1`:\n\n```python\ny = 2\n```\n"), tmp_path, lambda _words: None)
