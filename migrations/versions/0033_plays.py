"""A version's files may hold its world to play in a browser (play.json); a version keeps what judges the answers there."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

SERVES_OLDER_CODE = "it lists the files of the kinds that it knows"

NAME = "roblox_assets_kind_check"
BEFORE = "kind IN ('place', 'project', 'picture_svg', 'picture_png', 'scene', 'binary_place', 'model')"
SINCE = "kind IN ('place', 'project', 'picture_svg', 'picture_png', 'scene', 'binary_place', 'model', 'play')"


def upgrade() -> None:
    op.drop_constraint(op.f(NAME), "roblox_assets", schema="blockyard", type_="check")
    op.create_check_constraint(op.f(NAME), "roblox_assets", SINCE, schema="blockyard")
    answers = sa.Column("play_answers", postgresql.JSONB(astext_type=sa.Text()), nullable=True)
    op.add_column("environment_versions", answers, schema="blockyard")


def downgrade() -> None:
    op.drop_column("environment_versions", "play_answers", schema="blockyard")
    op.execute("DELETE FROM blockyard.roblox_assets WHERE kind = 'play'")
    op.drop_constraint(op.f(NAME), "roblox_assets", schema="blockyard", type_="check")
    op.create_check_constraint(op.f(NAME), "roblox_assets", BEFORE, schema="blockyard")
