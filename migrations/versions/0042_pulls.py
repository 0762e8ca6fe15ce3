"""Places whose queue at Roblox is read, and whose secret is put there: when, what went wrong, and the secret on its way."""

from typing import Final

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None

SERVES_OLDER_CODE: Final = "the new columns stay null in rows that older code writes, and null meets the constraint"


def upgrade() -> None:
    for name in ("installed_at", "look_at", "pulled_at", "taken_at"):
        op.add_column("place_keys", sa.Column(name, sa.DateTime(timezone=True), nullable=True), schema="blockyard")
    op.add_column(
        "place_keys",
        sa.Column("trouble", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        schema="blockyard",
    )
    op.add_column("place_keys", sa.Column("pending_prefix", sa.Text(), nullable=True), schema="blockyard")
    op.add_column("place_keys", sa.Column("pending_hash", sa.LargeBinary(), nullable=True), schema="blockyard")
    op.create_index(
        op.f("place_keys_organization_id_pending_hash_idx"),
        "place_keys",
        ["organization_id", "pending_hash"],
        unique=False,
        schema="blockyard",
    )
    op.create_check_constraint(
        op.f("place_keys_pending_check"),
        "place_keys",
        "(pending_hash IS NULL) = (pending_prefix IS NULL)",
        schema="blockyard",
    )


def downgrade() -> None:
    op.drop_constraint("place_keys_pending_check", "place_keys", schema="blockyard")
    op.drop_index("place_keys_organization_id_pending_hash_idx", table_name="place_keys", schema="blockyard")
    for name in ("pending_hash", "pending_prefix", "trouble", "taken_at", "pulled_at", "look_at", "installed_at"):
        op.drop_column("place_keys", name, schema="blockyard")
