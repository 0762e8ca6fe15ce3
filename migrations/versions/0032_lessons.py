"""A version keeps the lesson that it teaches, so that the lesson can be read and edited."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    lesson = sa.Column("lesson", postgresql.JSONB(astext_type=sa.Text()), nullable=True)
    op.add_column("environment_versions", lesson, schema="blockyard")


def downgrade() -> None:
    op.drop_column("environment_versions", "lesson", schema="blockyard")
