"""stripe.claim takes a seal; the functions themselves come after the migrations (tenancy/reconcile.py)."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP FUNCTION IF EXISTS stripe.claim(text)")
