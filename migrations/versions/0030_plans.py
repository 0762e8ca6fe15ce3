"""A version keeps the plan that it was built of, so that the plan can be read and edited."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    plan = sa.Column("plan", postgresql.JSONB(astext_type=sa.Text()), nullable=True)
    op.add_column("environment_versions", plan, schema="blockyard")


def downgrade() -> None:
    op.drop_column("environment_versions", "plan", schema="blockyard")
