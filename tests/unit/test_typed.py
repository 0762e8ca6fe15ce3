"""Commands that commands print: they are found as the shell finds them, and mean the same folder."""

import shlex
import sys
from pathlib import Path

import pytest
import typer

from blockyard.cli.app import app
from blockyard.cli.options import RUNNING, remember
from blockyard.cli.typed import for_this_folder, to_type
from tests.commands import command


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "a folder" / "blockyard"
    path.parent.mkdir()
    path.touch(mode=0o755)
    return path


def test_the_program_is_named_as_it_can_be_found(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [str(program)])
    monkeypatch.setenv("PATH", "/nowhere")
    assert shlex.split(to_type("up")) == [str(program), "up"]
    monkeypatch.setenv("PATH", str(program.parent))
    assert to_type("up") == "blockyard up"
    monkeypatch.setattr(sys, "argv", ["/src/blockyard/__main__.py"])
    assert shlex.split(to_type("up")) == [sys.executable, "-m", "blockyard", "up"]


@pytest.mark.parametrize(
    ("data_dir", "passphrase_file", "options"),
    [
        (".blockyard", None, []),
        ("R0", None, ["--data-dir", "R0"]),
        ("R 0; ls", "pp 'x'", ["--data-dir", "R 0; ls", "--passphrase-file", "pp 'x'"]),
    ],
)
def test_it_means_the_same_folder(
    program: Path,
    monkeypatch: pytest.MonkeyPatch,
    data_dir: str,
    passphrase_file: str | None,
    options: list[str],
) -> None:
    monkeypatch.setattr(sys, "argv", [str(program)])
    file = Path(passphrase_file) if passphrase_file else None
    typed = to_type("backup", "verify", "s3://b/c d", data_dir=Path(data_dir), passphrase_file=file)
    assert shlex.split(typed)[1:] == ["backup", "verify", "s3://b/c d", *options]


@pytest.mark.parametrize(
    ("said", "for_the_folder"),
    [
        ("run `blockyard migrate`", "run `blockyard migrate --data-dir 'R 0'`"),
        ("`blockyard secrets rotate RING --use ID`.", "`blockyard secrets rotate RING --use ID --data-dir 'R 0'`."),
        ("`blockyard up` or `blockyard db`", "`blockyard up --data-dir 'R 0'` or `blockyard db --data-dir 'R 0'`"),
        ("`blockyard backup list s3://b` shows it", None),
        ("`blockyard seed --data-dir here`", None),
        ("`BLOCKYARD_DATA_DIR`, blockyard up", None),
    ],
)
def test_commands_in_a_text_mean_the_folder_of_the_command_that_says_it(said: str, for_the_folder: str | None) -> None:
    assert for_this_folder(said) == said, "no command runs"
    for folder, expected in ((".blockyard", said), ("R 0", for_the_folder or said)):
        remember(typer.Context(typer.main.get_command(app)), Path(folder))
        assert for_this_folder(said) == expected
    RUNNING.clear()


def test_a_command_says_what_to_type_for_its_folder(tmp_path: Path) -> None:
    none = tmp_path / "none"
    ended = command("db", "--data-dir", str(none))
    assert (ended.code, f"`blockyard up --data-dir {none}` makes it" in ended.words) == (3, True), ended.words
    ended = command("db", BLOCKYARD_DATA_DIR=str(none))
    assert (ended.code, "`blockyard up` makes it" in ended.words) == (3, True), ended.words
    assert RUNNING == []
