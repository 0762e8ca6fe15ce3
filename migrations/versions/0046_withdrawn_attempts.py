"""An attempt can be withdrawn: then it counts nowhere. An assignment knows when it was open before its dates were changed, and
a class when it was archived, so that it is no matter when what happened arrives."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

SERVES_OLDER_CODE = "the new columns stay null in rows that older code writes, and null meets the constraint"


def upgrade() -> None:
    op.add_column(
        "assignments",
        sa.Column("open_spells", postgresql.JSONB(), server_default=sa.text("'[]'"), nullable=False),
        schema="blockyard",
    )
    op.add_column(
        "assignments", sa.Column("dates_since", sa.DateTime(timezone=True), nullable=True), schema="blockyard"
    )
    op.add_column(
        "classes",
        sa.Column("archived_spells", postgresql.JSONB(), server_default=sa.text("'[]'"), nullable=False),
        schema="blockyard",
    )
    op.add_column("attempts", sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True), schema="blockyard")
    op.add_column("attempts", sa.Column("withdrawn_by_id", sa.Uuid(), nullable=True), schema="blockyard")
    op.add_column("attempts", sa.Column("withdrawn_reason", sa.Text(), nullable=True), schema="blockyard")
    op.create_check_constraint(
        op.f("attempts_withdrawn_check"),
        "attempts",
        "(withdrawn_at IS NULL) = (withdrawn_by_id IS NULL)",
        schema="blockyard",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("attempts_withdrawn_check"), "attempts", schema="blockyard")
    for name in ("withdrawn_reason", "withdrawn_by_id", "withdrawn_at"):
        op.drop_column("attempts", name, schema="blockyard")
    op.drop_column("classes", "archived_spells", schema="blockyard")
    for name in ("dates_since", "open_spells"):
        op.drop_column("assignments", name, schema="blockyard")
