"""Closing the data folder to other users: ours, all of it, and nothing else."""

import stat
from pathlib import Path

import pytest

from blockyard.cli.output import close_folder
from blockyard.local.modes import close_to_others


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def make(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")
    path.chmod(0o664)
    for parent in path.relative_to(folder).parents:
        (folder / parent).chmod(0o775)
    return path


def test_ours_is_closed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "data"
    ours = [
        make(folder, name) for name in ("secrets.env", "files/a/b/c.json", "logs/api.log", "stripe_sandbox.sqlite-wal")
    ]
    foreign = [make(folder, name) for name in ("notes.txt", "postgres/data/PG_VERSION", "src/app.py")]
    outside = make(tmp_path, "outside.txt")
    (folder / "files/link").symlink_to(outside)
    close_folder(folder)
    assert "other users of this machine could read" in capsys.readouterr().err
    assert [mode(path) for path in ours] == [0o600] * 4
    assert [mode(folder / path) for path in ("", "files", "files/a", "files/a/b", "logs")] == [0o700] * 5
    assert [mode(path) for path in (*foreign, outside)] == [0o664] * 4
    assert close_to_others(folder) == []
    close_folder(folder)
    assert capsys.readouterr().err == ""


def test_there_may_be_no_folder_yet(tmp_path: Path) -> None:
    assert close_to_others(tmp_path / "none") == []
