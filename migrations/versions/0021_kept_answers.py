"""Kept answers: with status and headers, word for word, and forgotten after a day; a person has some, too.

Revision ID: 0021
Revises: 0020
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

KEPT = "idempotency_keys"


def upgrade() -> None:
    # Code before this one keeps its answers in `answer`, as JSON.
    op.add_column(KEPT, sa.Column("body", sa.Text(), nullable=True), schema="blockyard")
    op.add_column(KEPT, sa.Column("status", sa.Integer(), nullable=True), schema="blockyard")
    op.add_column(KEPT, sa.Column("headers", JSONB(), nullable=True), schema="blockyard")
    op.execute(f"DROP POLICY IF EXISTS crossing ON blockyard.{KEPT}")
    op.execute(f"CREATE POLICY crossing ON blockyard.{KEPT} FOR ALL TO blockyard_owner USING (true) WITH CHECK (true)")
    op.create_table(
        KEPT,
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("headers", JSONB(), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["identity.users.id"], name=f"{KEPT}_user_id_fkey", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "key", name=f"{KEPT}_pkey"),
        schema="identity",
    )
    op.execute(f"ALTER TABLE identity.{KEPT} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE identity.{KEPT} FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY gate ON identity.{KEPT} FOR ALL TO blockyard_gate USING (true) WITH CHECK (true)")
