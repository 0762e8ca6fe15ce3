"""Releases that follow one another: one of before from this repository's history, and one that comes after the present."""

import compileall
import io
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import Final

import pytest

from blockyard.tenancy.migrate import read_revisions

REPOSITORY: Final = Path(__file__).parents[2]
BEFORE: Final = "a2027a8dc80c2102f5d9157e29817f6d8d0c79ff"
"""The last commit of before migrations only add (migrations/expand.py). No later one needs less than the present schema."""
BEFORE_NEEDS: Final = "0025"

MIGRATION: Final = '''\
"""What a release may do to its tables: a new one, and columns that older code does not write."""

from alembic import op

revision = "{revision}"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE blockyard.environments ADD COLUMN mood text NOT NULL DEFAULT 'calm'")
    op.execute("ALTER TABLE queue.procrastinate_jobs ADD COLUMN mood text")
    op.execute("CREATE TABLE tenancy.moods (id uuid PRIMARY KEY)")
'''


def unpack_before(folder: Path) -> Path:
    """Its folder `src`, beside its migrations. Skips the test where the history is not there: in a shallow clone, say."""
    git = shutil.which("git")
    if git is None:
        pytest.skip("needs the program git, to read the release of before from the history")
    command = [git, "-C", str(REPOSITORY), "archive", "--format=tar", BEFORE, "src", "migrations"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"needs the commit {BEFORE[:12]} of the history: {done.stderr.decode().strip()}")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
    for package in ("blockyard", "worlds"):  # once, and not in each of the processes that start side by side
        compileall.compile_dir(folder / "src" / package, quiet=1)
    return folder / "src"


def make_next(folder: Path) -> tuple[Path, str]:
    """The present code with one migration more: its folder `src`, and the revision that it needs."""
    for name in ("src", "migrations"):
        shutil.copytree(REPOSITORY / name, folder / name)  # with what is compiled
    before = read_revisions().head
    revision = f"{int(before) + 1:04}"
    text = MIGRATION.format(revision=revision, before=before)
    (folder / "migrations" / "versions" / f"{revision}_moods.py").write_text(text)
    return folder / "src", revision
