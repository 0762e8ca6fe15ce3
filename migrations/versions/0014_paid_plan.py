"""What a subscription's present period was billed for, before a change to a smaller plan."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table = "billing_subscriptions"
    op.add_column(table, sa.Column("paid_plan", sa.Text(), nullable=True), schema="blockyard")
    op.add_column(table, sa.Column("paid_price_id", sa.Text(), nullable=True), schema="blockyard")
    op.add_column(table, sa.Column("paid_until", sa.DateTime(timezone=True), nullable=True), schema="blockyard")
