"""All secrets of a webhook endpoint that were in use in the last 24 hours sign, not the last two alone."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

TAKES_AWAY = "webhook_endpoints.old_secret, which code before it reads and writes; no release had it"

TABLE = "webhook_endpoints"


def upgrade() -> None:
    op.add_column(
        TABLE, sa.Column("old_secrets", JSONB(), server_default=sa.text("'[]'"), nullable=False), schema="blockyard"
    )
    op.execute(
        "UPDATE blockyard.webhook_endpoints"
        " SET old_secrets = jsonb_build_array(jsonb_build_object('sealed', old_secret, 'until', old_secret_until))"
        " WHERE old_secret IS NOT NULL"
    )
    op.drop_column(TABLE, "old_secret", schema="blockyard")


def downgrade() -> None:
    op.add_column(TABLE, sa.Column("old_secret", sa.Text(), nullable=True), schema="blockyard")
    op.execute("UPDATE blockyard.webhook_endpoints SET old_secret = old_secrets -> -1 ->> 'sealed'")
    op.drop_column(TABLE, "old_secrets", schema="blockyard")
