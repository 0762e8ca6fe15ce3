"""What the code knows of the schema's revisions."""

from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from blockyard.tenancy.migrate import alembic_config
from blockyard.tenancy.revisions import Revisions, read_revisions


def write(folder: Path, revision: str, follows: str, more: str = "") -> None:
    text = f'"""A migration."""\n\nrevision = {revision}\ndown_revision = {follows}\n{more}\n'
    (folder / f"{revision.strip(chr(34))}.py").write_text(text)


def test_they_are_what_alembic_reads() -> None:
    scripts = list(ScriptDirectory.from_config(alembic_config("")).walk_revisions())  # the newest first
    takers = [script.revision for script in scripts if hasattr(script.module, "TAKES_AWAY")]
    known = frozenset(script.revision for script in scripts)
    assert read_revisions() == Revisions(scripts[0].revision, known, takers[0])


def test_the_last_that_takes_away_says_how_old_code_may_be(tmp_path: Path) -> None:
    write(tmp_path, '"1"', "None", 'TAKES_AWAY = "a"')
    write(tmp_path, '"2"', '"1"', 'TAKES_AWAY = (\n    "b"\n)')
    write(tmp_path, '"3"', '"2"', 'SERVES_OLDER_CODE = "c"')
    assert read_revisions(tmp_path) == Revisions("3", frozenset({"1", "2", "3"}), "2")


def test_who_only_adds_serves_all_code(tmp_path: Path) -> None:
    write(tmp_path, '"1"', "None")
    assert read_revisions(tmp_path).oldest_code is None


@pytest.mark.parametrize("follows", ['"0"', "None", '"3"', '"2"', "SOME"], ids=["gap", "two", "itself", "fork", "name"])
def test_they_are_one_line(tmp_path: Path, follows: str) -> None:
    write(tmp_path, '"1"', "None")
    write(tmp_path, '"2"', '"1"')
    write(tmp_path, '"4"', '"2"')
    write(tmp_path, '"3"', follows)
    with pytest.raises(RuntimeError, match="let each follow another one"):
        read_revisions(tmp_path)


def test_each_file_says_which_it_is(tmp_path: Path) -> None:
    write(tmp_path, '"1"', "None")
    (tmp_path / "2.py").write_text('"""Nothing."""\n')
    with pytest.raises(RuntimeError, match="begin each migration with"):
        read_revisions(tmp_path)
