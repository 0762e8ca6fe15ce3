"""When an invoice was paid: revenue counts it on that day."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "billing_invoices", sa.Column("paid_at", sa.DateTime(timezone=True), nullable=True), schema="blockyard"
    )
    # The day on which an invoice was made is the nearest that we know; `blockyard stripe reconcile --mend` brings the
    # right one. Not an UPDATE, for which row-level security would show the owner no rows.
    op.execute(
        "ALTER TABLE blockyard.billing_invoices ALTER COLUMN paid_at TYPE timestamptz"
        " USING CASE WHEN status = 'paid' THEN invoiced_at END"
    )
