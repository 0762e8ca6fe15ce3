"""`python -m worlds`: in a process of its own where its bytes are compared, else in this one, which has loaded before."""

import contextlib
import io
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from worlds.__main__ import main
from worlds.checks.codes import CHECK_CODES

README = Path(__file__).parents[1] / "README.md"
MARS = "A Mars base with three labs around a red rover, a quiz board near the spawn"


def command(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "worlds", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def here(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a process would answer: who ends with words says them on standard error, and has the code 1."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        patch.chdir(folder)
        patch.setattr(sys, "argv", ["worlds", *arguments])
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
            err.write("" if isinstance(end.code, int) else f"{end.code}\n")
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


def contents(folder: Path) -> dict[str, bytes]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_it_writes_picture_place_and_project(tmp_path: Path) -> None:
    made = command(MARS, "--out", "mars", folder=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    lines = made.stdout.splitlines()
    assert made.stdout in README.read_text(), "as the page for newcomers shows it"
    written = ["mars/picture.svg", "mars/picture.png", "mars/place.rbxlx", "mars/project"]
    assert lines[1:5] == [f"Wrote   {path}" for path in written]
    assert [line[:48] for line in lines[5:]] == [
        "Notice  The quiz is about Mars, which the words ",
        "Notice  Mars is taught as for grades 3-5. Say th",
    ]
    assert ElementTree.parse(tmp_path / "mars" / "picture.svg").getroot().tag.endswith("svg")
    assert (tmp_path / "mars" / "picture.png").read_bytes().startswith(b"\x89PNG")
    assert ElementTree.parse(tmp_path / "mars" / "place.rbxlx").getroot().tag == "roblox"
    project = json.loads((tmp_path / "mars" / "project" / "default.project.json").read_text())
    assert project["tree"]["Workspace"]["World"] == {"$path": "src/Workspace/World"}
    labs = sorted((tmp_path / "mars" / "project" / "src" / "Workspace" / "World").glob("lab-*"))
    assert [lab.name for lab in labs] == ["lab-1.model.json", "lab-2.model.json", "lab-3.model.json"]


def test_the_same_words_give_the_same_bytes_and_an_old_project_goes(tmp_path: Path) -> None:
    assert here("two trees and a red rover", "--out", "a", "--seed", "7", folder=tmp_path).returncode == 0
    assert here(MARS, "--out", "b", folder=tmp_path).returncode == 0
    assert command("two trees and a red rover", "--out", "b", "--seed", "7", folder=tmp_path).returncode == 0
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_it_says_what_the_checks_find(tmp_path: Path) -> None:
    made = here("A tree", "--out", "tree", "--check", folder=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    said = [line.partition(":")[0] for line in made.stdout.splitlines() if not line.startswith(("World", "Wrote"))]
    assert said == [f"Good    {code}" for code in CHECK_CODES]


def test_what_is_no_project_stays(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "thesis.txt").write_text("mine")
    refused = here(MARS, "--out", ".", folder=tmp_path)
    assert (refused.returncode, refused.stderr) == (
        1,
        "worlds: project is there and is no Rojo project. Choose another --out.\n",
    )
    assert contents(tmp_path) == {"project/thesis.txt": b"mine"}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([" ", "--out", "x"], "worlds: description: String should have at least 1 character. Change it and try again."),
        (
            [MARS, "--out", "x", "--seed", "-1"],
            "worlds: seed: Input should be greater than or equal to 0. Change it and try again.",
        ),
        ([MARS, "--out", "file/x"], "worlds: cannot write to file/x: Not a directory. Choose another --out."),
        ([MARS], "python -m worlds: error: the following arguments are required: --out"),
    ],
)
def test_a_mistake_is_told_with_what_to_do(arguments: list[str], reason: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    refused = here(*arguments, folder=tmp_path)
    assert (refused.returncode, refused.stdout) == (2 if "--out" not in arguments else 1, "")
    assert refused.stderr.splitlines()[-1] == reason
    assert contents(tmp_path) == {"file": b""}


def test_a_plan_instead_of_words(tmp_path: Path) -> None:
    house = {
        "id": "house",
        "kind": "building",
        "title": "House",
        "zones": [{"id": "hall", "kind": "room", "title": "Hall"}],
    }
    plan = {
        "world": {
            "id": "world",
            "title": "World",
            "zones": [house],
            "things": [{"id": "trees", "noun": "oak", "count": 4}],
        }
    }
    (tmp_path / "plan.json").write_text(json.dumps(plan))
    made = here("--plan", "plan.json", "--out", "made", folder=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.startswith("World: 7 things of ")
    plan["world"]["zones"][0]["kind"] = "castle"  # type: ignore[index]
    (tmp_path / "plan.json").write_text(json.dumps(plan))
    refused = here("--plan", "plan.json", "--out", "made", folder=tmp_path)
    assert refused.returncode == 1
    assert refused.stderr.startswith("worlds: plan.json: world.zones.0.kind: Input should be 'ground', ")
    both = here(MARS, "--plan", "plan.json", "--out", "made", folder=tmp_path)
    assert (both.returncode, "not allowed with argument" in both.stderr) == (2, True)
