"""A release that comes after the present one."""

import shutil
from pathlib import Path
from typing import Final

from blockyard.tenancy.revisions import read_revisions

REPOSITORY: Final = Path(__file__).parents[2]

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


def make_next(folder: Path) -> tuple[Path, str]:
    """The present code with one migration more: its folder `src`, and the revision that it needs."""
    for name in ("src", "migrations"):
        shutil.copytree(REPOSITORY / name, folder / name)  # with what is compiled
    before = read_revisions().head
    revision = f"{int(before) + 1:04}"
    text = MIGRATION.format(revision=revision, before=before)
    (folder / "migrations" / "versions" / f"{revision}_moods.py").write_text(text)
    return folder / "src", revision
