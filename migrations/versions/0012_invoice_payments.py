"""Which payment pays an invoice. Stripe says it with the invoice's next event, or `blockyard stripe reconcile --mend`."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("billing_invoices", sa.Column("payment_id", sa.Text(), nullable=True), schema="blockyard")
