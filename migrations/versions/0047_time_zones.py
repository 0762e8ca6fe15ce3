"""An organization has a time zone, and a class knows what the roster calls its school."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None

SERVES_OLDER_CODE = (
    "the function that takes the place of the one that goes takes the same parameters, and one that may be left out"
)


def upgrade() -> None:
    op.add_column(
        "organizations",
        sa.Column("time_zone", sa.Text(), server_default=sa.text("'UTC'"), nullable=False),
        schema="blockyard",
    )
    op.add_column("classes", sa.Column("school_sourced_id", sa.Text(), nullable=True), schema="blockyard")
    # It takes one more parameter: reconcile.py makes the new one.
    op.execute("DROP FUNCTION IF EXISTS identity.found_organization(uuid, uuid, uuid, uuid, text, text)")


def downgrade() -> None:
    op.execute("DROP FUNCTION IF EXISTS identity.found_organization(uuid, uuid, uuid, uuid, text, text, text)")
    op.drop_column("classes", "school_sourced_id", schema="blockyard")
    op.drop_column("organizations", "time_zone", schema="blockyard")
